/**
 * Times of reading files, medians of several runs:
 * `node scripts/run.mjs test/bench/readBench.ts 100000 1000000`.
 * Columns are not made here; the sink only counts. The times are of this machine and only mean something
 * beside each other.
 */
import { parseOperation, isPlainEvent, parseEvent } from '../../src/domain/schema.ts';
import { recordId } from '../../src/domain/ids.ts';
import { sliceJson } from '../../src/formats/jsonSlices.ts';
import { readRecordFile, type RecordSink } from '../../src/formats/readRecordFile.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

const words = { id: recordId('bench'), title: 'Bench', todayIso: '2026-01-01' };
/** Made in pieces, so that a million events need not be objects at once. */
const pieceCount = 20_000;

export function main(counts: readonly string[]): void {
  for (const count of counts.length > 0 ? counts.map(Number) : [100_000]) benchCount(count);
}

function benchCount(count: number): void {
  console.log(`\n${count.toLocaleString('en')} events`);
  const runCount = count > 200_000 ? 3 : 7;
  if (count <= 200_000) benchChecks(count);
  for (const [name, bytes] of [
    ['record', recordBytes(count)],
    ['simple', simpleBytes(count)],
  ] as const) {
    const megabytes = bytes.length / 1e6;
    const sliceMs = median(runCount, () => sliceJson(bytes));
    console.log(line(`${name}: slices of ${megabytes.toFixed(0)} MB`, sliceMs, 'ms'));
    console.log(line(`${name}: slices`, (megabytes / sliceMs) * 1000, 'MB/s'));
    let taken = 0;
    const ms = median(runCount, () => {
      const counted = readRecordFile(bytes, countingSink(), words);
      taken = counted.ok ? counted.value.takenCount : -1;
    });
    console.log(line(`${name}: readRecordFile, ${taken.toLocaleString('en')} taken`, ms, 'ms'));
  }
}

function benchChecks(count: number): void {
  const texts = pieces(count).map(events => JSON.stringify(events));
  const microseconds = (name: string, run: (event: unknown) => unknown): void => {
    // Fresh values, as reading meets them: parsed a moment ago.
    const ms = median(3, timer => {
      for (const text of texts) {
        const events = JSON.parse(text) as unknown[];
        timer.start();
        for (const event of events) run(event);
        timer.stop();
      }
    });
    console.log(line(name, (ms * 1000) / count, 'µs an event'));
  };
  microseconds('quick check', isPlainEvent);
  microseconds('parseEvent', parseEvent);
  let index = 0;
  microseconds('parseOperation that adds an event', event => {
    index += 1;
    return parseOperation({
      id: `o-${index}`,
      actor: 'a',
      clock: { wallMs: index, counter: 0, session: 's' },
      label: { verb: 'add', entity: 'event', subject: 'Talks' },
      changes: [{ entity: 'event', id: 'e', after: event }],
    });
  });
}

function pieces(count: number): unknown[][] {
  const made: unknown[][] = [];
  for (let from = 0; from < count; from += 512) {
    made.push(seededEvents(Math.min(512, count - from), from + 1));
  }
  return made;
}

function countingSink(): RecordSink {
  return {
    onHead: () => undefined,
    onEvent: () => true,
    onRefused: () => undefined,
    onProgress: () => undefined,
    onThings: () => undefined,
  };
}

function recordBytes(count: number): Uint8Array {
  const head = { format: 'demarche', version: 1, id: 'bench', title: 'Bench', ...seededThings(), views: [] };
  const opening = `${JSON.stringify(head).slice(0, -1)},"events":[`;
  return joined(count, event => JSON.stringify(event), [opening, ']}']);
}

/** The simple form of the same events. */
function simpleBytes(count: number): Uint8Array {
  return joined(
    count,
    ({ id, title, when, kind, status, participants, venue, summary }) =>
      JSON.stringify({
        id,
        title,
        date: when.edtf,
        kind,
        status,
        countries: participants.map(({ side }) => side).filter(side => !/^(E3|P5|EU|UN)$/.test(side)),
        place: venue?.place,
        summary,
      }),
    ['[', ']'],
  );
}

function joined(
  count: number,
  write: (event: ReturnType<typeof seededEvents>[number]) => string,
  [opening, closing]: readonly [string, string],
): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(opening)];
  for (let from = 0; from < count; from += pieceCount) {
    const events = seededEvents(Math.min(pieceCount, count - from), from + 1);
    parts.push(encoder.encode((from === 0 ? '' : ',') + events.map(write).join(',')));
  }
  parts.push(encoder.encode(closing));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

interface Timer {
  readonly start: () => void;
  readonly stop: () => void;
}

/** The whole run, or where the run uses its timer, only what it times. */
function median(runCount: number, run: (timer: Timer) => unknown): number {
  const times: number[] = [];
  for (let index = 0; index < runCount; index += 1) {
    let startMs = 0;
    let timedMs = 0;
    const wholeMs = performance.now();
    run({
      start: () => {
        startMs = performance.now();
      },
      stop: () => {
        timedMs += performance.now() - startMs;
      },
    });
    times.push(timedMs > 0 ? timedMs : performance.now() - wholeMs);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!;
}

function line(name: string, amount: number, unit: string): string {
  return `${name.padEnd(48)} ${amount.toFixed(2).padStart(10)} ${unit}`;
}
