/**
 * Times of a search over folded bytes, beside a plain one that keeps every folded text as a string, medians of nine:
 * `node --max-old-space-size=6000 scripts/run.mjs test/bench/searchBench.ts 100000`.
 * The times are of this machine and only mean something beside each other.
 */
import { findText, finish } from '../../src/query/findText.ts';
import { nearWords } from '../../src/query/nearWords.ts';
import { readNeedles } from '../../src/query/needles.ts';
import { createTextWriter } from '../../src/query/sentText.ts';
import { applyTextEdit } from '../../src/query/textEdit.ts';
import { foldThings, rowTextOf } from '../../src/query/textIndex.ts';
import { aRecord } from '../support/anEvent.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

const typed = ['p', 'pr', 'prisoners', 'zq', 'xylophone', '"border water"', 'envoy grain 77', 'number12'];

export function main(counts: readonly string[]): void {
  for (const count of counts.length > 0 ? counts.map(Number) : [100_000]) benchSearch(count);
}

function benchSearch(count: number): void {
  const writer = createTextWriter(count);
  const plain: string[] = [];
  const events = seededEvents(count, 1);
  const writing = performance.now();
  events.forEach(writer.add);
  const writtenMs = performance.now() - writing;
  for (const event of events) plain.push(`\n${rowTextOf(event).own}\n`);
  const index = writer.finish();
  const source = { record: aRecord([], seededThings()), sideWords: () => [] };
  foldThings(index, source);
  const megabytes = (index.own.usedCount / 1e6).toFixed(1);
  console.log(
    `\n${count.toLocaleString('en')} events, ${megabytes} MB of folded text, written in ${writtenMs.toFixed(0)} ms`,
  );
  for (const text of typed) {
    const needles = readNeedles(text);
    const bytesMs = median(() => finish(findText(index, needles)));
    const plainMs = median(() => plain.map(own => needles.every(({ words }) => standsIn(own, words))));
    console.log(
      `${text.padEnd(20)} bytes ${bytesMs.toFixed(1).padStart(7)} ms   strings ${plainMs.toFixed(1).padStart(7)} ms`,
    );
  }
  const nearMs = median(() => finish(nearWords(index, 'prisonrs')));
  console.log(`${'near words'.padEnd(20)} bytes ${nearMs.toFixed(1).padStart(7)} ms`);
  const [event] = events;
  if (event === undefined) return;
  const edit = { rows: [{ row: 0, text: rowTextOf(event) }], things: [] };
  const editMs = median(() => {
    applyTextEdit(index, edit, source);
  });
  console.log(`${'an edit'.padEnd(20)} bytes ${editMs.toFixed(2).padStart(7)} ms`);
}

function standsIn(own: string, words: string): boolean {
  return own.includes(` ${words}`) || own.includes(`\n${words}`);
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}
