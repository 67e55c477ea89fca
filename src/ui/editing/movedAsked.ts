/**
 * An event that was moved on the timeline, of whose date there are accounts: its panel asks whether the new date
 * corrects the record or is one more account.
 */
import { type EventId } from '../../domain/ids.ts';
import { type When } from '../../domain/event.ts';
import { createAsking } from '../asking.ts';

export const movedAsked = createAsking<{ readonly id: EventId; readonly when: When }>();
