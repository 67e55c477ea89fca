/** A chronology to be read, or an empty text where it is still to be pasted. */
import { createAsking } from '../asking.ts';

export const pasteAsked = createAsking<string>();
