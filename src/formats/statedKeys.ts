/** Which fields a row of a plain list says something of, so that what it leaves open changes nothing. */
import { type RecordSlices } from './openedFile.ts';
import { readSliceValue } from './sliceValue.ts';
import { type EventId } from '../domain/ids.ts';

/** Of a record's own file and of an event that the file does not have: undefined, all of it is said. */
export function statedKeys(slices: RecordSlices, id: EventId): ReadonlySet<string> | undefined {
  const { form, bytes, starts, ends, ids } = slices;
  const row = ids.get(id);
  if (form.kind === 'record' || row === undefined || row >= starts.length) return undefined;
  const value = readSliceValue(bytes.subarray(starts[row], ends[row]));
  if (!value.ok || typeof value.value !== 'object' || value.value === null) return undefined;
  return new Set(Object.entries(value.value).flatMap(([key, given]) => (isStated(given) ? key : [])));
}

function isStated(given: unknown): boolean {
  if (Array.isArray(given)) return given.length > 0;
  return given !== undefined && given !== null && (typeof given !== 'string' || !/^\s*-?\s*$/u.test(given));
}
