/**
 * Reads a pasted chronology: lines and items that begin with a date are events, headings of years, months and days give
 * their date to what stands below them, and what has no date belongs to the event above it.
 */
import { addressLength, textLength, titleLength } from '../../domain/limits.ts';
import { isSafeLink } from '../../domain/links.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { type Block } from './block.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import { type LeadingDate, leadingDate, trailingDate } from './leadingDate.ts';
import {
  longestPasted,
  type PastedCorrections,
  type PastedForm,
  type PastedPiece,
  type PastedReading,
  type PieceCorrection,
  type PieceDate,
} from './pastedReading.ts';
import { textBlocks } from './textBlocks.ts';
import { firstYearOf, readWrittenDate, unitOf } from './writtenDate.ts';

export interface PastedText {
  /** What the clipboard had: its HTML where there was any, else its text. */
  readonly text: string;
  readonly todayIso: string;
}

export function readPasted({ text, todayIso }: PastedText, corrections: PastedCorrections): PastedReading {
  const form = formOf(text);
  const isCut = text.length > longestPasted;
  const read = text.slice(0, longestPasted);
  const blocks = form === 'html' ? htmlBlocks(read) : textBlocks(read, { hasMarks: form === 'markdown' });
  const assembly = createAssembly(todayIso, corrections);
  for (const block of blocks) assembly.add(block);
  const { pieces, title } = assembly.finish();
  const count = (has: (piece: PastedPiece) => boolean) => pieces.filter(has).length;
  return {
    form,
    pieces,
    ...(title === undefined ? {} : { title }),
    eventCount: count(({ role }) => role === 'event'),
    ambiguousCount: count(({ role, date }) => role === 'unclear' && date?.kind === 'ambiguous'),
    noYearCount: count(({ role, date }) => role === 'unclear' && date?.kind === 'no-year'),
    refusedCount: count(({ role }) => role === 'unclear' || role === 'unread'),
    isCut,
  };
}

function formOf(text: string): PastedForm {
  if (/<(?:p|li|h[1-6]|div|ul|ol|table|tr|br|td|span|strong|b|dl|article)\b[^>]*>/iu.test(text))
    return 'html';
  return /^\s*(?:#{1,6}\s|[-*+]\s|>\s|\|)|\*\*|\]\(/mu.test(text) ? 'markdown' : 'plain';
}

interface Draft {
  readonly at: number;
  readonly line: number;
  readonly words: string;
  role: PastedPiece['role'];
  date?: PieceDate;
  title: string;
  summary: string[];
  sources: string[];
}

interface Assembly {
  readonly add: (block: Block) => void;
  readonly finish: () => { readonly pieces: readonly PastedPiece[]; readonly title?: string };
}

function createAssembly(todayIso: string, { order, year, pieces: corrected }: PastedCorrections): Assembly {
  const drafts: Draft[] = [];
  let title: string | undefined;
  let headingYear: number | undefined;
  let headingMonth: number | undefined;
  /** Of a heading that names a day, or a stretch of days: what stands below it took place then. */
  let headingDate: PieceDate | undefined;
  let yearAbove = year;
  let current: Draft | undefined;

  const context = () => ({ todayIso, order, headingYear, headingMonth, yearAbove });
  const draftOf = ({ line, words, links }: Block): Draft => ({
    at: drafts.length,
    line,
    words,
    role: 'unread',
    title: '',
    summary: [],
    sources: links.filter(isSafeLink),
  });
  const begin = (draft: Draft, date: PieceDate, words: string): void => {
    draft.role = 'event';
    draft.date = date;
    const [first, rest] = divided(words);
    draft.title = first;
    if (rest !== '') draft.summary.push(rest);
    if (date.kind === 'read') yearAbove = firstYearOf(date.edtf) ?? yearAbove;
    current = draft;
  };
  const addHeading = (draft: Draft, block: Block): void => {
    draft.role = 'context';
    const found = leadingDate({ ...block, isAlone: true }, context());
    current = undefined;
    if (found?.date.kind !== 'read') {
      if (title === undefined && drafts.length === 0) title = block.words.slice(0, titleLength);
      const dated = leadingDate(block, context());
      // "12 April 2025: First round", over its own paragraphs.
      if (dated !== undefined && dated.rest !== '') begin(draft, dated.date, dated.rest);
      return;
    }
    const unit = unitOf(found.date.edtf);
    const isDay = unit === undefined || unit.isDay;
    headingDate = isDay ? { ...found.date, from: 'heading' } : undefined;
    headingYear = unit?.year ?? firstYearOf(found.date.edtf);
    headingMonth = isDay ? undefined : unit.month;
    yearAbove = headingYear ?? yearAbove;
  };
  const add = (block: Block): void => {
    const draft = draftOf(block);
    if (block.kind === 'heading') addHeading(draft, block);
    else if (block.kind === 'row') addRow(draft, block);
    else addLine(draft, block);
    drafts.push(draft);
  };
  const addRow = (draft: Draft, { cells = [] }: Block): void => {
    for (const [at, cell] of cells.entries()) {
      const found = leadingDate({ words: cell, boldEnd: 0, isAlone: true }, context());
      if (found === undefined) continue;
      const others = cells.filter((_, other) => other !== at).filter(text => text !== '');
      begin(draft, found.date, others[0] ?? '');
      draft.summary.push(...others.slice(1));
      return;
    }
    continueOr(draft);
  };
  const addLine = (draft: Draft, block: Block): void => {
    const found: LeadingDate | undefined =
      leadingDate(block, context()) ??
      (block.kind === 'item' ? trailingDate(block.words, context()) : undefined);
    if (found !== undefined && isMereHeading(found, block)) addHeading(draft, block);
    else if (found !== undefined) begin(draft, found.date, found.rest);
    else if (headingDate !== undefined && (block.kind === 'item' || current === undefined)) {
      begin(draft, headingDate, block.words);
    } else continueOr(draft);
  };
  const continueOr = (draft: Draft): void => {
    if (current === undefined) return;
    draft.role = 'part';
    current.sources.push(...draft.sources);
    if (current.title === '') {
      const [first, rest] = divided(draft.words);
      current.title = first;
      if (rest !== '') current.summary.push(rest);
    } else if (draft.words !== '') current.summary.push(draft.words);
  };
  return {
    add,
    finish: () => ({
      pieces: drafts.map(draft => pieceOf(draft, corrected.get(draft.at), todayIso)),
      ...(title === undefined ? {} : { title }),
    }),
  };
}

/** "2025" or "April 2025" on a line of its own stands over what follows. */
function isMereHeading({ date, rest }: LeadingDate, { kind }: Block): boolean {
  return rest === '' && kind === 'text' && date.kind === 'read' && unitOf(date.edtf)?.isDay === false;
}

const easyTitle = 140;

/** A short line is a title; of a longer one the first sentence is, and the whole rest the summary. */
function divided(words: string): readonly [title: string, summary: string] {
  if (words.length <= easyTitle) return [withoutStop(words), ''];
  const end = /[.!?。](?=\s)/u.exec(words.slice(0, titleLength));
  if (end !== null && end.index > 0) {
    return [withoutStop(words.slice(0, end.index + 1)), words.slice(end.index + 1).trim()];
  }
  if (words.length <= titleLength) return [withoutStop(words), ''];
  const space = words.lastIndexOf(' ', easyTitle);
  return [`${words.slice(0, space > 0 ? space : easyTitle)}…`, words];
}

function withoutStop(words: string): string {
  return /[^.]\.$/u.test(words) ? words.slice(0, -1) : words;
}

function pieceOf(draft: Draft, correction: PieceCorrection | undefined, todayIso: string): PastedPiece {
  const { at, line, words } = draft;
  const date = correction?.date === undefined ? draft.date : dateTyped(correction.date, todayIso);
  const title = (correction?.title ?? draft.title).trim().slice(0, titleLength);
  const summary = draft.summary.join('\n').slice(0, textLength);
  const sources = [...new Set(draft.sources)].filter(({ length }) => length <= addressLength);
  const isAsked = draft.role === 'event' || draft.role === 'unread';
  const role = !isAsked
    ? draft.role
    : correction?.isLeftOut === true
      ? 'left-out'
      : date?.kind === 'read' && title !== ''
        ? 'event'
        : draft.role === 'event' || correction !== undefined
          ? 'unclear'
          : 'unread';
  return {
    ...{ at, line, words, role, sources },
    ...(date === undefined ? {} : { date }),
    ...(title === '' ? {} : { title }),
    ...(summary === '' ? {} : { summary }),
  };
}

/** As people type dates; what is none stays open. */
function dateTyped(text: string, todayIso: string): PieceDate | undefined {
  const reading = readTypedDate(text, { todayIso });
  if (reading.kind === 'read') return { kind: 'read', edtf: reading.edtf, from: 'corrected' };
  return reading.kind === 'ambiguous'
    ? { kind: 'ambiguous', printed: text, choices: reading.choices }
    : readWrittenDate(text, { todayIso });
}
