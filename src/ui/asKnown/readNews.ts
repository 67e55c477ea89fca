/** One event of the news as it is told: its title, and what reads differently on the two days. */
import { type EventId } from '../../domain/ids.ts';
import { type KnownDifferences, knownDifferences } from '../../domain/knownDifferences.ts';
import { type Knowledge } from '../../store/asKnownDay.ts';

export interface ReadNews {
  readonly title: string;
  readonly found: KnownDifferences | undefined;
  /** Of the event or of one that it is linked with. */
  readonly titleOf: (id: EventId) => string;
}

interface Reading {
  readonly knowledge: Knowledge;
  readonly since: string;
  readonly upTo: string | undefined;
}

export function readNews(id: EventId, { knowledge, since, upTo }: Reading): ReadNews {
  const titleOf = (of: EventId) => knowledge.eventOn(of, undefined)?.title ?? of;
  const after = knowledge.eventOn(id, upTo);
  const found = knownDifferences(knowledge.eventOn(id, since), after);
  return { title: after?.title ?? titleOf(id), found, titleOf };
}
