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
 * that had not seen a removal brings it back, so that nothing typed is lost to a deletion elsewhere.
 */
export function replayChanges(original: object | undefined, changes: readonly Change[]): object | undefined {
  let thing = original;
  let removed: object | undefined;
  for (const change of changes) {
    if (change.field !== undefined) {
      const edited = thing ?? removed;
      if (edited !== undefined) thing = withField(edited, change.field, change.after);
    } else if (change.after !== undefined) {
      thing = wholeThing(change);
    } else if (thing !== undefined && sameContent(thing, change.before)) {
      removed = thing;
      thing = undefined;
    }
  }
  return thing;
}

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
