/**
 * By what each column sorts. Most ranks are read off the columns of the record at once; those of what stands only in
 * the events are made in steps and kept, since reading a million events takes seconds.
 */
import { placeId, personId, processId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type TableColumn } from '../../domain/tableColumns.ts';
import { eventKinds, formats, outcomes, statuses } from '../../domain/vocabulary.ts';
import { wordOrder } from '../../language/collation.ts';
import { type LanguageWith } from '../../language/language.ts';
import { personName } from '../../language/names.ts';
import { type Columns } from '../../query/columns.ts';
import { rowsEditedBetween } from '../../query/editedRows.ts';
import { rankNames, ranksOfCodes, ranksOfLists, ranksOfNumbers, ranksOfSpans } from '../../query/sortRows.ts';
import { rankValues, rerankRows, type ValueReading } from '../../query/textRanks.ts';
import { cellText } from './cellText.ts';

export interface RankWords {
  readonly columns: Columns;
  readonly record: RecordReader;
  readonly language: LanguageWith<'table'>;
}

/** Ranks that are there at once, or the steps that make them. */
type Ranking = Uint32Array | Generator<number, Uint32Array>;

function rankingOf(column: TableColumn, { columns, record, language }: RankWords): Ranking {
  const { vocabulary } = language.text;
  const compare = wordOrder(language);
  const byName = (codes: Uint8Array, words: readonly string[], names: Readonly<Record<string, string>>) =>
    ranksOfCodes(
      codes,
      columns,
      rankNames(
        words.map(word => names[word]),
        compare,
      ),
    );
  switch (column) {
    case 'date':
      return ranksOfSpans(columns);
    case 'kind':
      return byName(columns.kind, eventKinds, vocabulary.kinds);
    case 'format':
      return byName(columns.format, formats, vocabulary.formats);
    case 'status':
      return byName(columns.status, statuses, vocabulary.statuses);
    case 'result':
      return byName(columns.outcome, outcomes, vocabulary.outcomes);
    case 'sides':
    case 'roles':
      return ranksOfLists(columns.sides, columns, rankNames(columns.sides.values, compare));
    case 'people': {
      const names = columns.people.values.map(id => personName(personId(id), record.people));
      return ranksOfLists(columns.people, columns, rankNames(names, compare));
    }
    case 'process': {
      const titles = columns.processes.values.map(id => record.processes.get(processId(id))?.title ?? id);
      return ranksOfLists(columns.processes, columns, rankNames(titles, compare));
    }
    case 'changed':
      return ranksOfNumbers(columns.modifiedMs, columns);
    case 'sources':
      return rankValues(columns, sourceCounts(columns));
    case 'place':
      return rankValues(columns, { valueOf: placeName({ columns, record, language }), compare });
    case 'title':
    case 'publishers':
    case 'disputed':
      return rankValues(columns, cellTexts(column, { columns, record, language }));
  }
}

function cellTexts(column: TableColumn, { columns, record, language }: RankWords): ValueReading<string> {
  return {
    valueOf: row => cellText(columns.eventAt(row), column, { record, language }),
    compare: wordOrder(language),
  };
}

function sourceCounts(columns: Columns): ValueReading<number> {
  return {
    valueOf: row => columns.eventAt(row).sources.length,
    compare: (one, other) => one - other,
  };
}

/** The place where one is named, which needs no event to be read; else the site. */
function placeName({ columns, record }: RankWords): (row: number) => string {
  const { starts, ends, codes, values } = columns.places;
  const names = values.map(id => record.places.get(placeId(id))?.name ?? id);
  return row =>
    starts[row] === ends[row]
      ? (columns.eventAt(row).venue?.site ?? '')
      : (names[codes[starts[row] ?? 0] ?? 0] ?? '');
}

/** What only the event itself says, so that an edit elsewhere leaves it: its ranks are mended and not made anew. */
const ownColumns: readonly TableColumn[] = ['title', 'sources'];

interface Known {
  readonly columns: Columns;
  readonly steps: Generator<number, Uint32Array> | undefined;
  readonly ranks: Uint32Array | undefined;
  /** Of the steps. */
  readonly share: number;
}

export interface RankShelf {
  /** Undefined while they are being made: `work` goes on with it. */
  readonly ranksOf: (column: TableColumn, words: RankWords) => Uint32Array | undefined;
  /** Works for about so long; the share that is done. */
  readonly work: (column: TableColumn, budgetMs: number) => number;
}

/** What is made at once, before anything is shown as being made. */
const firstBudgetMs = 12;

export function createRankShelf(): RankShelf {
  const shelf = new Map<TableColumn, Known>();

  const mended = (column: TableColumn, words: RankWords): Uint32Array | undefined => {
    const known = shelf.get(column);
    if (known?.ranks === undefined || !ownColumns.includes(column)) return undefined;
    const rows = rowsEditedBetween(known.columns, words.columns);
    if (rows === undefined) return undefined;
    const { columns } = words;
    return column === 'sources'
      ? rerankRows(known.ranks, columns, { rows, ...sourceCounts(columns) })
      : rerankRows(known.ranks, columns, { rows, ...cellTexts(column, words) });
  };

  const work = (column: TableColumn, budgetMs: number): number => {
    const known = shelf.get(column);
    if (known?.steps === undefined) return 1;
    const endMs = performance.now() + budgetMs;
    let { share } = known;
    for (;;) {
      const step = known.steps.next();
      if (step.done === true) {
        shelf.set(column, { columns: known.columns, steps: undefined, ranks: step.value, share: 1 });
        return 1;
      }
      share = step.value;
      if (performance.now() >= endMs) {
        shelf.set(column, { ...known, share });
        return share;
      }
    }
  };

  return {
    work,
    ranksOf: (column, words) => {
      const { columns } = words;
      const known = shelf.get(column);
      if (known?.columns === columns) return known.ranks;
      const ranking = mended(column, words) ?? rankingOf(column, words);
      if (ranking instanceof Uint32Array) {
        shelf.set(column, { columns, steps: undefined, ranks: ranking, share: 1 });
        return ranking;
      }
      shelf.set(column, { columns, steps: ranking, ranks: undefined, share: 0 });
      work(column, firstBudgetMs);
      return shelf.get(column)?.ranks;
    },
  };
}
