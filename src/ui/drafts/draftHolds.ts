/**
 * Which drafts are being typed in other tabs. Each open form holds a Web Lock under the name of its draft, which
 * the browser lets go of when the tab closes or crashes. Where there are no locks nothing is known of other tabs,
 * and two forms of one draft part as soon as both are typed in (`form/draftSlot.ts`).
 */
import { type RecordId } from '../../domain/ids.ts';

const prefixOf = (recordId: RecordId): string => `demarche.draft.${encodeURIComponent(recordId)}.`;

/** What this tab held at any time: a lock that is just being let go of is no other tab's. */
const ownNames = new Set<string>();

// Absent where the page is not served securely.
const locks = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined);

/** Returns what lets go of it. */
export function holdDraft(recordId: RecordId, draftId: string): () => void {
  const name = prefixOf(recordId) + draftId;
  ownNames.add(name);
  let release: () => void = () => undefined;
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  // Refused only where the page is going away or locks are switched off.
  locks()
    ?.request(name, { ifAvailable: true }, () => released)
    .catch(() => undefined);
  return release;
}

/** Undefined where it cannot be known. */
export function draftsHeldElsewhere(recordId: RecordId): Promise<ReadonlySet<string>> | undefined {
  const prefix = prefixOf(recordId);
  return locks()
    ?.query()
    .then(({ held = [] }) => held.map(({ name = '' }) => name))
    .catch((): string[] => [])
    .then(
      names =>
        new Set(
          names
            .filter(name => name.startsWith(prefix) && !ownNames.has(name))
            .map(name => name.slice(prefix.length)),
        ),
    );
}
