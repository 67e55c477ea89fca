/** The bytes of one element of a file as its value, and what can be wrong with an element. */
import { failure, type Result, success } from '../domain/result.ts';
import type { SchemaProblemCode } from '../domain/schemaProblem.ts';

/** How the elements of a file are read; a plain value, so that it can go with the slices to another thread. */
export type EventForm =
  | { readonly kind: 'record' }
  /** The day the file was opened: what lies ahead of it is scheduled. */
  | { readonly kind: 'simple'; readonly todayIso: string };

/** Why an element of a file is no event. */
export interface RowProblem {
  /** Within the element: `countries[1]`; empty for the whole. */
  readonly path: string;
  /** `not-json` and `not-utf8` for bytes that are no value, `duplicate-id` for an id that came before. */
  readonly code: SchemaProblemCode | 'not-json' | 'not-utf8' | 'duplicate-id';
  readonly detail: string;
}

/** More than any event can have that keeps the limits on its texts and lists, and still one string. */
const mostSliceBytes = 256 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The value of a slice, or why it has none. */
export function readSliceValue(slice: Uint8Array): Result<unknown, RowProblem> {
  if (slice.length > mostSliceBytes) {
    return failure({ path: '', code: 'too-long', detail: String(mostSliceBytes) });
  }
  let text: string;
  try {
    text = decoder.decode(slice);
  } catch {
    return failure({ path: '', code: 'not-utf8', detail: '' });
  }
  try {
    return success(JSON.parse(text));
  } catch {
    return failure({ path: '', code: 'not-json', detail: text.slice(0, 60) });
  }
}
