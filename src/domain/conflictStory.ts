/**
 * What the log tells of one thing so far: of each field the values that nobody has replaced knowingly, and the last
 * removal. It follows `replayChanges` (`applyChanges.ts`), which decides what the record shows.
 */
import { bookkeepingFields, privateField, sameContent } from './applyChanges.ts';
import { type Change, type Operation } from './operation.ts';
import { presentEntries, sameValue } from './sameValue.ts';
import { type ThingName } from './uses.ts';

export interface ConflictSide {
  /** Undefined: the field was taken out. */
  readonly value: unknown;
  readonly operation: Operation;
}

export interface ThingStory extends ThingName {
  /** By field; oldest first, one an actor, and the last one is shown. */
  readonly heads: ReadonlyMap<string, readonly ConflictSide[]>;
  readonly isGone: boolean;
  /** Until it is taken back or settled; what it has not seen is told by `heads`. */
  readonly removal?: { readonly operation: Operation; readonly seen: object };
  /** What the last removal saw, settled or not: making that again takes it back. */
  readonly lastSeen?: object;
}

export function newStory({ entity, id }: ThingName): ThingStory {
  return { entity, id, heads: new Map(), isGone: false };
}

export function afterChanges(
  story: ThingStory,
  operation: Operation,
  changes: readonly Change[],
): ThingStory {
  let told = story;
  for (const change of changes) {
    if (change.field !== undefined) told = afterEdit(told, operation, { ...change, field: change.field });
    else if (isThing(change.after)) told = afterMaking(told, operation, change.after);
    else if (isThing(change.before)) told = afterRemoval(told, operation, change.before);
  }
  // To settle one field says nothing of a removal; to settle a thing does.
  const { verb, field } = operation.label;
  return verb === 'settle' && field === undefined && !told.isGone ? withoutRemoval(told) : told;
}

/** When something was made, and what every edit bumps, is not anybody's decision. */
const undecided: ReadonlySet<string> = new Set([...bookkeepingFields, 'createdAt']);

function afterEdit(
  story: ThingStory,
  operation: Operation,
  { field, before, after }: Change & { readonly field: string },
): ThingStory {
  // Whoever removed it and edits it has seen that it is still there, or races with a tab of their own.
  const back = story.removal?.operation.actor === operation.actor ? withoutRemoval(story) : story;
  const side = { value: after, operation };
  return {
    ...back,
    isGone: false,
    heads: withHead(back.heads, field, { side, isSeen: ({ value }) => sameValue(value, before) }),
  };
}

interface NewHead {
  readonly side: ConflictSide;
  /** Whether its author had that value in view. */
  readonly isSeen: (other: ConflictSide) => boolean;
}

function withHead(heads: ThingStory['heads'], field: string, { side, isSeen }: NewHead): ThingStory['heads'] {
  if (undecided.has(field)) return heads;
  const { operation, value } = side;
  const unseen =
    operation.label.verb === 'settle'
      ? []
      : (heads.get(field) ?? []).filter(
          other =>
            other.operation.actor !== operation.actor && !isSeen(other) && !sameValue(other.value, value),
        );
  return new Map(heads).set(field, [...unseen, side]);
}

/** A thing that is there and is made: taking back a removal that took nothing away, or two who made it apart. */
function afterMaking(story: ThingStory, operation: Operation, made: object): ThingStory {
  const { lastSeen, isGone, heads } = story;
  if (lastSeen !== undefined && sameContent(made, lastSeen)) {
    return {
      ...withoutRemoval(story),
      isGone: false,
      heads: isGone ? madeAgain(heads, operation, made) : heads,
    };
  }
  const fields = new Map<string, unknown>(presentEntries(made));
  let after: ThingStory['heads'] = isGone ? new Map() : heads;
  for (const field of new Set([...fields.keys(), ...after.keys()])) {
    after = withHead(after, field, { side: { value: fields.get(field), operation }, isSeen: () => false });
  }
  return { ...withoutRemoval(story), isGone: false, heads: after };
}

/** What the removal had not seen is gone with it where another took the thing away: what is made again is shown. */
function madeAgain(heads: ThingStory['heads'], operation: Operation, made: object): ThingStory['heads'] {
  const fields = new Map<string, unknown>(presentEntries(made));
  let after = heads;
  for (const [field, sides] of heads) {
    const value = fields.get(field);
    if (sameValue(sides.at(-1)?.value, value)) continue;
    after = withHead(after, field, { side: { value, operation }, isSeen: () => false });
  }
  return after;
}

function afterRemoval(story: ThingStory, operation: Operation, seen: object): ThingStory {
  const known = new Map<string, unknown>(presentEntries(seen));
  const isAsSeen = [...story.heads].every(
    ([field, sides]) =>
      (field === privateField && !known.has(field)) || sameValue(sides.at(-1)?.value, known.get(field)),
  );
  return {
    ...story,
    removal: { operation, seen },
    lastSeen: seen,
    isGone: story.isGone || isAsSeen,
    ...(operation.label.verb === 'settle' ? { heads: new Map() } : {}),
  };
}

export function withoutRemoval({ removal: _gone, ...story }: ThingStory): ThingStory {
  return story;
}

function isThing(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
