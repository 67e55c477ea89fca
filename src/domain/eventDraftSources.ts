/** Reads the sources and statements of a draft. */
import { type Speaker, type Statement } from './event.ts';
import {
  type EventDraft,
  isBlank,
  isBlankSource,
  isBlankStatement,
  type SourceDraft,
  type SpeakerDraft,
  type StatementDraft,
} from './eventDraft.ts';
import {
  checkCount,
  checkLength,
  knownPerson,
  type Notebook,
  readDate,
  readLine,
  readPerson,
  readSide,
} from './eventDraftNotebook.ts';
import { sideCode, sourceId, type SourceId, statementId } from './ids.ts';
import { addressLength, dateLength, itemCount, textLength } from './limits.ts';
import { isSafeLink } from './links.ts';

/** The source of each row that names one, by the key of the row. */
export type SourcesByRow = ReadonlyMap<string, SourceId>;

export function readSources(draft: EventDraft, notebook: Notebook): SourcesByRow {
  const sources = new Map<string, SourceId>();
  for (const row of draft.sources) {
    if (!isBlankSource(row)) sources.set(row.key, readSourceRow(row, draft, notebook));
  }
  return sources;
}

/** The source of the record that a row stands for: the chosen one, else the one at its address. */
export function knownSource(row: SourceDraft, { context: { names } }: Notebook): SourceId | undefined {
  if (row.id !== '' && names.record.sources.has(sourceId(row.id))) return sourceId(row.id);
  return isBlank(row.url) ? undefined : names.sourceAt(row.url.trim());
}

function readSourceRow(row: SourceDraft, { typedOn }: EventDraft, notebook: Notebook): SourceId {
  const known = knownSource(row, notebook);
  if (known !== undefined) return known;
  const field = (name: string) => `sources.${row.key}.${name}`;
  const url = row.url.trim();
  checkLength(notebook, { field: field('url'), text: url, limit: addressLength });
  const isLink = isSafeLink(url);
  if (url !== '' && !isLink) {
    notebook.problems.push({ field: field('url'), code: 'link-refused', text: url });
  }
  const title = readLine(notebook, field('title'), row.title);
  const published = readDate(notebook, field('published'), { text: row.published, typedOn });
  const accessed = readDate(notebook, field('accessed'), { text: row.accessed, typedOn });
  const archivedUrl = row.archivedUrl.trim();
  checkLength(notebook, { field: field('archivedUrl'), text: archivedUrl, limit: addressLength });
  if (archivedUrl !== '' && !isSafeLink(archivedUrl)) {
    notebook.problems.push({ field: field('archivedUrl'), code: 'link-refused', text: archivedUrl });
  }
  const lang = readLanguage(notebook, field('lang'), row.lang);
  const site = isBlank(row.publisher) && isLink ? siteOf(url) : undefined;
  const publisher = readLine(notebook, field('publisher'), site ?? row.publisher);
  if (publisher === undefined && (url === '' || isLink)) {
    notebook.problems.push({ field: field('publisher'), code: 'publisher-missing' });
  }
  // With a problem noted, what is made here goes no further; statements may still point at the row.
  const id = sourceId(notebook.context.newId('s'));
  notebook.made.sources.push({
    id,
    publisher: publisher ?? '',
    ...(title === undefined ? {} : { title }),
    ...(url === '' ? {} : { url }),
    ...(archivedUrl === '' ? {} : { archivedUrl }),
    ...(published === undefined ? {} : { published }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(lang === undefined ? {} : { lang }),
    kind: row.kind,
    ...(row.reliability === '' ? {} : { reliability: row.reliability }),
  });
  return id;
}

/** An address without a publisher is known by its site: "reuters.com". A mail address has none. */
export function siteOf(url: string): string | undefined {
  const site = new URL(url).hostname.replace(/^www\./u, '');
  return site === '' ? undefined : site;
}

export function readStatements(draft: EventDraft, sources: SourcesByRow, notebook: Notebook): Statement[] {
  return draft.statements
    .filter(row => !isBlankStatement(row))
    .map(row => readStatement(notebook, draft, { row, sources }));
}

function readStatement(
  notebook: Notebook,
  { typedOn }: EventDraft,
  { row, sources }: { readonly row: StatementDraft; readonly sources: SourcesByRow },
): Statement {
  const { problems, context } = notebook;
  const field = (name: string) => `statements.${row.key}.${name}`;
  const by = row.speakers.flatMap((speaker, index) => readSpeaker(notebook, row, { speaker, index }));
  checkCount(notebook, field(`speaker.${itemCount}`), by);
  const office = readLine(notebook, field('office'), row.office);
  if (row.speakers.every(({ who, side }) => isBlank(who.text) && isBlank(side.text))) {
    problems.push({ field: field('speaker.0'), code: 'speaker-missing' });
  }
  const words = row.mode === 'quote' ? withoutOuterMarks(row.words) : row.words.trim();
  checkLength(notebook, { field: field('words'), text: words, limit: textLength });
  if (words === '') problems.push({ field: field('words'), code: 'words-missing' });
  if (row.mode === 'paraphrase' && withoutOuterMarks(row.words) !== words) {
    problems.push({ field: field('words'), code: 'paraphrase-quoted' });
  }
  const lang = checkLength(notebook, { field: field('lang'), text: row.lang.trim(), limit: dateLength });
  if (!isLanguageTag(lang)) problems.push({ field: field('lang'), code: 'language-unknown' });
  const date = readDate(notebook, field('date'), { text: row.date, typedOn });
  const source = sourceOf(row.source, sources);
  if (row.mode === 'quote' && source === undefined) {
    problems.push({ field: field('source'), code: 'quotation-without-source' });
  }
  const translatedFrom = readLanguage(notebook, field('translatedFrom'), row.translatedFrom);
  const medium = readLine(notebook, field('medium'), row.medium);
  const via = readLine(notebook, field('via'), row.via);
  const note = isBlank(row.note)
    ? undefined
    : checkLength(notebook, { field: field('note'), text: row.note, limit: textLength });
  const { id = statementId(context.newId('q')) } = row.carried;
  return {
    id,
    by,
    ...(office === undefined ? {} : { office }),
    ...(date === undefined ? {} : { date }),
    ...(row.mode === 'quote' ? { quote: words } : { paraphrase: words }),
    lang,
    ...(translatedFrom === undefined ? {} : { translatedFrom }),
    ...(medium === undefined ? {} : { medium }),
    ...(via === undefined ? {} : { via }),
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
  };
}

function sourceOf(text: string, sources: SourcesByRow): SourceId | undefined {
  if (text.startsWith('row:')) return sources.get(text.slice('row:'.length));
  const id = text.startsWith('record:') ? text.slice('record:'.length) : '';
  return id === '' ? undefined : sourceId(id);
}

/** A speaker is a person or side where the text names one, else an office in words: "senior US official". */
function readSpeaker(
  notebook: Notebook,
  row: StatementDraft,
  { speaker, index }: { readonly speaker: SpeakerDraft; readonly index: number },
): Speaker[] {
  const { who } = speaker;
  const field = (name: string) => `statements.${row.key}.${name}.${index}`;
  const sideOfSpeaker = readSide(notebook, field('speakerSide'), { mention: speaker.side, row: 0 });
  const side = sideOfSpeaker === undefined ? {} : { side: sideOfSpeaker };
  if (isBlank(who.text)) return sideOfSpeaker === undefined ? [] : [{ side: sideOfSpeaker }];
  if (speaker.as === 'side' && who.id !== undefined) return [{ side: sideCode(who.id) }];
  if (speaker.as === 'person') {
    const person = readPerson(notebook, field('speaker'), { mention: who, side: sideOfSpeaker });
    return person === undefined ? [] : [{ person, ...side }];
  }
  if (speaker.as === '') {
    const person = knownPerson(notebook, who, sideOfSpeaker);
    if (person !== undefined) return [{ person, ...side }];
    const named = notebook.context.names.sideOf(who.text);
    if (named !== undefined) return [{ side: named }];
  }
  const text = readLine(notebook, field('speaker'), who.text);
  return text === undefined ? [] : [{ text, ...side }];
}

const marks: readonly (readonly [opening: string, closing: string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
];

/** Quotation marks around the whole are not words; a pair inside stays, and so do marks that belong to two. */
export function withoutOuterMarks(text: string): string {
  const words = text.trim();
  const pair = marks.find(([opening, closing]) => words.startsWith(opening) && words.endsWith(closing));
  if (pair === undefined || words.length < 2) return words;
  const inside = words.slice(1, -1);
  return pair.some(mark => inside.includes(mark)) ? words : inside.trim();
}

/** A language where one is named; the code is kept as typed. */
function readLanguage(notebook: Notebook, field: string, text: string): string | undefined {
  if (isBlank(text)) return undefined;
  const lang = checkLength(notebook, { field, text: text.trim(), limit: dateLength });
  if (!isLanguageTag(lang)) notebook.problems.push({ field, code: 'language-unknown' });
  return lang;
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
