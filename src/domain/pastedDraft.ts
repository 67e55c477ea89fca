/** Puts what was read from a pasted text into a draft: sources into rows, words into the summary or a statement. */
import {
  type EventDraft,
  isBlank,
  isBlankSource,
  type SourceDraft,
  type StatementDraft,
} from './eventDraft.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { addRow, changeRow } from './eventDraftRows.ts';
import { type Pasted, type PastedSource } from './pastedText.ts';

type PastedParts = Extract<Pasted, { readonly kind: 'read' }>;

/** Words in quotation marks are somebody's; all others are the desk's to shorten. */
export type WordsPlace = 'summary' | 'statement';

export function placeOfWords({ isQuoted }: PastedParts): WordsPlace {
  return isQuoted ? 'statement' : 'summary';
}

export function draftWithPasted(
  draft: EventDraft,
  { pasted, place }: { readonly pasted: PastedParts; readonly place: WordsPlace },
  names: DraftNames,
): EventDraft {
  const { sources, words, isQuoted } = pasted;
  const withSources = sources.reduce((before, source) => withSource(before, source, names), draft);
  if (words === '') return withSources;
  if (place === 'summary') {
    const { summary } = withSources;
    return { ...withSources, summary: isBlank(summary) ? words : `${summary}\n\n${words}` };
  }
  return addRow(withSources, 'statements', {
    words,
    mode: isQuoted ? 'quote' : 'paraphrase',
    lang: languageOfScript(words),
    source: sourceOfWords(withSources, sources.length),
  });
}

/** Into the first blank row, else into a new one; an address that has a row already has no second one. */
function withSource(draft: EventDraft, source: PastedSource, names: DraftNames): EventDraft {
  const known = names.sourceAt(source.url);
  const isThere = draft.sources.some(
    row => row.url.trim() === source.url || (known !== undefined && row.id === known),
  );
  if (isThere) return draft;
  const { url, publisher, kind, published = '', headline = '' } = source;
  const row: Partial<SourceDraft> =
    known === undefined ? { url, publisher, kind, published, title: headline } : { id: known };
  const blank = draft.sources.find(isBlankSource);
  return blank === undefined
    ? addRow(draft, 'sources', row)
    : changeRow(draft, { list: 'sources', key: blank.key, change: row });
}

/** Of the one source that came along, else of the only one there is. */
function sourceOfWords({ sources }: EventDraft, pastedCount: number): StatementDraft['source'] {
  const filled = sources.filter(row => !isBlankSource(row));
  const row = pastedCount === 1 || filled.length === 1 ? filled.at(-1) : undefined;
  return row === undefined ? '' : `row:${row.key}`;
}

const scripts: readonly (readonly [pattern: RegExp, lang: string])[] = [
  // Letters that Persian has and Arabic has not.
  [/[پچژگکی]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
];

/** A guess that the field shows, since a quotation is worth little without its language. */
export function languageOfScript(words: string): string {
  return scripts.find(([pattern]) => pattern.test(words))?.[1] ?? 'en';
}
