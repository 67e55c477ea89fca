/** A record to write drafts for, and the reading of them. */
import { emptyDraft, type EventDraft } from '../../src/domain/eventDraft.ts';
import { type DraftContext } from '../../src/domain/eventDraftNotebook.ts';
import { type DraftProblem } from '../../src/domain/eventDraftProblem.ts';
import { readDraft } from '../../src/domain/eventDraftReading.ts';
import { personId, placeId, processId, sideCode, sourceId } from '../../src/domain/ids.ts';
import { aGroup, aRecord } from './anEvent.ts';
import { readingIn } from './draftNames.ts';

export const draftRecord = aRecord([], {
  people: [
    {
      id: personId('araghchi'),
      name: 'Abbas Araghchi',
      spellings: ['Araqchi'],
      native: 'عباس عراقچی',
      side: sideCode('IR'),
    },
    { id: personId('kim-1'), name: 'Kim', spellings: [], side: sideCode('KP') },
    { id: personId('kim-2'), name: 'Kim', spellings: [], side: sideCode('KR') },
  ],
  places: [{ id: placeId('rom'), name: 'Rome', country: sideCode('IT'), granularity: 'city' }],
  sources: [
    { id: sourceId('S1'), publisher: 'Reuters', url: 'https://reuters.com/a', kind: 'news' },
    { id: sourceId('S2'), publisher: 'IRNA', kind: 'official' },
  ],
  processes: [{ id: processId('us-iran'), title: 'US–Iran talks' }],
  bodies: [aGroup('E3', ['GB'], ['FR'], ['DE'])],
});

/** A draft that can be read, with what a test says instead. */
export function aDraft(words: Partial<EventDraft> = {}): EventDraft {
  return { ...emptyDraft('2025-04-14'), title: 'Talks', date: '12 April 2025', ...words };
}

export function problemsOf(
  draft: EventDraft,
  context: DraftContext = readingIn(draftRecord),
): readonly DraftProblem[] {
  const reading = readDraft(draft, context);
  return reading.ok ? [] : reading.error;
}

export function readingOf(draft: EventDraft, context: DraftContext = readingIn(draftRecord)) {
  const reading = readDraft(draft, context);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}
