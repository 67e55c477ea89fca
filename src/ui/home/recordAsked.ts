/**
 * What the open record is asked for as a whole, from its menu, its notices or the page of all records: the parts that
 * answer are fetched then (`RecordHost.tsx`).
 */
import { createAsking } from '../asking.ts';

/** `changes`: what the reader changed in it. `reset`: to be as it came. `keep`: to be kept here, of a preview. */
export type RecordQuestion = 'changes' | 'reset' | 'back-up' | 'keep';

export const recordAsked = createAsking<RecordQuestion>();
