/**
 * What the schema says when it refuses: a place, a code and the text concerned. The words a person reads are
 * the catalogue's; `events[12].when.edtf: 2025-02-30 is not a date` is made from these three.
 */
import { problemCount } from './limits.ts';

export const schemaProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-key',
  'not-listed',
  'empty',
  'too-long',
  'too-many',
  'too-deep',
  'out-of-range',
  'wrong-form',
  'not-a-date',
  'not-a-clock-time',
  'not-an-instant',
  'unknown-zone',
  'end-before-start',
  'quote-or-paraphrase',
  'quote-without-source',
] as const;
export type SchemaProblemCode = (typeof schemaProblemCodes)[number];

export interface SchemaProblem {
  /** As JavaScript would write it: `events[12].when.edtf`; empty for the whole. */
  readonly path: string;
  readonly code: SchemaProblemCode;
  /** The value in question, shortened, or for a limit the limit. */
  readonly detail: string;
}

/** The part of a zod issue that is read here; zod itself stays in `schema.ts`. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

export function problemsOf(issues: readonly Issue[], input: unknown): readonly SchemaProblem[] {
  return issues.slice(0, problemCount).flatMap(issue => problemOf(issue, input));
}

function problemOf(issue: Issue, input: unknown): SchemaProblem[] {
  const path = pathText(issue.path);
  const given = valueAt(input, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map(key => ({
        path: pathText([...issue.path, key]),
        code: 'unknown-key',
        detail: shortened(key),
      }));
    case 'invalid_value':
      return [{ path, code: given === undefined ? 'missing' : 'not-listed', detail: shortened(given) }];
    case 'too_big':
      return [{ path, code: tooMuch(issue.origin), detail: String(issue.maximum) }];
    case 'too_small':
      return [{ path, code: issue.origin === 'number' ? 'out-of-range' : 'empty', detail: shortened(given) }];
    case 'invalid_format':
      return [{ path, code: 'wrong-form', detail: shortened(given) }];
    case 'custom':
      return [{ path, code: ownCode(issue.params?.['code']), detail: shortened(given) }];
    default:
      return [{ path, code: given === undefined ? 'missing' : 'wrong-type', detail: shortened(given) }];
  }
}

function tooMuch(origin: string | undefined): SchemaProblemCode {
  if (origin === 'string') return 'too-long';
  return origin === 'array' ? 'too-many' : 'out-of-range';
}

function ownCode(code: unknown): SchemaProblemCode {
  return schemaProblemCodes.find(known => known === code) ?? 'wrong-type';
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Enough of a value to recognise it by. */
export function shortened(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > 60 ? `${value.slice(0, 60)}…` : value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return Array.isArray(value) ? '[…]' : value === null ? 'null' : '{…}';
    default:
      return '';
  }
}

/** Looks without recursion: data nested 20,000 levels deep would overflow the stack of whatever copies it. */
export function isTooDeep(input: unknown, most: number): boolean {
  let level = childrenOf(input);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > most) return true;
    const next: unknown[] = [];
    for (const value of level) for (const child of childrenOf(value)) next.push(child);
    level = next;
  }
  return false;
}

function childrenOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((child: unknown) => typeof child === 'object' && child !== null);
}
