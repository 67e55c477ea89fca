/**
 * Sources as BibTeX, which biblatex reads as well. Its readers count braces, whether or not a backslash stands before
 * them, and TeX acts on ten characters: every text is written so that it prints as it stands and ends where it ends.
 */
import { type EdtfText, type EventId } from '../domain/ids.ts';
import { readEdtf } from '../domain/edtf/parse.ts';
import { type RecordReader, type Source } from '../domain/record.ts';
import { oneLine } from './chronology.ts';
import { dateParts, linkOf, noSource, sourcesCited } from './references.ts';

/** An empty part is a moment to rest. */
export function* writeBibtex(record: RecordReader, ids: Iterable<EventId>): Generator<string, undefined> {
  const keys = new Set<string>();
  for (const source of sourcesCited(record, ids)) {
    yield source === noSource ? '' : entry(source, freshKey(source.id, keys));
  }
}

function entry(source: Source, key: string): string {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', braced(source.title)],
    ['author', braced(source.publisher)],
    ...datesOf(source.published),
    ['url', addressIn(source.url)],
    ['urldate', dayIn(source.accessed)],
    ['language', source.lang === undefined ? undefined : escapeTex(oneLine(source.lang))],
    ['note', archiveOf(source)],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined) return [];
    // The names of months are words of the language, which each style writes in its own way.
    return [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`];
  });
  return `@misc{${key},\n${lines.join('')}}\n\n`;
}

/** A second pair of braces keeps capitals, and an institution from being taken apart as a person's name. */
function braced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeTex(oneLine(text))}}`;
}

const texForms: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\textbackslash{}`],
  // Escaped braces would still be counted.
  ['{', String.raw`\textbraceleft{}`],
  ['}', String.raw`\textbraceright{}`],
  ['~', String.raw`\textasciitilde{}`],
  ['^', String.raw`\textasciicircum{}`],
  ['"', String.raw`\textquotedbl{}`],
]);

/** Text that TeX prints as it stands. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^"]|[$&#%_]/g, mark => texForms.get(mark) ?? `\\${mark}`);
}

/** An address is taken as it stands, so nothing may stand in it that a reader of braces would count. */
function addressIn(address: string | undefined): string | undefined {
  return linkOf(address)?.replace(/[{}\\"<>^`|]/g, mark => encodeURIComponent(mark));
}

function archiveOf({ archivedUrl }: Source): string | undefined {
  const address = addressIn(archivedUrl);
  return address === undefined ? undefined : String.raw`\url{${address}}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `date` for biblatex, which reads EDTF; year and month for BibTeX. */
function datesOf(text: EdtfText | undefined): readonly (readonly [string, string])[] {
  if (text === undefined) return [];
  const edtf = readEdtf(text);
  const parts = edtf.kind === 'date' ? dateParts(edtf.date) : undefined;
  if (parts === undefined) return [['date', text]];
  const [year, month] = parts;
  return [
    ['date', text],
    ['year', String(year)],
    ...(month === undefined ? [] : [['month', months[month - 1] ?? ''] as const]),
  ];
}

function dayIn(text: EdtfText | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}

/** Letters and digits that every reader takes, each key once. */
function freshKey(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^A-Za-z0-9:.-]+/g, '-').replace(/^-+|-+$/g, '');
  const base = plain === '' ? 'source' : plain;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  taken.add(key);
  return key;
}
