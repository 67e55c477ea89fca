/** A table of text on its way in: how it is written, what its columns hold, and what a person decides about them. */
import type { SideCode } from '../../domain/ids.ts';
import type { SimpleKey } from '../simpleEvents.ts';

export const csvEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

export const csvDelimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** How the file is written. Guessed from its bytes; a person may say otherwise. */
export interface CsvForm {
  readonly encoding: CsvEncoding;
  readonly delimiter: CsvDelimiter;
  readonly hasHeader: boolean;
}

/** What a column may hold: a key of the simple form, the last day, or nothing that is taken over. */
export type CsvField = Exclude<SimpleKey, 'source'> | 'end' | 'none';

/** In the order in which they are offered. */
export const csvFields: readonly CsvField[] = [
  'none',
  'title',
  'date',
  'end',
  'zone',
  'kind',
  'status',
  'format',
  'outcome',
  'countries',
  'mediators',
  'hosts',
  'observers',
  'bodies',
  'people',
  'place',
  'summary',
  'sources',
  'tags',
  'id',
];

/** Fields that several columns may give something to. */
export const listFields: ReadonlySet<CsvField> = new Set([
  'countries',
  'mediators',
  'hosts',
  'observers',
  'bodies',
  'people',
  'sources',
  'tags',
]);

export const countryFields: ReadonlySet<CsvField> = new Set(['countries', 'mediators', 'hosts', 'observers']);

/** Between several of one cell: signs that names seldom have within them. */
export const listSeparators = [';', '|', '/', ',', '\n'] as const;
export type ListSeparator = (typeof listSeparators)[number];

export type DateOrder = 'day-first' | 'month-first';

export interface CsvColumn {
  /** As the file heads it; "Column 3" is the reader's to say, so a column without a head has an empty one. */
  readonly name: string;
  readonly filledCount: number;
  /** Each value once with the number of cells that have it, in the order of the file. */
  readonly values: ReadonlyMap<string, number>;
  /** Whether there are more values than are kept here. */
  readonly hasMoreValues: boolean;
  /** How many cells are dates of numbers alone that fit only one order, and how many fit both. */
  readonly dates: { readonly dayFirst: number; readonly monthFirst: number; readonly unclear: number };
}

export interface CsvSurvey {
  readonly form: CsvForm;
  readonly rowCount: number;
  readonly columns: readonly CsvColumn[];
  /** Columns beyond the most that are read, counted. */
  readonly leftColumnCount: number;
  /** The first rows, as they stand in the file. */
  readonly samples: readonly (readonly string[])[];
}

/** What a name is that no list of countries has. */
export type NameDecision =
  | { readonly as: 'country'; readonly code: SideCode }
  /** An organisation or group, by this name. */
  | { readonly as: 'body' }
  | { readonly as: 'nothing' };

export interface CsvDecisions {
  readonly form: CsvForm;
  /** Of each column. */
  readonly fields: readonly CsvField[];
  /** The columns whose words together are the title, where no column is the title. */
  readonly titleFrom: readonly number[];
  readonly separator: ListSeparator;
  /** Of numbers alone. Without it, a date that fits both orders is refused. */
  readonly dateOrder?: DateOrder;
  /** Of names in columns of countries that no list has. One that is not decided is a body. */
  readonly names: ReadonlyMap<string, NameDecision>;
  /** Of rows that say nothing of it. */
  readonly kind?: string;
  /** The side of people whose cell names none: nobody's, the row's only country, or this. */
  readonly peopleSide: 'none' | 'row' | SideCode;
}

/** Why nothing can be read with these decisions. */
export type CsvLack = 'title' | 'date' | 'date-order';
