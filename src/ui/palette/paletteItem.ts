/**
 * What the palette lists, and how it finds among it: every word that was typed begins a word of the item. A whole
 * name comes before the beginning of one, that before words further in; then what the record has more of.
 */
import { fold } from '../../query/foldText.ts';

/** In the order in which they stand where their best finds are equally good. */
export const paletteKinds = [
  'command',
  'view',
  'side',
  'person',
  'process',
  'place',
  'tag',
  'thing',
  'event',
  'date',
] as const;
export type PaletteKind = (typeof paletteKinds)[number];

export interface PaletteItem {
  readonly kind: PaletteKind;
  /** Unique among all kinds. */
  readonly key: string;
  readonly label: string;
  /** What choosing it does, or what tells it from its namesakes. */
  readonly hint?: string;
  /** Of a command: the keys that do the same. */
  readonly keys?: string;
  /** How often the record has it; commands stand in their own order. */
  readonly weight: number;
  /** Choosing it asks a question, for which the palette stays open. */
  readonly staysOpen?: true;
  readonly run: () => void;
}

/** An item with its spellings as they are looked through. */
export interface FoldedItem {
  readonly item: PaletteItem;
  /** Each spelling after a line break and a space, so that every word has a space before it. */
  readonly text: string;
}

export function foldedItem(item: PaletteItem, otherSpellings: readonly string[] = []): FoldedItem {
  const spellings = [item.label, ...otherSpellings].map(fold).filter(spelling => spelling !== '');
  return { item, text: `\n ${spellings.join('\n ')}\n` };
}

export interface FoundItems {
  readonly kind: PaletteKind;
  /** The best, at most as many as were asked for. */
  readonly items: readonly PaletteItem[];
  readonly total: number;
  /** Of the best: 3 a whole name, 2 its beginning, 1 words in it, 0 nothing typed. */
  readonly rank: number;
}

/** Undefined where the item is not found. */
export function rankOf(text: string, words: readonly string[]): number | undefined {
  for (const word of words) if (!text.includes(` ${word}`)) return undefined;
  const typed = words.join(' ');
  if (typed === '') return 0;
  if (text.includes(`\n ${typed}\n`)) return 3;
  return text.includes(`\n ${typed}`) ? 2 : 1;
}

/** The best of one kind; nothing where none is found. One walk over the items, and none is sorted that is not shown. */
export function findItems(
  folded: readonly FoldedItem[],
  typed: string,
  most: number,
): FoundItems | undefined {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '');
  const best: { readonly item: PaletteItem; readonly rank: number }[] = [];
  let total = 0;
  for (const { item, text } of folded) {
    const rank = rankOf(text, words);
    if (rank === undefined) continue;
    total += 1;
    let at = best.length;
    while (at > 0 && isBefore({ item, rank }, best[at - 1])) at -= 1;
    if (at < most) best.splice(at, 0, { item, rank });
    if (best.length > most) best.pop();
  }
  const [first] = best;
  if (first === undefined) return undefined;
  return { kind: first.item.kind, items: best.map(({ item }) => item), total, rank: first.rank };
}

function isBefore(
  one: { readonly item: PaletteItem; readonly rank: number },
  other: { readonly item: PaletteItem; readonly rank: number } | undefined,
): boolean {
  if (other === undefined) return false;
  return one.rank > other.rank || (one.rank === other.rank && one.item.weight > other.item.weight);
}
