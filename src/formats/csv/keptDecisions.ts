/** Decisions about a table as plain values that can be kept, and the way back, which trusts nothing. */
import { sideCode } from '../../domain/ids.ts';
import { isCountryCode } from '../../domain/sides.ts';
import {
  csvFields,
  type CsvDecisions,
  type CsvField,
  listSeparators,
  type NameDecision,
} from './csvTable.ts';

export function plainDecisions({ names, form: _form, ...decisions }: CsvDecisions): object {
  return { ...decisions, names: [...names] };
}

/** What can be read of it takes the place of what was guessed. */
export function withKept(guessed: CsvDecisions, kept: unknown): CsvDecisions {
  const values = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  );
  const { length } = guessed.fields;
  const fields = listIn(values.get('fields')).map(fieldIn);
  if (fields.length !== length) return guessed;
  const titleFrom = listIn(values.get('titleFrom')).filter(
    (at): at is number => typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < length,
  );
  const separator = listSeparators.find(sign => sign === values.get('separator')) ?? guessed.separator;
  const order = values.get('dateOrder');
  const kind = values.get('kind');
  const side = values.get('peopleSide');
  const names = listIn(values.get('names')).flatMap(nameIn);
  return {
    ...guessed,
    fields,
    titleFrom,
    separator,
    ...(order === 'day-first' || order === 'month-first' ? { dateOrder: order } : {}),
    ...(typeof kind === 'string' ? { kind } : {}),
    names: new Map(names),
    peopleSide:
      side === 'none' || side === 'row'
        ? side
        : typeof side === 'string' && isCountryCode(side)
          ? sideCode(side)
          : guessed.peopleSide,
  };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldIn(value: unknown): CsvField {
  return csvFields.find(field => field === value) ?? 'none';
}

function nameIn(entry: unknown): readonly (readonly [string, NameDecision])[] {
  const [name, decision] = listIn(entry);
  if (typeof name !== 'string' || typeof decision !== 'object' || decision === null || !('as' in decision))
    return [];
  if (decision.as === 'body' || decision.as === 'nothing') return [[name, { as: decision.as }]];
  const code = 'code' in decision ? decision.code : undefined;
  return typeof code === 'string' && isCountryCode(code)
    ? [[name, { as: 'country', code: sideCode(code) }]]
    : [];
}
