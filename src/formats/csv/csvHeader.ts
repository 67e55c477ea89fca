/** How this app writes a table, which it then knows again. */
import { type SimpleValue } from '../simpleValueOf.ts';

/** The header, in the order in which one reads a row. */
export const csvHeader = [
  'id',
  'date',
  'zone',
  'title',
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
] as const satisfies readonly (keyof SimpleValue)[];

export const writtenSeparator = ';';
