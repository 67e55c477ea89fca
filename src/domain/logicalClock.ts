/**
 * The hybrid logical clock that orders operations (Kulkarni et al., "Logical Physical Clocks", 2014). It runs
 * with the machine's clock while that moves forward and counts on while it stands or is set back, so that
 * what was done after something else is never ordered before it.
 */
import { type Clock, type Operation } from './operation.ts';

/** The clock of something done now in `session`, after `previous`. */
export function tick(previous: Clock | undefined, nowMs: number, session: string): Clock {
  if (previous === undefined || nowMs > previous.wallMs) return { wallMs: nowMs, counter: 0, session };
  return { wallMs: previous.wallMs, counter: previous.counter + 1, session };
}

/** What `tick` goes on from once an operation with the clock `heard` has arrived from elsewhere. */
export function receive(previous: Clock | undefined, heard: Clock): Clock {
  return previous === undefined || compareClocks(previous, heard) < 0 ? heard : previous;
}

/** A total order: negative where `one` comes first. Sessions differ in name, so only equals give zero. */
export function compareClocks(one: Clock, other: Clock): number {
  if (one.wallMs !== other.wallMs) return one.wallMs - other.wallMs;
  if (one.counter !== other.counter) return one.counter - other.counter;
  return compareText(one.session, other.session);
}

/** Ids break the tie of two operations that a copied session stamped alike. */
export function compareOperations(one: Operation, other: Operation): number {
  return compareClocks(one.clock, other.clock) || compareText(one.id, other.id);
}

/** Oldest first, each operation once. */
export function inClockOrder(operations: readonly Operation[]): Operation[] {
  const byId = new Map(operations.map(operation => [operation.id, operation]));
  return [...byId.values()].sort(compareOperations);
}

/** The log with `operations`, oldest first, in their places. Nearly always that is the end. */
export function withOperations(log: readonly Operation[], operations: readonly Operation[]): Operation[] {
  const [first] = operations;
  if (first === undefined) return [...log];
  const from = log.findLastIndex(known => compareOperations(known, first) < 0) + 1;
  return [...log.slice(0, from), ...[...log.slice(from), ...operations].sort(compareOperations)];
}

/** Those that the log does not have, oldest first, each once. */
export function newAmong(received: readonly Operation[], log: readonly Operation[]): Operation[] {
  const ids = new Set(received.map(({ id }) => id));
  for (const { id } of log) ids.delete(id);
  return inClockOrder(received.filter(({ id }) => ids.has(id)));
}

export function latestClock(operations: readonly Operation[]): Clock | undefined {
  return operations.reduce<Clock | undefined>(
    (latest, operation) => receive(latest, operation.clock),
    undefined,
  );
}

/** By code unit, the same on every machine, which a locale's order is not. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
