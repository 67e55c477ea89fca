/**
 * What a change does to one thing. `applyChange` is for a change made here and now, which must fit the thing
 * as it stands. `replayChanges` is for a log in which edits made apart from each other meet: it is total, and
 * because it depends on nothing but the order of the changes, all who hold the same log see the same thing.
 */
import { type Change } from './operation.ts';
import { presentEntries, sameValue } from './sameValue.ts';

/** Fields that every edit bumps. They say nothing of their own, so no comparison of content looks at them. */
export const bookkeepingFields: readonly string[] = ['rev', 'modifiedAt'];

export function isBookkeeping(change: Change): boolean {
  return change.field !== undefined && bookkeepingFields.includes(change.field);
}

/** The thing after the change; undefined where it is removed. Throws on a change that cannot be meant. */
export function applyChange(thing: object | undefined, change: Change): object | undefined {
  const named = `${change.entity} ${change.id}`;
  if (change.field !== undefined) {
    if (thing === undefined)
      throw new Error(`The field ${change.field} of ${named} cannot change: there is none.`);
    return withField(thing, change.field, change.after);
  }
  if (change.after === undefined) {
    if (thing === undefined) throw new Error(`The ${named} cannot be removed: there is none.`);
    return undefined;
  }
  if (thing !== undefined) throw new Error(`The ${named} cannot be made: there is one already.`);
  return wholeThing(change);
}

/**
 * The thing after all changes of its log, in the order of their clocks. Where they were made apart:
 * the later change of a field wins; a removal that had not seen an edit leaves the thing in place, and an edit
 * that had not seen a removal brings it back, so that nothing typed is lost to a deletion elsewhere. Taking back
 * a removal then finds the thing in place and changes nothing.
 */
export function replayChanges(original: object | undefined, changes: readonly Change[]): object | undefined {
  const replay = createReplay(original);
  for (const change of changes) replay.take(change);
  return replay.thing();
}

export interface Replay {
  readonly take: (change: Change) => void;
  /** As the changes so far have left it. */
  readonly thing: () => object | undefined;
}

/** The same step by step. */
export function createReplay(original: object | undefined): Replay {
  let thing = original;
  let removed: object | undefined;
  let lastRemoval: unknown;
  return {
    take: change => {
      if (change.field !== undefined) {
        const edited = thing ?? removed;
        if (edited !== undefined) thing = withField(edited, change.field, change.after);
      } else if (change.after !== undefined) {
        const takesBack =
          thing !== undefined && lastRemoval !== undefined && sameContent(change.after, lastRemoval);
        if (!takesBack) thing = wholeThing(change);
      } else {
        lastRemoval = change.before;
        if (thing === undefined || !isAsSeen(thing, change.before)) return;
        removed = thing;
        thing = undefined;
      }
    },
    thing: () => thing,
  };
}

/**
 * The thing before `changes`, which lead to `thing`, in the order of their clocks. The first change of a field found
 * it as it was before all of them: who makes a change has a later clock than all that they know.
 */
export function originalOf(thing: object | undefined, changes: readonly Change[]): object | undefined {
  const found = new Map<string, unknown>();
  let whole: unknown = thing;
  for (const { field, before } of changes) {
    if (field === undefined) {
      whole = before;
      break;
    }
    if (!found.has(field)) found.set(field, before);
  }
  if (typeof whole !== 'object' || whole === null) return undefined;
  let original = whole;
  for (const [field, value] of found) original = withField(original, field, value);
  return original;
}

/** Whether a removal saw the thing as it is. Private notes stay at their desk, so one elsewhere has not seen them. */
export function isAsSeen(thing: object, seen: unknown): boolean {
  const isWithNotes = typeof seen === 'object' && seen !== null && privateField in seen;
  return sameContent(isWithNotes ? thing : withField(thing, privateField, undefined), seen);
}

/** The desk's own field of an event, left out of what others get (`formats/writeDemarcheFile.ts`). */
export const privateField = 'privateNotes';

/** Equal but for what every edit bumps. */
export function sameContent(one: unknown, other: unknown): boolean {
  return sameValue(withoutBookkeeping(one), withoutBookkeeping(other));
}

function withoutBookkeeping(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(presentEntries(value).filter(([key]) => !bookkeepingFields.includes(key)));
}

function withField(thing: object, field: string, value: unknown): object {
  if (value !== undefined) return { ...thing, [field]: value };
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== field));
}

function wholeThing(change: Change): object {
  if (typeof change.after === 'object' && change.after !== null) return change.after;
  throw new Error(`The ${change.entity} ${change.id} cannot be made of ${typeof change.after}.`);
}
