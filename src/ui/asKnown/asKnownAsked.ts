/** Lets any part of the page ask for the control of the day on which the record is read. */
import { createAsking } from '../asking.ts';

/** Where focus goes: to the day, or to what became known since another. A new object each time it is asked for. */
export interface Asked {
  readonly part: 'day' | 'since';
}

export const asKnownAsked = createAsking<Asked>();
