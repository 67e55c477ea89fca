/** How the fields of a simple event are read, each by its kind: words, a list of words, a name of the vocabulary. */
import * as limits from '../domain/limits.ts';
import { type SchemaProblemCode } from '../domain/schemaProblem.ts';

export type SimpleRow = Readonly<Record<string, unknown>>;

/** Says of a field what is wrong with what was given, or the limit that it is beyond. */
export type Note = (path: string, code: SchemaProblemCode, given: unknown) => void;

export interface Given {
  readonly path: string;
  readonly given: unknown;
  /** The longest text, in UTF-16 units. */
  readonly most: number;
}

const none: readonly never[] = [];

export function isAbsent(given: unknown): boolean {
  return given === undefined || given === null || given === '';
}

export function readText({ path, given, most }: Given, note: Note): string | undefined {
  if (isAbsent(given)) return undefined;
  if (typeof given === 'string' && given.length <= most) return given;
  if (typeof given === 'string') note(path, 'too-long', most);
  else note(path, 'wrong-type', given);
  return undefined;
}

/** Text that names a thing: without spaces around it. */
export function readWords(words: Given, note: Note): string | undefined {
  const text = readText(words, note)?.trim();
  return text === '' || text === '-' ? undefined : text;
}

/** A list, or a single text for a list of one. */
export function listOf(given: unknown): readonly unknown[] | undefined {
  if (isAbsent(given)) return none;
  return Array.isArray(given) ? given : typeof given === 'string' ? [given] : undefined;
}

/** Each once. */
export function readWordList({ path, given, most }: Given, note: Note): readonly string[] {
  if (given === undefined) return none;
  const list = listOf(given);
  if (list === undefined) {
    note(path, 'wrong-type', given);
    return none;
  }
  if (list.length > limits.itemCount) {
    note(path, 'too-many', limits.itemCount);
    return none;
  }
  const texts: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const text = readWords({ path: `${path}[${index}]`, given: list[index], most }, note);
    if (text !== undefined && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

export function byName<Name extends string>(names: readonly Name[]): ReadonlyMap<unknown, Name> {
  return new Map(names.map(name => [name, name]));
}

interface Listed<Name> {
  readonly path: string;
  readonly given: unknown;
  readonly listed: ReadonlyMap<unknown, Name>;
}

export function readListed<Name>({ path, given, listed }: Listed<Name>, note: Note): Name | undefined {
  if (isAbsent(given)) return undefined;
  const name = listed.get(given);
  if (name === undefined) note(path, typeof given === 'string' ? 'not-listed' : 'wrong-type', given);
  return name;
}
