/**
 * A timeline of TimelineJS as a plain list of simple events. Slides and eras become events; media become links, which
 * nothing fetches; a group becomes a tag. For want of lines, pieces are counted: slides from 1, then eras.
 */
import { isSafeLink } from '../../domain/links.ts';
import { type Conversion, type PieceProblem, type RefusedPiece } from '../incoming/conversion.ts';
import { createNoteTally, type NoteTally } from '../incoming/noteTally.ts';
import { createSimpleListWriter } from '../incoming/simpleListBytes.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { idOfWords } from '../simpleThings.ts';
import { slideDate } from './slideDate.ts';
import { type Fields, fieldsOf, reducedHtml } from './slideFields.ts';

export function isTimelineJs(value: unknown): boolean {
  const events = fieldsOf(value)?.['events'];
  return (
    Array.isArray(events) && events.some(slide => fieldsOf(fieldsOf(slide)?.['start_date']) !== undefined)
  );
}

const slidesAtOnce = 500;

/** Yields the share done. */
export function* convertTimelineJs(value: unknown): Generator<number, Conversion, undefined> {
  const timeline = fieldsOf(value) ?? {};
  const pieces = [...listOf(timeline['events']), ...listOf(timeline['eras'])];
  const notes = createNoteTally();
  const list = createSimpleListWriter();
  const refused: RefusedPiece[] = [];
  const timesById = new Map<string, number>();
  for (const [index, piece] of pieces.entries()) {
    if (index % slidesAtOnce === 0) yield index / pieces.length;
    const line = index + 1;
    const slide = fieldsOf(piece) ?? {};
    const row = rowOf(slide, { line, notes });
    if (!row.ok) {
      const id = slide['unique_id'];
      refused.push({ line, ...(typeof id === 'string' ? { id: idOfWords(id) } : {}), problems: row.error });
      continue;
    }
    const { id } = row.value;
    const before = timesById.get(id) ?? 0;
    timesById.set(id, before + 1);
    list.add(before === 0 ? row.value : { ...row.value, id: idOfWords(`${id}/${before + 1}`) }, line);
  }
  const title = reducedHtml(fieldsOf(fieldsOf(timeline['title'])?.['text'])?.['headline']).words;
  return {
    ...list.end(),
    readCount: pieces.length,
    refused,
    notes: notes.notes(),
    ...(title === '' ? {} : { title: title.replaceAll('\n', ' ') }),
  };
}

function listOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

interface Telling {
  readonly line: number;
  readonly notes: NoteTally;
}

interface SlideRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly summary?: string;
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
}

const known: ReadonlySet<string> = new Set(['start_date', 'end_date', 'text', 'media', 'group', 'unique_id']);

function rowOf(slide: Fields, { line, notes }: Telling): Result<SlideRow, readonly PieceProblem[]> {
  const text = fieldsOf(slide['text']) ?? {};
  const headline = reducedHtml(text['headline']);
  const body = reducedHtml(text['text']);
  const date = dateOf(slide);
  const problems: PieceProblem[] = date.ok ? [] : [date.error];
  if (headline.words === '') problems.push({ path: 'text.headline', code: 'missing', detail: '' });
  if (!date.ok || problems.length > 0) return failure(problems);
  const media = mediaOf(slide['media'], { line, notes });
  if (headline.hadMarkup || body.hadMarkup || media.hadMarkup)
    notes.add('markup-removed', line, headline.words);
  for (const name of Object.keys(slide))
    if (!known.has(name)) notes.addNamed('left-out', line, name.slice(0, 60));
  const summary = [body.words, media.words].filter(words => words !== '').join('\n');
  const sources = [...new Set([...headline.links, ...body.links, ...media.links])];
  const group = reducedHtml(slide['group']).words;
  const title = headline.words.replaceAll('\n', ' ');
  const own = slide['unique_id'];
  return success({
    id: idOfWords(typeof own === 'string' && own.trim() !== '' ? own : `${date.value} ${title}`),
    title,
    date: date.value,
    ...(summary === '' ? {} : { summary }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(group === '' ? {} : { tags: [group] }),
  });
}

function dateOf(slide: Fields): Result<string, PieceProblem> {
  const start = slideDate(slide['start_date'], 'start_date');
  const given = slide['end_date'];
  if (!start.ok || given === undefined || given === null || given === '') return start;
  const end = slideDate(given, 'end_date');
  if (!end.ok || end.value === start.value) return end;
  return success(`${start.value}/${end.value}`);
}

/** An address that is none, such as a piece of HTML to embed, is named as left out. */
function mediaOf(given: unknown, { line, notes }: Telling): ReturnType<typeof reducedHtml> {
  const media = fieldsOf(given) ?? {};
  const caption = reducedHtml(media['caption']);
  const credit = reducedHtml(media['credit']);
  const links: string[] = [];
  for (const name of ['url', 'link']) {
    const address = media[name];
    if (typeof address !== 'string' || address.trim() === '') continue;
    if (isSafeLink(address)) links.push(address.trim());
    else notes.addNamed('left-out', line, `media.${name}`);
  }
  if (links.length > 0) notes.add('media-linked', line, links[0] ?? '');
  return {
    words: [caption.words, credit.words].filter(words => words !== '').join('\n'),
    links: [...links, ...caption.links, ...credit.links],
    hadMarkup: caption.hadMarkup || credit.hadMarkup,
  };
}
