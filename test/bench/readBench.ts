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
const milliseconds = { name: 'ms', perMs: 1 };

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
    const sliceTimes = median(runCount, () => sliceJson(bytes));
    report(`${name}: slices of ${megabytes.toFixed(0)} MB`, sliceTimes, milliseconds);
    console.log(
      `${name}: slices, MB per second of the processor: ${((megabytes / sliceTimes.processorMs) * 1000).toFixed(0)}`,
    );
    let taken = 0;
    const times = median(runCount, () => {
      const counted = readRecordFile(bytes, countingSink(), words);
      taken = counted.ok ? counted.value.takenCount : -1;
    });
    report(`${name}: readRecordFile, ${taken.toLocaleString('en')} taken`, times, milliseconds);
  }
}

function benchChecks(count: number): void {
  const texts = pieces(count).map(events => JSON.stringify(events));
  const microseconds = (name: string, run: (event: unknown) => unknown): void => {
    // Fresh values, as reading meets them: parsed a moment ago.
    const times = median(3, timer => {
      for (const text of texts) {
        const events = JSON.parse(text) as unknown[];
        timer.start();
        for (const event of events) run(event);
        timer.stop();
      }
    });
    report(name, times, { name: 'µs an event', perMs: 1000 / count });
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
    onSource: () => undefined,
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

/** What passed on the clock, and what the process computed in it: other work on the machine moves the first. */
interface Times {
  readonly clockMs: number;
  readonly processorMs: number;
}

function now(): Times {
  const { user, system } = process.cpuUsage();
  return { clockMs: performance.now(), processorMs: (user + system) / 1000 };
}

/** Medians of whole runs, or where a run uses its timer, of what it times. */
function median(runCount: number, run: (timer: Timer) => unknown): Times {
  const runs: Times[] = [];
  for (let index = 0; index < runCount; index += 1) {
    const whole = now();
    let from = whole;
    let timed: Times = { clockMs: 0, processorMs: 0 };
    run({
      start: () => {
        from = now();
      },
      stop: () => {
        timed = sum(timed, from, now());
      },
    });
    runs.push(timed.clockMs > 0 ? timed : sum(timed, whole, now()));
  }
  const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[runCount >> 1]!;
  return {
    clockMs: middle(runs.map(({ clockMs }) => clockMs)),
    processorMs: middle(runs.map(({ processorMs }) => processorMs)),
  };
}

function sum(so: Times, from: Times, to: Times): Times {
  return {
    clockMs: so.clockMs + to.clockMs - from.clockMs,
    processorMs: so.processorMs + to.processorMs - from.processorMs,
  };
}

function report(name: string, { clockMs, processorMs }: Times, unit: { name: string; perMs: number }): void {
  const [clock, processor] = [clockMs, processorMs].map(ms => (ms * unit.perMs).toFixed(2).padStart(10));
  console.log(`${name.padEnd(44)} ${clock} ${unit.name}, of the processor ${processor}`);
}
