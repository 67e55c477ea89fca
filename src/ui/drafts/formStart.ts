/** What a form for a new event is opened with. Nothing said, it goes on with what was being typed. */
import type { DraftSeed } from '../../domain/eventDraftSeed.ts';
import { type EventId } from '../../domain/ids.ts';
import type { DraftId } from '../../storage/drafts.ts';

export interface FormStart {
  /** An empty one is a blank form. */
  readonly seed?: DraftSeed;
  /** An event of the record that it begins from. `another`: the one that was added just now. */
  readonly from?: { readonly kind: 'copy' | 'next-round' | 'another'; readonly eventId: EventId };
  readonly pasted?: string;
  /** The kept draft to go on with. */
  readonly draftId?: DraftId;
}
