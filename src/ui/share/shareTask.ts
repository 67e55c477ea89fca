/** What can leave the page, copied or as a file. Anything in it may ask; the work is fetched then (`Sharing.tsx`). */
import { createContext, useContext } from 'react';
import { type EventId } from '../../domain/ids.ts';

export const chronologyFormNames = ['rich', 'plain', 'markdown'] as const;
export type ChronologyFormName = (typeof chronologyFormNames)[number];

/** `export` asks for the dialog in which everything can be had as a file, `picture` for that of pictures and paper. */
export type ShareTask = CopyTask | { readonly kind: 'export' | 'picture' };

export type CopyTask =
  | { readonly kind: 'link' | 'citation' }
  | { readonly kind: 'chronology'; readonly form: ChronologyFormName }
  | { readonly kind: 'event-link' | 'event-citation'; readonly id: EventId };

export const ShareContext = createContext<(task: ShareTask) => void>(() => undefined);

export function useShare(): (task: ShareTask) => void {
  return useContext(ShareContext);
}
