/**
 * UIDs of calendars and ids of events. A UID must be one in the world, so that of an event of a record carries the record's
 * id; one that came from a calendar keeps its own, so that the calendar knows it again. Reading gives back the id.
 */
import { type EventId, type RecordId } from '../../domain/ids.ts';
import { idLength } from '../../domain/limits.ts';
import { idOfWords } from '../simpleThings.ts';

const ending = '.demarche';

export function uidOf(id: EventId, record: RecordId): string {
  return id.includes('@') && !id.endsWith(ending) ? id : `${id}@${record}${ending}`;
}

export function idOfUid(uid: string): string {
  const at = uid.lastIndexOf('@');
  const id = uid.endsWith(ending) && at > 0 ? uid.slice(0, at) : uid;
  return shortId(id);
}

/** Of one time of an entry that is repeated. */
export function idOfRepetition(id: string, words: string): string {
  return shortId(`${id}/${words}`);
}

/** Of an entry without a UID, by what it says. */
export function idOfContent(start: string, title: string): string {
  return shortId(`${start} ${title}`);
}

function shortId(words: string): string {
  return words.length <= idLength ? words : idOfWords(words);
}
