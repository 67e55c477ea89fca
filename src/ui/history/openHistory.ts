/** Opens the history of the record from anywhere on the page; its dialog is fetched then (`HistoryHost.tsx`). */
import { createAsking } from '../asking.ts';

export const historyAsked = createAsking<undefined>();

export function openHistory(): void {
  historyAsked.ask(undefined);
}
