/** Why a file was refused as a whole: a code, the place, and for a head that is wrong what is wrong in it. */
import type { SchemaProblem } from '../domain/schemaProblem.ts';

/**
 * - `not-utf8`: the text is in another encoding.
 * - `truncated`: it ends in the middle.
 * - `not-json`: something stands where JSON has it not.
 * - `not-a-record`: JSON, but neither an object nor an array.
 * - `no-events`: an object without an array `events`.
 * - `events-twice`: an object with two of them.
 * - `too-deep`, `too-many`, `too-large`: beyond the limits of `domain/limits.ts`, or of what can be read.
 * - `bad-head`: all but the events does not fit the schema; `problems` says where.
 */
export type FileProblemCode =
  | 'not-utf8'
  | 'truncated'
  | 'not-json'
  | 'not-a-record'
  | 'no-events'
  | 'events-twice'
  | 'too-deep'
  | 'too-many'
  | 'too-large'
  | 'bad-head';

export interface FileProblem {
  readonly code: FileProblemCode;
  /** Where it was noticed, from 0. */
  readonly atByte: number;
  /** The line of that place, from 1. */
  readonly line: number;
  readonly problems?: readonly SchemaProblem[];
}

export function fileProblem(bytes: Uint8Array, code: FileProblemCode, atByte: number): FileProblem {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < atByte; at = bytes.indexOf(10, at + 1)) line += 1;
  return { code, atByte, line };
}
