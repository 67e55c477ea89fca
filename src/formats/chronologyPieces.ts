/**
 * A chronology as a stream of short texts: the head, each event, the sources. Whoever takes the pieces may rest
 * between them, which is how a hundred thousand events are written without holding the page up.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Chronology } from './chronology.ts';
import { type ChronologyForm, type ChronologyHead } from './chronologyForms.ts';

interface ChronologyWriting {
  readonly chronology: Chronology;
  readonly events: Iterable<DiplomaticEvent>;
  readonly head: ChronologyHead;
}

export function* chronologyPieces(
  { chronology, events, head }: ChronologyWriting,
  form: ChronologyForm,
): Generator<string, undefined> {
  yield form.head(head);
  for (const event of events) yield form.entry(chronology.entryOf(event));
  const sourceCount = chronology.sourceCount();
  if (sourceCount > 0) yield form.beforeSources(head);
  for (const source of chronology.sources()) yield form.source(source);
  yield form.end(sourceCount);
}
