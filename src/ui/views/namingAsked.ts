/** Lets the command palette open the field for a filter's name. */
import { createAsking } from '../asking.ts';

export const namingAsked = createAsking<undefined>();
