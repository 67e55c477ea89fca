/** Who edits, where nobody gave a name: this device. */
import { type ActorId, actorId, freshId } from '../domain/ids.ts';
import { type TextStore } from './textStore.ts';

const actorKey = 'demarche.actor';
const longestId = 200;

/** The same on every visit where something is kept, else fresh for this page. */
export function deviceActor(store: TextStore | undefined): ActorId {
  try {
    const known = store?.getItem(actorKey) ?? '';
    if (known !== '' && known.length <= longestId) return actorId(known);
  } catch {
    // A store that cannot be read cannot be written either.
  }
  const actor = actorId(freshId('a'));
  try {
    store?.setItem(actorKey, actor);
  } catch {
    // Undo then does not reach back past a reload, which is no loss worth a message.
  }
  return actor;
}
