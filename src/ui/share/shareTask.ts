/** What can be copied out of the page. Anything in it may ask; the work is fetched then (`Copying.tsx`). */
import { createContext, useContext } from 'react';
import { type EventId } from '../../domain/ids.ts';

export const chronologyFormNames = ['rich', 'plain', 'markdown'] as const;
export type ChronologyFormName = (typeof chronologyFormNames)[number];

export type ShareTask =
  | { readonly kind: 'link' | 'citation' }
  | { readonly kind: 'chronology'; readonly form: ChronologyFormName }
  | { readonly kind: 'event-link' | 'event-citation'; readonly id: EventId };

export const ShareContext = createContext<(task: ShareTask) => void>(() => undefined);

export function useShare(): (task: ShareTask) => void {
  return useContext(ShareContext);
}
