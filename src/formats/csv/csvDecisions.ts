/** What is taken of a table unless a person decides otherwise, and what remains to be decided. */
import { type SideCode } from '../../domain/ids.ts';
import { countryNamed } from '../countryNames.ts';
import { sideNamed } from '../simpleSides.ts';
import { listIn } from './csvCells.ts';
import { fieldOfName } from './csvHeads.ts';
import { csvHeader, writtenSeparator } from './csvHeader.ts';
import {
  countryFields,
  type CsvDecisions,
  type CsvField,
  type CsvLack,
  type CsvSurvey,
  type DateOrder,
  listFields,
  type ListSeparator,
  listSeparators,
} from './csvTable.ts';

/** Each field is given to the first column that is headed so; lists may come from several. */
export function guessDecisions(survey: CsvSurvey): CsvDecisions {
  const given = new Set<CsvField>();
  const fields = survey.columns.map(({ name }): CsvField => {
    const field = fieldOfName(name) ?? 'none';
    if (field === 'none' || (given.has(field) && !listFields.has(field))) return 'none';
    given.add(field);
    return field;
  });
  const dateOrder = certainOrder(survey, fields);
  return {
    form: survey.form,
    fields,
    titleFrom: given.has('title') ? [] : titleColumns(fields),
    separator: isOwnTable(survey) ? writtenSeparator : guessSeparator(survey, fields),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    names: new Map(),
    peopleSide: 'none',
  };
}

/** As `writeCsv.ts` writes it, of which nothing has to be guessed. */
function isOwnTable({ columns }: CsvSurvey): boolean {
  return columns.length === csvHeader.length && columns.every(({ name }, at) => name === csvHeader[at]);
}

/** Who and where say most of what a row is about. */
function titleColumns(fields: readonly CsvField[]): readonly number[] {
  const found = (['people', 'countries', 'place'] as const)
    .map(field => fields.indexOf(field))
    .filter(at => at !== -1);
  return found.length > 0 ? found.slice(0, 2) : [];
}

/** The order that some dates have by themselves, where none has the other. */
export function certainOrder(survey: CsvSurvey, fields: readonly CsvField[]): DateOrder | undefined {
  const { dayFirst, monthFirst } = datesOf(survey, fields);
  if (dayFirst > 0 && monthFirst === 0) return 'day-first';
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : undefined;
}

/** Of all columns that are dates. */
export function datesOf(
  { columns }: CsvSurvey,
  fields: readonly CsvField[],
): { readonly dayFirst: number; readonly monthFirst: number; readonly unclear: number } {
  const sum = { dayFirst: 0, monthFirst: 0, unclear: 0 };
  for (const [at, { dates }] of columns.entries()) {
    if (fields[at] !== 'date' && fields[at] !== 'end') continue;
    sum.dayFirst += dates.dayFirst;
    sum.monthFirst += dates.monthFirst;
    sum.unclear += dates.unclear;
  }
  return sum;
}

/**
 * The sign that divides most cells, where it does in a good part of them: "Korea, Republic of" is one country. In
 * columns of countries half of what it leaves has to be countries.
 */
function guessSeparator({ columns }: CsvSurvey, fields: readonly CsvField[]): ListSeparator {
  const counts = new Map<ListSeparator, number>();
  for (const [at, { values }] of columns.entries()) {
    const field = fields[at] ?? 'none';
    if (!listFields.has(field) || field === 'sources') continue;
    for (const separator of listSeparators) {
      const lists = Array.from(values.keys(), value => listIn(value, separator)).filter(
        ({ length }) => length > 1,
      );
      const sure = countryFields.has(field) ? lists.filter(isMostlyCountries) : lists;
      if (sure.length > 0 && lists.length * 5 >= values.size) {
        counts.set(separator, (counts.get(separator) ?? 0) + sure.length);
      }
    }
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? ';';
}

function isMostlyCountries(items: readonly string[]): boolean {
  return items.filter(item => countryNamed(item) !== undefined).length * 2 >= items.length;
}

export interface UnknownName {
  readonly name: string;
  readonly count: number;
}

/** What stands where countries stand and is none that is known, most frequent first. */
export function unknownNames({ columns }: CsvSurvey, decisions: CsvDecisions): readonly UnknownName[] {
  const counts = new Map<string, number>();
  for (const [at, { values }] of columns.entries()) {
    if (!countryFields.has(decisions.fields[at] ?? 'none')) continue;
    for (const [value, count] of values) {
      for (const name of listIn(value, decisions.separator)) {
        if (name !== '-' && sideNamed(name, []) === undefined) {
          counts.set(name, (counts.get(name) ?? 0) + count);
        }
      }
    }
  }
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (one, other) => other.count - one.count,
  );
}

/** Without these nothing can be read. An order that some rows want is asked for and can do without. */
export function lacksOf(survey: CsvSurvey, decisions: CsvDecisions): readonly CsvLack[] {
  const { fields, titleFrom, dateOrder } = decisions;
  const lacks: CsvLack[] = [];
  if (!fields.includes('title') && titleFrom.length === 0) lacks.push('title');
  if (!fields.includes('date')) lacks.push('date');
  const { dayFirst, monthFirst, unclear } = datesOf(survey, fields);
  if (dateOrder === undefined && (unclear > 0 || (dayFirst > 0 && monthFirst > 0))) lacks.push('date-order');
  return lacks;
}

export function isSideCode(side: CsvDecisions['peopleSide']): side is SideCode {
  return side !== 'none' && side !== 'row';
}
