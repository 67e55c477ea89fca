/**
 * Finds the elements of a file's `events` as slices of its bytes, without parsing them. A file of a million
 * events is longer than the longest string there can be, so it is never one string: each event is read from
 * its own slice, once to make the columns and again when somebody looks at it.
 */
import { eventCount as mostEventCount, nestingDepth } from '../domain/limits.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { fileProblem, type FileProblem, type FileProblemCode } from './fileProblem.ts';
import {
  closeCurly,
  closeSquare,
  colon,
  comma,
  noValueThere,
  openCurly,
  openSquare,
  quote,
  skipSpace,
  stringEnd,
  tooDeep,
  unfinished,
  valueEnd,
} from './jsonScan.ts';

export interface JsonSlices {
  /** A Demarche record, an object with an array `events`; or a plain array of simple events. */
  readonly form: 'record' | 'simple';
  /** Element i of the array is the bytes from `starts[i]` up to, not including, `ends[i]`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A record with its `events` left empty, parsed but not checked; undefined for an array. */
  readonly rest: unknown;
}

type Sliced = Result<JsonSlices, FileProblem>;

/** The rest of a record is parsed in one piece, so it must fit into a string. */
const mostRestBytes = 400_000_000;

/** `onProgress` hears about every hundredth of the file how many bytes were looked at. */
export function sliceJson(bytes: Uint8Array, onProgress: (doneBytes: number) => void = () => {}): Sliced {
  const refuse = (code: FileProblemCode, atByte: number): Sliced =>
    failure(fileProblem(bytes, code, Math.min(atByte, bytes.length)));
  if (bytes.length > 0xffff_ffff) return refuse('too-large', 0xffff_ffff);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('not-utf8', 0);
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const start = skipSpace(bytes, hasMark ? 3 : 0);
  const first = bytes[start];
  if (first === undefined) return refuse('truncated', start);
  if (first !== openCurly && first !== openSquare) return refuse('not-a-record', start);

  const found =
    first === openSquare ? sliceArray(bytes, start, onProgress) : sliceRecord(bytes, start, onProgress);
  if (!found.ok) return refuse(found.error.code, found.error.at);
  const after = skipSpace(bytes, found.value.end);
  if (after < bytes.length) return refuse('not-json', after);
  const { elements } = found.value;
  const { starts, ends } = elements;
  if (first === openSquare) return success({ form: 'simple', starts, ends, rest: undefined });

  const before = bytes.subarray(start, elements.at);
  const behind = bytes.subarray(elements.end, found.value.end);
  if (before.length + behind.length > mostRestBytes) return refuse('too-large', start);
  const rest = parseRest(before, behind);
  return rest.ok ? success({ form: 'record', starts, ends, rest: rest.value }) : refuse(rest.error, start);
}

interface Place {
  readonly code: FileProblemCode;
  readonly at: number;
}

interface Elements {
  /** The whole array with its brackets. */
  readonly at: number;
  readonly end: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** What was found, and where the top-level value ends. */
type Found = Result<{ readonly elements: Elements; readonly end: number }, Place>;

function sliceArray(bytes: Uint8Array, at: number, onProgress: (doneBytes: number) => void): Found {
  const elements = sliceElements(bytes, { at, mostDepth: nestingDepth }, onProgress);
  return elements.ok ? success({ elements: elements.value, end: elements.value.end }) : elements;
}

function sliceRecord(bytes: Uint8Array, start: number, onProgress: (doneBytes: number) => void): Found {
  let elements: Elements | undefined;
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] === quote) {
    const keyEnd = stringEnd(bytes, at);
    if (keyEnd === unfinished) return failure({ code: 'truncated', at: bytes.length });
    const isEvents = isEventsKey(bytes.subarray(at, keyEnd));
    const afterKey = skipSpace(bytes, keyEnd);
    if (bytes[afterKey] !== colon) return failure(misplaced(bytes, afterKey));
    at = skipSpace(bytes, afterKey + 1);
    let end: number;
    if (isEvents) {
      if (elements !== undefined) return failure({ code: 'events-twice', at });
      if (at >= bytes.length) return failure({ code: 'truncated', at });
      if (bytes[at] !== openSquare) return failure({ code: 'no-events', at });
      const found = sliceElements(bytes, { at, mostDepth: nestingDepth - 1 }, onProgress);
      if (!found.ok) return found;
      elements = found.value;
      end = elements.end;
    } else {
      end = valueEnd(bytes, at, nestingDepth);
      if (end < 0) return failure(unread(bytes, at, end));
    }
    const next = skipSpace(bytes, end);
    if (bytes[next] === closeCurly) {
      if (elements === undefined) return failure({ code: 'no-events', at: start });
      return success({ elements, end: next + 1 });
    }
    if (bytes[next] !== comma) return failure(misplaced(bytes, next));
    at = skipSpace(bytes, next + 1);
  }
  if (bytes[at] === closeCurly && elements === undefined) return failure({ code: 'no-events', at: start });
  return failure(misplaced(bytes, at));
}

function sliceElements(
  bytes: Uint8Array,
  { at, mostDepth }: { readonly at: number; readonly mostDepth: number },
  onProgress: (doneBytes: number) => void,
): Result<Elements, Place> {
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  const stepBytes = bytes.length / 100;
  let reportAt = stepBytes;
  let next = skipSpace(bytes, at + 1);
  if (bytes[next] === closeSquare) {
    return success({ at, end: next + 1, starts: starts.subarray(0, 0), ends: ends.subarray(0, 0) });
  }
  for (;;) {
    const end = valueEnd(bytes, next, mostDepth);
    if (end < 0) return failure(unread(bytes, next, end));
    if (count === mostEventCount) return failure({ code: 'too-many', at: next });
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts[count] = next;
    ends[count] = end;
    count += 1;
    if (end >= reportAt) {
      onProgress(end);
      reportAt = end + stepBytes;
    }
    const after = skipSpace(bytes, end);
    if (bytes[after] === closeSquare) {
      return success({ at, end: after + 1, starts: starts.slice(0, count), ends: ends.slice(0, count) });
    }
    if (bytes[after] !== comma) return failure(misplaced(bytes, after));
    next = skipSpace(bytes, after + 1);
  }
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(column.length * 2);
  longer.set(column);
  return longer;
}

function misplaced(bytes: Uint8Array, at: number): Place {
  return { code: at >= bytes.length ? 'truncated' : 'not-json', at };
}

function unread(bytes: Uint8Array, at: number, reason: number): Place {
  if (reason === tooDeep) return { code: 'too-deep', at };
  if (reason === noValueThere) return misplaced(bytes, at);
  return { code: 'truncated', at: bytes.length };
}

/** A key may be written with escapes, so it is read and not compared. */
function isEventsKey(key: Uint8Array): boolean {
  const longest = '"events"'.length * '\\u0065'.length;
  if (key.length > longest) return false;
  try {
    return JSON.parse(new TextDecoder().decode(key)) === 'events';
  } catch {
    return false;
  }
}

function parseRest(before: Uint8Array, behind: Uint8Array): Result<unknown, 'not-utf8' | 'not-json'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = `${decoder.decode(before)}[]${decoder.decode(behind)}`;
  } catch {
    return failure('not-utf8');
  }
  try {
    return success(JSON.parse(text));
  } catch {
    return failure('not-json');
  }
}
