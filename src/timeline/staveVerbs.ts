/** What a reader may do with the staves, each a step from one set of choices to the next. */
import { type StaveChoices } from '../domain/readingChoices.ts';
import { type StaveOrder } from './staveOrder.ts';

const without = (values: readonly string[], value: string) => values.filter(one => one !== value);
const withLast = (values: readonly string[], value: string) => [...without(values, value), value];

export function pinStave(choices: StaveChoices, value: string): StaveChoices {
  const { pinned, folded } = choices;
  return { ...choices, pinned: withLast(pinned, value), folded: without(folded, value) };
}

export function unpinStave(choices: StaveChoices, value: string): StaveChoices {
  return { ...choices, pinned: without(choices.pinned, value) };
}

/** Into the stave that the others share. */
export function foldStave(choices: StaveChoices, value: string): StaveChoices {
  const { pinned, folded } = choices;
  return { ...choices, pinned: without(pinned, value), folded: withLast(folded, value) };
}

export function putBackStave(choices: StaveChoices, value: string): StaveChoices {
  return { ...choices, folded: without(choices.folded, value) };
}

/** Its members' staves stand for the group. */
export function unfoldGroup(choices: StaveChoices, group: string): StaveChoices {
  const { pinned, unfolded } = choices;
  return { ...choices, pinned: without(pinned, group), unfolded: withLast(unfolded, group) };
}

export function joinGroup(choices: StaveChoices, group: string): StaveChoices {
  return { ...choices, unfolded: without(choices.unfolded, group) };
}

export interface StaveMove {
  readonly value: string;
  /** The value that it comes to stand before; absent: it comes last. */
  readonly before?: string | undefined;
}

/** Among the pinned where it is one of them, else among the rest. */
export function moveStave(
  choices: StaveChoices,
  { values, pinnedCount }: StaveOrder,
  { value, before }: StaveMove,
): StaveChoices {
  const pinned = values.slice(0, pinnedCount);
  const isPinned = pinned.includes(value);
  const others = without(isPinned ? pinned : values.slice(pinnedCount), value);
  const found = before === undefined ? -1 : others.indexOf(before);
  const moved = others.toSpliced(found < 0 ? others.length : found, 0, value);
  return isPinned ? { ...choices, pinned: moved } : { ...choices, order: moved };
}
