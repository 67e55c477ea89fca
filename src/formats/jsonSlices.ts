/**
 * Finds the elements of a file's `events`, and of its `log` where it has one, as slices of its bytes, without parsing
 * them. A file of a million
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

/** Element i of the array is the bytes from `starts[i]` up to, not including, `ends[i]`. */
export interface ElementSlices {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface JsonSlices extends ElementSlices {
  /** A Demarche record, an object with an array `events`; or a plain array of simple events. */
  readonly form: 'record' | 'simple';
  /** Of a record with an array `log`. */
  readonly log?: ElementSlices;
  /** A record with its `events` and `log` left empty, parsed but not checked; undefined for an array. */
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
  const { elements, log } = found.value;
  const { starts, ends } = elements;
  if (first === openSquare) return success({ form: 'simple', starts, ends, rest: undefined });

  const parts: Uint8Array[] = [];
  let from = start;
  for (const { at, end } of [elements, ...(log === undefined ? [] : [log])].sort(
    (one, other) => one.at - other.at,
  )) {
    parts.push(bytes.subarray(from, at));
    from = end;
  }
  parts.push(bytes.subarray(from, found.value.end));
  const restBytes = parts.reduce((sum, part) => sum + part.length, 0);
  if (restBytes > mostRestBytes) return refuse('too-large', start);
  const rest = parseRest(parts);
  if (!rest.ok) return refuse(rest.error, start);
  return success({ form: 'record', starts, ends, ...(log === undefined ? {} : { log }), rest: rest.value });
}

interface Place {
  readonly code: FileProblemCode;
  readonly at: number;
}

interface Elements extends ElementSlices {
  /** The whole array with its brackets. */
  readonly at: number;
  readonly end: number;
}

/** What was found, and where the top-level value ends. */
type Found = Result<{ readonly elements: Elements; readonly log?: Elements; readonly end: number }, Place>;

function sliceArray(bytes: Uint8Array, at: number, onProgress: (doneBytes: number) => void): Found {
  const elements = sliceElements(bytes, { at, mostDepth: nestingDepth }, onProgress);
  return elements.ok ? success({ elements: elements.value, end: elements.value.end }) : elements;
}

function sliceRecord(bytes: Uint8Array, start: number, onProgress: (doneBytes: number) => void): Found {
  let elements: Elements | undefined;
  let log: Elements | undefined;
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] === quote) {
    const keyEnd = stringEnd(bytes, at);
    if (keyEnd === unfinished) return failure({ code: 'truncated', at: bytes.length });
    const key = keyIn(bytes.subarray(at, keyEnd));
    const afterKey = skipSpace(bytes, keyEnd);
    if (bytes[afterKey] !== colon) return failure(misplaced(bytes, afterKey));
    at = skipSpace(bytes, afterKey + 1);
    let end: number;
    if (key === 'events') {
      if (elements !== undefined) return failure({ code: 'events-twice', at });
      if (at >= bytes.length) return failure({ code: 'truncated', at });
      if (bytes[at] !== openSquare) return failure({ code: 'no-events', at });
      const found = sliceElements(bytes, { at, mostDepth: nestingDepth - 1 }, onProgress);
      if (!found.ok) return found;
      elements = found.value;
      end = elements.end;
    } else if (key === 'log' && log === undefined && bytes[at] === openSquare) {
      const found = sliceElements(bytes, { at, mostDepth: nestingDepth - 1 }, onProgress);
      if (!found.ok) return found;
      log = found.value;
      end = log.end;
    } else {
      end = valueEnd(bytes, at, nestingDepth);
      if (end < 0) return failure(unread(bytes, at, end));
    }
    const next = skipSpace(bytes, end);
    if (bytes[next] === closeCurly) {
      if (elements === undefined) return failure({ code: 'no-events', at: start });
      return success({ elements, ...(log === undefined ? {} : { log }), end: next + 1 });
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
function keyIn(key: Uint8Array): unknown {
  const longest = '"events"'.length * '\\u0065'.length;
  if (key.length > longest) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(key));
  } catch {
    return undefined;
  }
}

/** An empty list stands in each gap between the parts. */
function parseRest(parts: readonly Uint8Array[]): Result<unknown, 'not-utf8' | 'not-json'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = parts.map(part => decoder.decode(part)).join('[]');
  } catch {
    return failure('not-utf8');
  }
  try {
    return success(JSON.parse(text));
  } catch {
    return failure('not-json');
  }
}
