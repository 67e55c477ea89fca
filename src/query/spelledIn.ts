/** Folded words as an event, or what it names, spells them. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { foldedMatches } from './foldedMatches.ts';
import { linesOf } from './textIndex.ts';

/** Undefined where they stand nowhere in it as they are. */
export function spelledIn(event: DiplomaticEvent, record: RecordReader, folded: string): string | undefined {
  const needle = { words: folded, isWhole: true };
  for (const line of linesOf(event, { record, sideWords: () => [] })) {
    const [part] = foldedMatches(line, [needle]);
    if (part !== undefined) return line.slice(...part);
  }
  return undefined;
}
