/**
 * Reading the record as known on a day: what became known when is read once, in slices, and from then on the state
 * follows the day of the view at once. Edits, which come from other tabs while a day is read, are brought in first.
 */
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { alwaysDay, neverDay } from '../domain/asKnownDays.ts';
import { eventAsKnownOn } from '../domain/asKnownOn.ts';
import { createKnownParts, recordAsKnownOn } from '../domain/asKnownRecord.ts';
import { type EventId, eventId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { eventsThatMayName, forEachNamed, keyOf, type ThingName } from '../domain/uses.ts';
import { tableOf } from '../query/columnTable.ts';
import {
  countsByDay,
  indexAgain,
  indexKnowledge,
  knownCount,
  rowsBetween,
  type Seen,
  seenOn,
} from '../query/knowledge.ts';
import { patchColumns } from '../query/patchColumns.ts';
import { holdRow, patchDay } from '../query/patchDay.ts';
import { type DayFollowing, type Knowledge } from './asKnownDay.ts';
import { operationsSince } from './columnsFollowing.ts';
import { type AppState } from './state.ts';

const fewRows = 512;

/** After this long the page gets its turn. */
const sliceMs = 12;

export async function openAsKnown(
  { store, port, columnsOf }: DayFollowing,
  onProgress: (share: number) => void,
): Promise<Knowledge> {
  const { whole } = port;
  const opened = store.getState();
  const table = tableOf(columnsOf(opened));
  let { operations } = opened;
  const index = await inSlices(indexKnowledge(table.ids, whole), onProgress);
  const parts = createKnownParts();
  /** Rows in which the columns have something else than the record. */
  const partial = new Set<number>();
  let counts: ReadonlyMap<number, number> | undefined;

  /** Whoever asks is answered from the record of the moment, also where nobody has told of an edit yet. */
  const catchUp = (): void => {
    const now = store.getState().operations;
    if (now === operations) return;
    const ids = eventsTouched(operationsSince(operations, now));
    operations = now;
    if (ids.size === 0) return;
    for (const id of ids) {
      const held = whole.events.has(id) ? holdRow(table, id) : undefined;
      if (held !== undefined) partial.add(held);
    }
    indexAgain(index, ids);
    parts.forget();
    counts = undefined;
  };
  /** With those that read differently because what they name or link to was edited. */
  const eventsTouched = (fresh: readonly Operation[]): Set<EventId> => {
    const ids = new Set<EventId>();
    const things: ThingName[] = [];
    for (const { entity, id } of fresh.flatMap(({ changes }) => changes)) {
      if (entity === 'event') ids.add(eventId(id));
      if (entity === 'event' || entity === 'source' || entity === 'place') things.push({ entity, id });
    }
    if (things.length === 0) return ids;
    const edited = new Set(things.map(({ entity, id }) => keyOf(entity, id)));
    for (const event of eventsThatMayName(whole, things)) {
      forEachNamed(event, (entity, id) => {
        if (id !== undefined && edited.has(keyOf(entity, id))) ids.add(event.id);
      });
    }
    return ids;
  };

  const seenAt = (row: number | undefined, day: number): Seen =>
    row === undefined ? 'nothing' : seenOn(index, row, day);
  const turnTo = (dayIso: string | undefined): void => {
    if (dayIso === undefined) {
      port.face = whole;
      return;
    }
    const day = dayOf(dayIso);
    let known: { readonly operations: readonly Operation[]; readonly count: number } | undefined;
    port.face = recordAsKnownOn(
      whole,
      {
        iso: dayIso,
        endMs: (day + 1) * dayMs,
        seen: id => {
          catchUp();
          return seenAt(table.ids.get(id), day);
        },
        knownCount: () => {
          catchUp();
          if (known?.operations !== operations) known = { operations, count: knownCount(index, day) };
          return known.count;
        },
      },
      parts,
    );
  };

  port.patch = (columns, { revision, before, after, operations: fresh }) => {
    catchUp();
    const day = numberOf(after);
    const seen = (row: number): Seen => seenAt(row, day);
    let patched = columns;
    if (fresh.length > 0) {
      const named = Array.from(eventsTouched(fresh), id => ({ entity: 'event', id }) as const);
      const changes = [...fresh.flatMap(operation => operation.changes), ...named];
      patched = patchColumns(patched, { record: port.reader, revision, changes });
      for (const row of patched.edited?.rows ?? []) {
        if (seen(row) === 'all') partial.delete(row);
        else partial.add(row);
      }
    }
    if (before === after) return patched;
    const rows = rowsBetween(index, numberOf(before), day);
    return patchDay(patched, {
      record: port.reader,
      whole: after === undefined ? undefined : whole,
      revision,
      rows,
      seen,
      partial,
    });
  };

  const follow = ({ view, knownOn, revision }: AppState): void => {
    if (view.asOf === knownOn) return;
    catchUp();
    const rows = rowsBetween(index, numberOf(knownOn), numberOf(view.asOf));
    // Of few it costs less to forget each than to make all the others again.
    parts.forget(rows.length < fewRows ? rows.map(row => table.ids.at(row)) : undefined);
    turnTo(view.asOf);
    store.setState({ knownOn: view.asOf, revision: revision + 1 });
  };
  const countsNow = (): ReadonlyMap<number, number> => {
    catchUp();
    return (counts ??= countsByDay(index));
  };
  catchUp();
  store.subscribe(follow);
  follow(store.getState());

  return {
    get days() {
      return [...countsNow().keys()].flatMap(isoDay);
    },
    countOn: dayIso => countsNow().get(dayOf(dayIso)) ?? 0,
    idsChanged: (afterIso, upToIso) => {
      catchUp();
      const after = afterIso === undefined ? alwaysDay - 1 : dayOf(afterIso);
      const upTo = numberOf(upToIso);
      return upTo <= after ? [] : rowsBetween(index, after, upTo).map(row => table.ids.at(row));
    },
    eventOn: (id, dayIso) => {
      if (dayIso === undefined) return whole.events.get(id);
      if (dayIso === store.getState().knownOn) return port.reader.events.get(id);
      catchUp();
      const seen = seenAt(table.ids.get(id), dayOf(dayIso));
      const event = seen === 'nothing' ? undefined : whole.events.get(id);
      return seen === 'part' && event !== undefined ? eventAsKnownOn(event, dayIso, whole) : event;
    },
  };
}

async function inSlices<Made>(
  steps: Generator<number, Made>,
  onProgress: (share: number) => void,
): Promise<Made> {
  for (;;) {
    const startedMs = performance.now();
    let step = steps.next();
    while (step.done !== true && performance.now() - startedMs < sliceMs) step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    await new Promise(resolve => {
      setTimeout(resolve);
    });
  }
}

/** Of no day, after all. */
function numberOf(iso: string | undefined): number {
  return iso === undefined ? neverDay : dayOf(iso);
}

function dayOf(iso: string): number {
  return startOfIsoDayMs(iso) / dayMs;
}

/** Where an address can name it. */
function isoDay(day: number): readonly string[] {
  const date = new Date(day * dayMs);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? [date.toISOString().slice(0, 10)] : [];
}
