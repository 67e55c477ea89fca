/** The small readings that the parts of the EDTF parser share. */
import { failure } from '../result.ts';
import { type EdtfProblem, type EdtfProblemCode, maxEdtfLength } from './edtf.ts';

export interface Refusal {
  readonly ok: false;
  readonly error: EdtfProblem;
}

/** Refuses `text[at, to)`. */
export function refuse(
  code: EdtfProblemCode,
  text: string,
  { at, to }: { readonly at: number; readonly to: number },
): Refusal {
  return failure({ code, at, part: text.slice(at, Math.min(to, at + maxEdtfLength)) });
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Two digits at `at` as a number, or NaN. */
export function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : Number.NaN;
}

/** Why text that fits no form does not: the nearest named reason. */
export function refuseShape(text: string, at: number, to: number): Refusal {
  for (let index = at; index < to; index++) {
    const letter = text.charAt(index);
    if (letter === 'x' || letter === 'y' || letter === 't' || letter === 'z') {
      return refuse('lower-case', text, { at: index, to: index + 1 });
    }
    if (letter === '{' || letter === '}' || letter === 'E' || letter === 'S') {
      return refuse('level-two', text, { at: index, to });
    }
    if (letter === '~' || letter === '?' || letter === '%') {
      return refuse('qualifier-place', text, { at: index, to });
    }
  }
  return refuse('not-a-date', text, { at, to });
}
