/**
 * What two people decided differently without knowing of each other, read off the log: a field that both changed, and
 * an edit of something that the other deleted. Nothing of it is stored. A conflict is open until somebody who sees it
 * settles it (`settling.ts`), or until whoever had the lost value edits the one that is shown.
 *
 * The log tells who knew what by what each change found: one that did not find the value that stood there was made
 * apart from it. A later edit of the shown value does not tell whether its author knew of the other value, so it
 * settles nothing: a question too many is answered by one press, a value too few by nobody.
 *
 * Races of one person's own tabs are no conflicts: the later wins, and the history marks the other
 * (`eventHistory.ts`).
 */
import {
  afterChanges,
  type ConflictSide,
  newStory,
  type ThingStory,
  withoutRemoval,
} from './conflictStory.ts';
import { type OperationId } from './ids.ts';
import { type Change, type Operation } from './operation.ts';
import { sameValue } from './sameValue.ts';
import { keyOf, type ThingName } from './uses.ts';

export interface FieldConflict extends ThingName {
  readonly kind: 'field';
  readonly field: string;
  /** Oldest first, of two actors at least, one each; the last is what the record shows. */
  readonly sides: readonly ConflictSide[];
}

export interface RemovalConflict extends ThingName {
  readonly kind: 'removal';
  readonly removal: Operation;
  /** The thing as the removal saw it. */
  readonly seen: object;
  /** Whether the thing is gone; nearly always an edit that the removal had not seen keeps it. */
  readonly isGone: boolean;
  /** Those that the removal had not seen, by others than who removed; at least one. */
  readonly edits: readonly (ConflictSide & { readonly field: string })[];
}

export type Conflict = FieldConflict | RemovalConflict;

/** In the order in which the log first names their things. `operations`: all that the record shows, oldest first. */
export function openConflicts(operations: readonly Operation[]): readonly Conflict[] {
  const contested = contestedThings(operations);
  if (contested.size === 0) return [];
  const stories = new Map<string, ThingStory>();
  /** By the operation that settled, or took a settlement back: the stories of its things before it. */
  const settlements = new Map<OperationId, Map<string, ThingStory>>();
  /** By the operation that removed them, or tried to: the keys of things. */
  const removedFrom = new Map<OperationId, string[]>();
  for (const operation of operations) {
    const { id, label, undoes } = operation;
    if (undoes !== undefined) keepWhatWasLeft(stories, removedFrom.get(undoes), undoes);
    const settled = undoes === undefined ? undefined : settlements.get(undoes);
    const before = new Map<string, ThingStory>();
    for (const [key, { thing, changes }] of changesOfContested(operation, contested)) {
      const story = stories.get(key) ?? newStory(thing);
      before.set(key, story);
      if (changes.some(isRemoval)) removedFrom.set(id, [...(removedFrom.get(id) ?? []), key]);
      const known = settled?.get(key);
      stories.set(
        key,
        known === undefined ? afterChanges(story, operation, changes) : reopened(story, known, changes),
      );
    }
    if (label.verb === 'settle' || settled !== undefined) settlements.set(id, before);
  }
  return [...stories.values()].flatMap(conflictsOf);
}

function isRemoval({ field, after }: Change): boolean {
  return field === undefined && after === undefined;
}

/** A removal that took nothing away is taken back without a change. */
function keepWhatWasLeft(
  stories: Map<string, ThingStory>,
  keys: readonly string[] | undefined,
  removal: OperationId,
): void {
  for (const key of keys ?? []) {
    const story = stories.get(key);
    if (story?.removal?.operation.id === removal && !story.isGone) stories.set(key, withoutRemoval(story));
  }
}

/** Things that two actors touched; most logs have none, and their things cost a look each. */
function contestedThings(operations: readonly Operation[]): ReadonlySet<string> {
  const contested = new Set<string>();
  const first = operations[0]?.actor;
  if (operations.every(({ actor }) => actor === first)) return contested;
  const actors = new Map<string, string>();
  for (const { actor, changes } of operations) {
    for (const { entity, id } of changes) {
      const key = keyOf(entity, id);
      const known = actors.get(key);
      if (known === undefined) actors.set(key, actor);
      else if (known !== actor) contested.add(key);
    }
  }
  return contested;
}

interface ChangesOfThing {
  readonly thing: ThingName;
  readonly changes: Change[];
}

function changesOfContested(
  { changes }: Operation,
  contested: ReadonlySet<string>,
): ReadonlyMap<string, ChangesOfThing> {
  const found = new Map<string, ChangesOfThing>();
  for (const change of changes) {
    const { entity, id } = change;
    const key = keyOf(entity, id);
    if (!contested.has(key)) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { thing: { entity, id }, changes: [change] });
    else known.changes.push(change);
  }
  return found;
}

/** What a settlement had settled is open again, and what was done to other fields since then stays. */
function reopened(story: ThingStory, before: ThingStory, changes: readonly Change[]): ThingStory {
  const isWhole = changes.some(({ field }) => field === undefined);
  const heads = new Map(isWhole ? before.heads : story.heads);
  for (const { field } of changes) {
    const sides = field === undefined ? undefined : before.heads.get(field);
    if (field !== undefined && sides !== undefined) heads.set(field, sides);
  }
  const { isGone, removal } = before;
  return { ...withoutRemoval(story), heads, isGone, ...(removal === undefined ? {} : { removal }) };
}

function conflictsOf({ entity, id, heads, isGone, removal }: ThingStory): Conflict[] {
  const conflicts: Conflict[] = [];
  if (removal !== undefined) {
    const { operation, seen } = removal;
    const known = new Map<string, unknown>(Object.entries(seen));
    const edits = [...heads].flatMap(([field, sides]) =>
      sides
        .filter(side => side.operation.actor !== operation.actor && !sameValue(side.value, known.get(field)))
        .map(side => ({ ...side, field })),
    );
    if (edits.length > 0)
      conflicts.push({ kind: 'removal', entity, id, removal: operation, seen, isGone, edits });
  }
  if (isGone) return conflicts;
  for (const [field, sides] of heads) {
    if (sides.length > 1) conflicts.push({ kind: 'field', entity, id, field, sides });
  }
  return conflicts;
}
