/** An edit of one fact, read: a step from the event to the next, with what it names for the first time. */
import { type AlsoMade } from '../../domain/editing.ts';
import { type DraftContext } from '../../domain/eventDraftNotebook.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type Result } from '../../domain/result.ts';
import { type EditProblem } from './editProblem.ts';

export type EventStep = (current: DiplomaticEvent) => DiplomaticEvent;

export interface FieldEdit {
  readonly step: EventStep;
  readonly alsoMade: AlsoMade;
}

export type EditContext = DraftContext & { readonly original: DiplomaticEvent };

export type FieldReading = Result<FieldEdit, readonly EditProblem[]>;
