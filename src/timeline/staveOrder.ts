/**
 * The order of the staves: as computed for the record, under the reader's own pins, folds and order. Choices
 * outlive edits, so values that the record does not have are passed over.
 */
import { type StaveChoices } from '../domain/readingChoices.ts';

export interface UsualStaves {
  /** Values with a stave of their own, from top to bottom. */
  readonly usual: readonly string[];
  readonly isKnown: (value: string) => boolean;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

export interface StaveOrder {
  /** Values with a stave of their own, the pinned first. */
  readonly values: readonly string[];
  readonly pinnedCount: number;
}

export function orderStaves({ usual, isKnown, members }: UsualStaves, choices: StaveChoices): StaveOrder {
  const pinned = [...new Set(choices.pinned)].filter(isKnown);
  const isPinned = new Set(pinned);
  const folded = new Set(choices.folded);
  const own = new Set<string>();
  for (const value of usual) {
    own.add(value);
    // Members that have too few events for a stave of their own get one below their group's.
    if (choices.unfolded.includes(value)) for (const member of members.get(value) ?? []) own.add(member);
  }
  const rest = [...own].filter(value => isKnown(value) && !isPinned.has(value) && !folded.has(value));
  const isRest = new Set(rest);
  const named = choices.order.filter(value => isRest.has(value));
  return { values: [...new Set([...pinned, ...named, ...rest])], pinnedCount: pinned.length };
}
