/** Names of those whose edits are here: the reader's own, which is asked once, and those that came with files. */
import { type Author } from '../domain/authors.ts';
import { type ActorId, actorId } from '../domain/ids.ts';
import { idLength, lineLength } from '../domain/limits.ts';
import { type TextStore } from './textStore.ts';

const authorsKey = 'demarche.authors';
const askedKey = 'demarche.authors.asked';

/** What cannot be read counts as not named. */
export function readAuthors(store: TextStore | undefined): readonly Author[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(authorsKey) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(authorIn) : [];
  } catch {
    return [];
  }
}

function authorIn(value: unknown): Author[] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) return [];
  const { id, name } = value;
  const isNamed = typeof id === 'string' && typeof name === 'string' && name !== '';
  return isNamed && id.length <= idLength && name.length <= lineLength ? [{ id: actorId(id), name }] : [];
}

/** Names that came with a file. What the reader calls themselves is not for others to say. */
export function keepAuthors(store: TextStore | undefined, authors: readonly Author[], own: ActorId): void {
  const others = authors.filter(({ id }) => id !== own);
  if (others.length > 0) write(store, [...readAuthors(store), ...others]);
}

/** Without a name the reader goes unnamed; either way nobody asks again. */
export function nameOneself(store: TextStore | undefined, own: ActorId, name: string): void {
  const others = readAuthors(store).filter(({ id }) => id !== own);
  const clean = name.trim().slice(0, lineLength);
  write(store, clean === '' ? others : [...others, { id: own, name: clean }]);
  try {
    store?.setItem(askedKey, 'yes');
  } catch {
    // The next time then asks again.
  }
}

/** Whether the reader has still to be asked for a name. */
export function isUnasked(store: TextStore | undefined): boolean {
  try {
    return store !== undefined && store.getItem(askedKey) === null;
  } catch {
    return false;
  }
}

/** Of several names of one actor the last stays. */
function write(store: TextStore | undefined, authors: readonly Author[]): void {
  const byId = new Map(authors.map(author => [author.id, author]));
  try {
    store?.setItem(authorsKey, JSON.stringify([...byId.values()]));
  } catch {
    // Their edits are then said to be somebody else's.
  }
}
