/**
 * Times of reading a record as known on a day, through the real store, on seeded events of which every eighth was told
 * of beforehand, is linked and has accounts:
 * `node --max-old-space-size=6000 scripts/run.mjs test/bench/knowledgeBench.ts 100000 1000000`.
 * The times are of this machine and only mean something beside each other.
 */
import { actorId, claimId, edtfText } from '../../src/domain/ids.ts';
import { boundsOfText } from '../../src/domain/edtf/bounds.ts';
import { type Claim, type DiplomaticEvent } from '../../src/domain/event.ts';
import { createPackedEvents } from '../../src/domain/packedEvents.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { createColumnsWriter } from '../../src/query/columnsWriter.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { receivedColumns, sendableColumns } from '../../src/query/sentColumns.ts';
import { createAsKnownPort } from '../../src/store/asKnownPort.ts';
import { createAppStore } from '../../src/store/appStore.ts';
import { createCommands } from '../../src/store/createCommands.ts';
import { openAsKnown } from '../../src/store/openAsKnown.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { defaultView } from '../../src/store/state.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

export async function main(counts: readonly string[]): Promise<void> {
  for (const count of counts.length > 0 ? counts.map(Number) : [100_000]) await benchKnowledge(count);
}

async function benchKnowledge(count: number): Promise<void> {
  console.log(`\n${count.toLocaleString('en')} events`);
  const { store, commands, selectors, openKnowledge } = openDesk(count);
  const columns = () => selectors.columnsOf(store.getState());
  columns();
  const started = cpuMs();
  let longestMs = 0;
  let turnedMs = performance.now();
  const knowledge = await openKnowledge(() => {
    longestMs = Math.max(longestMs, performance.now() - turnedMs);
    setTimeout(() => (turnedMs = performance.now()));
  });
  tell('index: all of it', cpuMs() - started);
  tell('index: longest slice', longestMs);
  const days = timed('days', () => knowledge.days);
  console.log(`${days.length} days on which something became known`);
  const read = (name: string, dayIso: string | undefined): void => {
    timed(name, () => {
      commands.setAsOf(dayIso);
      columns();
    });
  };
  const at = (share: number): number => Math.floor(days.length * share);
  read('from now to the last tenth of the days', days[at(0.9)]);
  read('to the middle', days[at(0.5)]);
  read('and back', days[at(0.9)]);
  const steps: number[] = [];
  for (let step = 1; step <= 60; step += 1) {
    steps.push(time(() => {
      commands.setAsOf(days[at(0.9) + step]);
      columns();
    })); // prettier-ignore
  }
  steps.sort((one, other) => one - other);
  tell('a step of one day, median of 60', steps[30] ?? 0);
  tell('a step of one day, longest of 60', steps[59] ?? 0);
  timed('filter on that day', () => filterRows(columns(), { conditions: [], from: '1950-01-01' }));
  timed('what differs between two days a year apart', () =>
    knowledge.idsChanged(days[at(0.5)], days[at(0.52)]),
  );
  read('to how it is now', undefined);
}

function openDesk(count: number) {
  const head = aTimelineRecord([], seededThings());
  const writer = createColumnsWriter(head, count);
  const encoder = new TextEncoder();
  const slices: Uint8Array[] = [];
  let before: DiplomaticEvent | undefined;
  for (const seeded of seededEvents(count, 7)) {
    const event = slices.length % 8 === 0 ? withAccounts(seeded, before) : seeded;
    writer.add(event);
    slices.push(encoder.encode(JSON.stringify(event)));
    before = event;
  }
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const bytes = new Uint8Array(slices.reduce((length, slice) => length + slice.length, 0));
  let end = 0;
  slices.forEach((slice, row) => {
    bytes.set(slice, end);
    starts[row] = end;
    end += slice.length;
    ends[row] = end;
  });
  const { message, transfer } = sendableColumns(writer.finish(0));
  const received = receivedColumns(structuredClone(message, { transfer }));
  const decoder = new TextDecoder();
  const events = createPackedEvents(
    { ...received, bytes, starts, ends },
    slice => JSON.parse(decoder.decode(slice)) as DiplomaticEvent,
  );
  const table = createRecordTable({ ...head, events });
  const port = createAsKnownPort(table.reader);
  const actor = actorId('bench');
  const store = createAppStore({
    table,
    record: port.reader,
    operations: [],
    view: defaultView,
    saving: { kind: 'idle' },
    todayIso: '2026-06-01',
  });
  const selectors = createSelectors(actor, undefined, { received, port });
  const { columnsOf } = selectors;
  const commands = createCommands({
    store,
    table,
    actor,
    session: 'bench',
    now: () => new Date(),
    saveOperation: () => Promise.resolve(),
  });
  // Not by way of the port: what runs this script cannot fetch a module later.
  const openKnowledge = (onProgress: () => void) =>
    openAsKnown({ store, port, columnsOf, onFailure: () => undefined }, onProgress);
  return { store, commands, selectors, openKnowledge };
}

/** Announced a week ahead, moved on the eve, told of otherwise three days later. */
function withAccounts(event: DiplomaticEvent, before: DiplomaticEvent | undefined): DiplomaticEvent {
  const startMs = boundsOfText(event.when.edtf).earliestMs;
  const claim = (field: string, value: string, days: number): Claim => ({
    id: claimId(`${event.id} ${days}`),
    field,
    value,
    by: 'A ministry',
    knownOn: edtfText(new Date(startMs + days * dayMs).toISOString().slice(0, 10)),
    stance: 'asserts',
    certainty: 'confirmed',
  });
  return {
    ...event,
    claims: [
      claim('when', event.when.edtf, -7),
      claim('status', 'confirmed', -1),
      claim('status', event.status, 3),
    ],
    links:
      before === undefined || before.when.edtf > event.when.edtf ? [] : [{ type: 'follows', to: before.id }],
  };
}

function timed<Answer>(name: string, run: () => Answer): Answer {
  const started = cpuMs();
  const answer = run();
  tell(name, cpuMs() - started);
  return answer;
}

function time(run: () => void): number {
  const started = cpuMs();
  run();
  return cpuMs() - started;
}

/** Of the processor, so that what else the machine does counts less. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function tell(name: string, ms: number): void {
  console.log(`${name.padEnd(44)} ${ms.toFixed(2).padStart(9)} ms`);
}
