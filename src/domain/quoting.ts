/**
 * How words came to the reader: who spoke, who passed them on, who printed them. `via` may name several in a row,
 * parted by an arrow: "Iranian state television → IRNA".
 */
import { type Statement } from './event.ts';
import { sameValue } from './sameValue.ts';

/** Those between the speaker and the reader, in order; the publisher of the source last. */
export function quotersOf({ via }: Statement, publisher: string | undefined): readonly string[] {
  const quoters = (via ?? '')
    .split(/\s*(?:→|->|>|;)\s*/u)
    .map(name => name.trim())
    .filter(name => name !== '');
  const last = quoters.at(-1);
  const isNamed = publisher === undefined || last?.toLowerCase() === publisher.trim().toLowerCase();
  return isNamed ? quoters : [...quoters, publisher];
}

export interface SaidOnce {
  readonly statement: Statement;
  /** The same words as first spoken, where the event has them too. */
  readonly original?: Statement;
}

/**
 * Statements with a translation and its original as one: the same speakers, no two days, and the language that the
 * one was translated from is the other's own. Each original goes with one translation.
 */
export function withOriginals(statements: readonly Statement[]): readonly SaidOnce[] {
  const taken = new Set<Statement>();
  const pairs = statements.map((statement): SaidOnce => {
    const original = statements.find(other => !taken.has(other) && isOriginalOf(other, statement));
    if (original === undefined) return { statement };
    taken.add(original);
    return { statement, original };
  });
  return pairs.filter(({ statement }) => !taken.has(statement));
}

function isOriginalOf(original: Statement, { by, date, translatedFrom, quote }: Statement): boolean {
  return (
    translatedFrom !== undefined &&
    translatedFrom === original.lang &&
    original.translatedFrom === undefined &&
    (quote === undefined) === (original.quote === undefined) &&
    (date === undefined || original.date === undefined || date === original.date) &&
    sameValue(by, original.by)
  );
}
