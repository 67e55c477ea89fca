/**
 * A table of text as a plain list of simple events, by what was decided. A row that has no date, or one that can be read
 * in two ways, is refused with its reason; a row that says more than the header has room for is refused too, since part
 * of it would be lost.
 */
import { unstatedSide } from '../../domain/sides.ts';
import type { Conversion, PieceProblem, RefusedPiece } from '../incoming/conversion.ts';
import { createNoteTally, type NoteTally } from '../incoming/noteTally.ts';
import { createSimpleListWriter } from '../incoming/simpleListBytes.ts';
import { sideNamed } from '../simpleSides.ts';
import { bareCell, hasFormulaQuote, listIn } from './csvCells.ts';
import { createDateReader } from './csvDates.ts';
import { isSideCode } from './csvDecisions.ts';
import { readRows, type CsvRow } from './csvRows.ts';
import { countryFields, type CsvDecisions, type CsvField, listFields } from './csvTable.ts';
import { decodeText } from './csvText.ts';
import { createRowIds } from './csvRowIds.ts';

export interface CsvReading {
  readonly todayIso: string;
  readonly onProgress?: (doneShare: number) => void;
}

const rowsAStep = 5_000;

export function convertCsv(bytes: Uint8Array, decisions: CsvDecisions, reading: CsvReading): Conversion {
  const { form } = decisions;
  const text = decodeText(bytes, form.encoding);
  const notes = createNoteTally();
  const list = createSimpleListWriter();
  const refused: RefusedPiece[] = [];
  const context = {
    decisions,
    notes,
    readDate: createDateReader({ order: decisions.dateOrder, ...reading }),
  };
  const idOf = createRowIds();
  let names: readonly string[] | undefined;
  /** Of the first row; of a wide table only the first columns are read, and the rest are told as left out. */
  let width = 0;
  let readCount = 0;
  if (form.encoding !== 'utf-8') notes.add('encoding', 1, form.encoding);
  readRows(text, form.delimiter, (row, doneShare) => {
    if (names === undefined) {
      width = row.cells.length;
      names = form.hasHeader ? row.cells.map(name => bareCell(name).trim()) : [];
      for (const [at, field] of decisions.fields.entries()) {
        if (field === 'none' && form.hasHeader) notes.addNamed('left-out', row.line, names[at] ?? '');
      }
      if (form.hasHeader) return undefined;
    }
    readCount += 1;
    if (readCount % rowsAStep === 0) reading.onProgress?.(doneShare);
    const value = valueOf(row, { names, width }, context);
    const id = idOf(value.event['id'], row.cells);
    if (value.problems.length > 0) refused.push({ line: row.line, id, problems: value.problems });
    else list.add({ ...value.event, id }, row.line);
    return undefined;
  });
  return { ...list.end(), readCount, refused, notes: notes.notes() };
}

interface RowContext {
  readonly decisions: CsvDecisions;
  readonly readDate: ReturnType<typeof createDateReader>;
  readonly notes: NoteTally;
}

interface RowValue {
  readonly event: Record<string, string | string[]>;
  readonly problems: readonly PieceProblem[];
}

interface TableHead {
  readonly names: readonly string[];
  readonly width: number;
}

function valueOf(
  { cells, line, isQuoteOpen }: CsvRow,
  { names, width }: TableHead,
  context: RowContext,
): RowValue {
  const { decisions, readDate, notes } = context;
  const { fields } = decisions;
  const problems: PieceProblem[] = [];
  const event: Record<string, string | string[]> = {};
  if (isQuoteOpen) problems.push({ path: '', code: 'open-quote', detail: '' });
  if (cells.slice(width).some(cell => cell.trim() !== '')) {
    problems.push({ path: '', code: 'ragged', detail: `${cells.length} > ${width}` });
  } else if (cells.length < width) notes.add('short-rows', line, '');
  let first: string | undefined;
  let last: string | undefined;
  for (const [at, field] of fields.entries()) {
    const cell = cells[at] ?? '';
    if (field === 'none' || cell === '') continue;
    if (hasFormulaQuote(cell)) notes.add('formula-quote', line, cell.slice(0, 60));
    const text = bareCell(cell);
    if (field === 'date' || field === 'end') {
      const given = text.trim();
      if (given === '') continue;
      const date = readDate(given);
      if (!date.ok) problems.push({ path: names[at] ?? field, code: date.error, detail: given.slice(0, 60) });
      else {
        if (date.value.isShortYear) notes.add('short-year', line, given);
        if (field === 'date') first = date.value.edtf;
        else last = date.value.edtf;
      }
    } else if (listFields.has(field)) add(event, field, listIn(text, decisions.separator));
    else event[field] = field === 'title' || field === 'summary' ? text : text.trim();
  }
  if (first !== undefined) event['date'] = last === undefined || last === first ? first : `${first}/${last}`;
  else if (problems.length === 0)
    problems.push({ path: nameOf('date', fields, names), code: 'missing', detail: '' });
  addTitle(event, cells, decisions);
  if (decisions.kind !== undefined) event['kind'] ??= decisions.kind;
  settleSides(event, decisions);
  return { event, problems };
}

function nameOf(field: CsvField, fields: readonly CsvField[], names: readonly string[]): string {
  return names[fields.indexOf(field)] ?? field;
}

function add(event: Record<string, string | string[]>, field: CsvField, items: readonly string[]): void {
  const known = event[field];
  if (Array.isArray(known)) known.push(...items);
  else event[field] = [...items];
}

function addTitle(
  event: Record<string, string | string[]>,
  cells: readonly string[],
  { titleFrom }: CsvDecisions,
): void {
  if (event['title'] !== undefined || titleFrom.length === 0) return;
  const words = titleFrom.map(at => bareCell(cells[at] ?? '').trim()).filter(text => text !== '');
  if (words.length > 0) event['title'] = words.join(' – ');
}

/** Names that no list of countries has become what was decided; people stand where it was decided. */
function settleSides(event: Record<string, string | string[]>, decisions: CsvDecisions): void {
  const bodies = event['bodies'];
  const named = new Set(Array.isArray(bodies) ? bodies : []);
  for (const field of countryFields) {
    const items = event[field];
    if (!Array.isArray(items)) continue;
    event[field] = items.flatMap(name => {
      if (name === '-') return [];
      if (named.has(name) || sideNamed(name, []) !== undefined) return name;
      const decision = decisions.names.get(name) ?? { as: 'body' };
      if (decision.as === 'nothing') return [];
      if (decision.as === 'country') return decision.code;
      named.add(name);
      return name;
    });
  }
  if (named.size > 0) event['bodies'] = [...named];
  const people = event['people'];
  const { peopleSide } = decisions;
  if (!Array.isArray(people) || peopleSide === 'row') return;
  const side = isSideCode(peopleSide) ? peopleSide : unstatedSide;
  event['people'] = people.map(person => (person.endsWith(')') ? person : `${person} (${side})`));
}
