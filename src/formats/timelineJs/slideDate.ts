/** A date of TimelineJS, its parts as numbers or texts, in EDTF: as exact as what is given of it. */
import { parseEdtf } from '../../domain/edtf/parse.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { shortened } from '../../domain/schemaProblem.ts';
import { type PieceProblem } from '../incoming/conversion.ts';
import { fieldsOf } from './slideFields.ts';

export function slideDate(value: unknown, path: string): Result<string, PieceProblem> {
  const fields = fieldsOf(value);
  if (fields === undefined) return failure({ path, code: 'missing', detail: '' });
  const parts: string[] = [];
  for (const name of ['year', 'month', 'day', 'hour', 'minute', 'second']) {
    const given = fields[name];
    if (given === undefined || given === null || given === '') parts.push('');
    else if (isWhole(given)) parts.push(`${given}`.trim());
    else return failure({ path: `${path}.${name}`, code: 'not-a-date', detail: shortened(given) });
  }
  const words = wordsOf(parts);
  const edtf = words === undefined ? undefined : parseEdtf(words);
  if (edtf?.ok === true) return success(edtf.value.text);
  return failure({ path, code: 'not-a-date', detail: shortened(parts.join(' ').trim()) });
}

function isWhole(given: unknown): given is string | number {
  return typeof given === 'string' ? /^\s*-?\d{1,10}\s*$/.test(given) : Number.isSafeInteger(given);
}

/** Undefined where a part is given without the one above it: nobody can tell what it would mean. */
function wordsOf([year = '', month = '', day = '', ...clock]: readonly string[]): string | undefined {
  const [hour = '', minute = '', second = ''] = clock;
  const given = [year, month, day, hour, minute === '' ? second : minute, second];
  const end = given.indexOf('');
  if (end === 0 || (end !== -1 && given.slice(end).some(part => part !== ''))) return undefined;
  if (second !== '' && minute === '') return undefined;
  const digits = year.replace('-', '');
  const signed = `${year.startsWith('-') ? '-' : ''}${digits.padStart(4, '0')}`;
  const date = [digits.length > 4 ? `Y${signed}` : signed, month, day].filter(part => part !== '');
  const whole = date.map(two).join('-');
  if (hour === '') return whole;
  return `${whole}T${[hour, minute === '' ? '00' : minute, ...(second === '' ? [] : [second])].map(two).join(':')}`;
}

function two(part: string): string {
  return part.padStart(2, '0');
}
