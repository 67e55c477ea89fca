/**
 * Rows per second of what comes in and goes out, beside the plain library that parses a table into objects, medians of
 * three: `node --max-old-space-size=6000 scripts/run.mjs test/bench/formatsBench.ts 100000`.
 * The times are of this machine and only mean something beside each other.
 */
import Papa from 'papaparse';
import { convertCalendar } from '../../src/formats/calendar/convertCalendar.ts';
import { writeCalendar } from '../../src/formats/calendar/writeCalendar.ts';
import { convertCsv } from '../../src/formats/csv/convertCsv.ts';
import { guessDecisions } from '../../src/formats/csv/csvDecisions.ts';
import { surveyCsv } from '../../src/formats/csv/surveyCsv.ts';
import { writeCsv } from '../../src/formats/csv/writeCsv.ts';
import { writeJsonLd } from '../../src/formats/jsonLd.ts';
import { inEnglish } from '../support/draftNames.ts';
import { aRecord } from '../support/anEvent.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

const todayIso = '2026-06-30';
const repeats = 3;

export function main(counts: readonly string[]): void {
  for (const count of counts.length > 0 ? counts.map(Number) : [100_000]) benchFormats(count);
}

function benchFormats(count: number): void {
  const record = aRecord(seededEvents(count, 1), seededThings());
  const ids = [...record.events.keys()];
  const table = timed('table out', count, () => joined(writeCsv(record, ids)));
  const bytes = new TextEncoder().encode(table);
  timed('table in: library alone', count, () => Papa.parse(table.slice(1), { header: true }).data.length);
  const survey = timed('table in: survey', count, () => surveyCsv(bytes));
  const decisions = guessDecisions(survey);
  timed('table in: events', count, () => convertCsv(bytes, decisions, { todayIso }).readCount);
  const language = inEnglish.including.share();
  if (language instanceof Promise) throw new Error('The words are here at once.');
  const calendarOptions = { language, onLeftOut: () => undefined };
  const calendar = timed('calendar out', count, () => joined(writeCalendar(record, ids, calendarOptions)));
  timed('calendar in', count, () => ended(convertCalendar(calendar, { todayIso })).readCount);
  timed('JSON-LD out', count, () => joined(writeJsonLd(record, ids, { language: inEnglish })).length);
}

function joined(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

function ended<Answer>(steps: Iterator<unknown, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The last answer, so that nothing is done without a use. */
function timed<Answer>(what: string, count: number, act: () => Answer): Answer {
  const times: number[] = [];
  let answer = act();
  for (let turn = 0; turn < repeats; turn += 1) {
    const startedMs = performance.now();
    answer = act();
    times.push(performance.now() - startedMs);
  }
  const ms = times.sort((one, other) => one - other)[Math.floor(repeats / 2)] ?? 0;
  const perSecond = Math.round((count / ms) * 1000).toLocaleString('en');
  console.log(`${what.padEnd(26)} ${ms.toFixed(0).padStart(7)} ms   ${perSecond.padStart(11)} events/s`);
  return answer;
}
