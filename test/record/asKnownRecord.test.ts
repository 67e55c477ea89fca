/** The bundled record through the real store and columns, as known on a day: its titles, and the second round. */
import { beforeAll, describe, expect, it } from 'vitest';
import { startOfIsoDayMs } from '../../src/domain/calendarDay.ts';
import { boundsOfText } from '../../src/domain/edtf/bounds.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { actorId, eventId } from '../../src/domain/ids.ts';
import { createAsKnownPort, followDay } from '../../src/store/asKnownPort.ts';
import { createAppStore } from '../../src/store/appStore.ts';
import { createCommands } from '../../src/store/createCommands.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { defaultView } from '../../src/store/state.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { statuses } from '../../src/domain/vocabulary.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { record } from './bundledRecord.ts';

const table = createRecordTable(record);
const port = createAsKnownPort(table.reader);
const store = createAppStore({
  table,
  record: port.reader,
  operations: [],
  view: defaultView,
  saving: { kind: 'idle' },
  todayIso: '2026-06-30',
});
const actor = actorId('reader');
const selectors = createSelectors(actor, undefined, { port });
const { columnsOf } = selectors;
const commands = createCommands({
  store,
  table,
  actor,
  session: 'tab',
  now: () => new Date('2026-06-30T12:00:00Z'),
  windowOf: selectors.windowOf,
  saveOperation: () => Promise.resolve(),
});
const openKnowledge = followDay({ store, port, columnsOf, onFailure: () => undefined });
const columns = () => columnsOf(store.getState());
const secondRound = eventId('B19');

beforeAll(async () => {
  columns();
  await openKnowledge();
});

/** "19 April, scheduled, MCT": what stands in the row of the second round. */
function rowOn(day: string): string | undefined {
  commands.setAsOf(day);
  const { rowOf, startMs, status, places } = columns();
  const row = rowOf.get(secondRound);
  if (row === undefined) return undefined;
  const place = places.values[places.codes[places.starts[row]!] ?? 0];
  const day19 = new Date(startMs[row]!).toISOString().slice(0, 10);
  return [day19, statuses[status[row]!], places.starts[row] === places.ends[row] ? undefined : place]
    .filter(word => word !== undefined)
    .join(', ');
}

function found(text: string): readonly string[] {
  return [...filterRows(columns(), { conditions: [], text })].map(row => columns().ids.at(row));
}

describe('the second round in the columns', () => {
  it.each([
    ['2025-04-11', undefined],
    ['2025-04-12', '2025-04-19, scheduled'],
    ['2025-04-13', '2025-04-19, scheduled, ROM'],
    ['2025-04-14', '2025-04-19, scheduled, ROM'],
    ['2025-04-15', '2025-04-19, scheduled, XOM'],
    ['2025-04-16', '2025-04-19, scheduled, ROM'],
    ['2025-04-17', '2025-04-19, confirmed, ROM'],
    ['2025-04-18', '2025-04-19, confirmed, ROM'],
    ['2025-04-19', '2025-04-19, concluded, ROM'],
    ['2025-04-20', '2025-04-19, concluded, ROM'],
  ])('reads on %s “%s”', (day, words) => {
    expect(rowOn(day)).toBe(words);
  });

  it('reads the same whichever way the day was reached', () => {
    expect(rowOn('2025-04-20')).toBe('2025-04-19, concluded, ROM');
    expect(rowOn('2025-04-15')).toBe('2025-04-19, scheduled, XOM');
    commands.setAsOf(undefined);
    expect(rowOn('2025-04-12')).toBe('2025-04-19, scheduled');
  });

  it('is what comes next until it is held', () => {
    commands.setAsOf('2025-04-15');
    expect(selectors.nextEventOf(store.getState())?.id).toBe('A08');
    commands.setAsOf('2025-04-18');
    expect(selectors.nextEventOf(store.getState())?.id).toBe('B19');
    expect(selectors.lastHeldOf(store.getState())?.event.id).toBe('A01');
    commands.setAsOf('2025-04-20');
    expect(selectors.lastHeldOf(store.getState())?.event.id).toBe('B19');
  });

  it('has no neighbour in its process that was not known', () => {
    commands.setAsOf('2025-04-18');
    expect(selectors.neighboursOf(store.getState(), secondRound).previous?.event.id).toBe('A01');
    expect(selectors.neighboursOf(store.getState(), secondRound).next).toBeUndefined();
    commands.setAsOf('2025-04-19');
    expect(selectors.neighboursOf(store.getState(), secondRound).next?.event.id).toBe('B23');
  });

  it('is found by no word that was written later', () => {
    commands.setAsOf('2025-04-18');
    expect(found('"second round"')).toContain('B19');
    expect(found('ceasefire')).toEqual([]);
    expect(found('"Cairo"')).toEqual([]);
    commands.setAsOf(undefined);
    expect(found('"Cairo"')).toContain('B52');
  });
});

describe('titles of the record', () => {
  /** What is read of each event on each day before it begins. */
  async function plans(): Promise<readonly { readonly day: string; readonly event: DiplomaticEvent }[]> {
    const knowledge = await openKnowledge();
    return knowledge.days.flatMap(day =>
      knowledge.idsChanged(undefined, day).flatMap(id => {
        const whole = table.reader.events.get(id);
        const event = knowledge.eventOn(id, day);
        const isPlan =
          whole !== undefined && boundsOfText(whole.when.edtf).earliestMs >= startOfIsoDayMs(day) + dayMs;
        return isPlan && event !== undefined ? [{ day, event }] : [];
      }),
    );
  }

  it('that stand before their event has begun tell of a plan and of nothing that came of it', async () => {
    const titles = new Set((await plans()).map(({ event }) => `${event.id} ${event.title}`));
    expect([...titles].sort()).toEqual([
      'A01 US–Iran talks, first round',
      'A08 Araghchi visits Moscow',
      'B19 US–Iran talks, second round',
      'B21 US–Iran expert meeting',
      'B23 US–Iran talks, third round',
      'B25 US–Iran talks, fourth round',
      'B26 US–Iran talks, fourth round',
      'B38 US–Iran talks, sixth round',
      'B43 Israel–Iran ceasefire',
      'B56 UN sanctions on Iran return',
      'C01 US–Iran talks, first round of 2026',
      'C02 US–Iran talks, first round of 2026',
      'C06 US–Iran technical talks',
      'C17 First talks under the memorandum',
    ]);
  });

  it('name no place that was not told of by then', async () => {
    for (const { day, event } of await plans()) {
      for (const { id, name } of table.reader.places.values()) {
        if (event.title.includes(name)) expect(event.venue?.place, `${event.title} on ${day}`).toBe(id);
      }
    }
  });
});
