/** What a slide of TimelineJS says, with its HTML reduced to words and its addresses taken as mere links. */
import { isSafeLink } from '../../domain/links.ts';
import { htmlBlocks } from '../pasted/htmlBlocks.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

export interface ReducedHtml {
  readonly words: string;
  readonly links: readonly string[];
  readonly hadMarkup: boolean;
}

/** A paragraph a line; anything but a text says nothing. */
export function reducedHtml(given: unknown): ReducedHtml {
  if (typeof given !== 'string') return { words: '', links: [], hadMarkup: false };
  const blocks = [...htmlBlocks(given)];
  return {
    words: blocks
      .map(block => block.words)
      .filter(words => words !== '')
      .join('\n'),
    links: blocks.flatMap(block => block.links).filter(isSafeLink),
    hadMarkup: /<[a-z!/]/i.test(given),
  };
}
