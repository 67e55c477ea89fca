/**
 * Reads the phrase around the units of a typed date. What it makes of each:
 *
 * - "X to Y", "from X to Y": the span X/Y. "since X", "from X": X/.. and "until X": ../X.
 * - "before X": [..the unit before X], since it tells of one day that lies there, not of a span that filled all
 *   the time before. "after X": [the unit after X..]. "by X", "X or earlier": [..X]. "X or later": [X..].
 * - "between X and Y", "some day from X to Y": [X..Y]. "X or Y": [X,Y].
 */
import { failure, type Result, success } from './result.ts';
import { type ReadingContext } from './typedDateNumeric.ts';
import { type TypedDateProblem } from './typedDateProblem.ts';
import { type FilledUnits, fillOne, fillTwo, neighbourText, unitText } from './typedDateResolve.ts';
import { type Cursor, meaningAt, sourceAt, takeSign, takeWord } from './typedDateTokens.ts';
import { readUnit, type TypedUnit } from './typedDateUnit.ts';

export interface Phrase extends FilledUnits {
  readonly text: string;
}

type PhraseResult = Result<Phrase, TypedDateProblem>;
type UnitText = (unit: TypedUnit) => Result<string, TypedDateProblem>;

export function readPhrase(cursor: Cursor, context: ReadingContext): PhraseResult {
  const phrase = readLead(cursor, context);
  if (phrase.ok && cursor.at < cursor.tokens.length) {
    return failure({ code: 'not-a-date', part: sourceAt(cursor) });
  }
  return phrase;
}

function readLead(cursor: Cursor, context: ReadingContext): PhraseResult {
  const before: UnitText = unit => neighbourText(unit, 'before');
  const after: UnitText = unit => neighbourText(unit, 'after');
  const lead = meaningAt(cursor)?.kind;
  cursor.at++;
  switch (lead) {
    case 'before':
      return one(cursor, context, { textOf: before, around: text => `[..${text}]` });
    case 'after':
      return one(cursor, context, { textOf: after, around: text => `[${text}..]` });
    case 'by':
      return one(cursor, context, { around: text => `[..${text}]` });
    case 'since':
      return one(cursor, context, { around: text => `${text}/..` });
    case 'until':
      return one(cursor, context, { around: text => `../${text}` });
    case 'from':
      return readFrom(cursor, context);
    case 'between':
      return two(cursor, context, { takeJoint: () => takeWord(cursor, 'and'), join: oneOf });
    case 'some':
      takeWord(cursor, 'unit');
      if (!takeWord(cursor, 'from')) return readPlain(cursor, context);
      return two(cursor, context, { takeJoint: () => takeTo(cursor), join: oneOf });
    default:
      cursor.at--;
      return readPlain(cursor, context);
  }
}

const oneOf = (first: string, last: string) => `[${first}..${last}]`;
const span = (first: string, last: string) => `${first}/${last}`;

function takeTo(cursor: Cursor): boolean {
  return (
    takeSign(cursor, '-') || takeSign(cursor, '–') || takeWord(cursor, 'to') || takeWord(cursor, 'until')
  );
}

interface OneForm {
  readonly textOf?: UnitText;
  readonly around: (text: string) => string;
}

function one(cursor: Cursor, context: ReadingContext, form: OneForm): PhraseResult {
  const unit = readUnit(cursor, context);
  return unit.ok ? finishOne(withUncertainty(cursor, [unit.value]), context, form) : unit;
}

function finishOne(
  [unit]: readonly TypedUnit[],
  { today }: ReadingContext,
  { textOf = unitText, around }: OneForm,
): PhraseResult {
  if (unit === undefined) throw new Error('A phrase of one unit has lost it.');
  const filled = fillOne(unit, today.year);
  const text = textOf(filled.units[0] ?? unit);
  return text.ok ? success({ ...filled, text: around(text.value) }) : text;
}

interface TwoForm {
  readonly takeJoint: () => boolean;
  readonly join: (first: string, last: string) => string;
}

function two(cursor: Cursor, context: ReadingContext, { takeJoint, join }: TwoForm): PhraseResult {
  const first = readUnit(cursor, context);
  if (!first.ok) return first;
  if (!takeJoint()) return failure({ code: 'not-a-date', part: sourceAt(cursor) });
  const last = readUnit(cursor, context);
  if (!last.ok) return last;
  return finishTwo(withUncertainty(cursor, [first.value, last.value]), context, join);
}

function finishTwo(
  [first, last]: readonly TypedUnit[],
  { today }: ReadingContext,
  join: TwoForm['join'],
): PhraseResult {
  if (first === undefined || last === undefined) throw new Error('A phrase of two units has lost one.');
  const filled = fillTwo(first, last, today.year);
  const firstText = unitText(filled.units[0] ?? first);
  if (!firstText.ok) return firstText;
  const lastText = unitText(filled.units[1] ?? last);
  if (!lastText.ok) return lastText;
  return success({ ...filled, text: join(firstText.value, lastText.value) });
}

/** A last word "uncertain" is said of all that was read. */
function withUncertainty(cursor: Cursor, units: readonly TypedUnit[]): readonly TypedUnit[] {
  if (!takeWord(cursor, 'uncertain')) return units;
  return units.map(unit => ({ ...unit, uncertain: true }));
}

/** "from 2022", "from 2022, still open", "from about 3 to 5 March 2013". */
function readFrom(cursor: Cursor, context: ReadingContext): PhraseResult {
  const first = readUnit(cursor, context);
  if (!first.ok) return first;
  if (!takeTo(cursor)) {
    takeWord(cursor, 'still');
    takeWord(cursor, 'open');
    return finishOne(withUncertainty(cursor, [first.value]), context, { around: text => `${text}/..` });
  }
  const last = readUnit(cursor, context);
  if (!last.ok) return last;
  return finishTwo(withUncertainty(cursor, [first.value, last.value]), context, span);
}

function readPlain(cursor: Cursor, context: ReadingContext): PhraseResult {
  const first = readUnit(cursor, context);
  if (!first.ok) return first;
  const tail = readYearTail(cursor, first.value, context);
  if (tail !== undefined) return tail;
  if (takeTo(cursor)) {
    const last = readUnit(cursor, context);
    if (!last.ok) return last;
    const units = withUncertainty(cursor, [first.value, last.value]);
    return finishTwo(sharedQualifiers(units), context, span);
  }
  if (!takeWord(cursor, 'or')) {
    return finishOne(withUncertainty(cursor, [first.value]), context, { around: text => text });
  }
  if (takeWord(cursor, 'earlier') || takeWord(cursor, 'before')) {
    return finishOne([first.value], context, { around: text => `[..${text}]` });
  }
  if (takeWord(cursor, 'later') || takeWord(cursor, 'after')) {
    return finishOne([first.value], context, { around: text => `[${text}..]` });
  }
  const last = readUnit(cursor, context);
  if (!last.ok) return last;
  const units = withUncertainty(cursor, [first.value, last.value]);
  return finishTwo(units, context, (left, right) => `[${left},${right}]`);
}

/** "about 1–3 March" and "1–3 March?" are said of both ends. */
function sharedQualifiers(units: readonly TypedUnit[]): readonly TypedUnit[] {
  const approximate = units[0]?.approximate === true;
  const uncertain = units.at(-1)?.uncertain === true;
  return units.map(unit => ({
    ...unit,
    approximate: unit.approximate || approximate,
    uncertain: unit.uncertain || uncertain,
  }));
}

/** "2009–11": a year, a wide dash and two digits, which may be a month or another year. */
function readYearTail(cursor: Cursor, unit: TypedUnit, context: ReadingContext): PhraseResult | undefined {
  const { year, month } = unit;
  const dash = cursor.tokens[cursor.at];
  const number = cursor.tokens[cursor.at + 1];
  const isTail =
    dash?.kind === 'sign' &&
    dash.sign === '–' &&
    number?.kind === 'number' &&
    number.digitCount === 2 &&
    cursor.tokens.length === cursor.at + 2;
  if (year === undefined || month !== undefined || unit.season !== undefined || !isTail) return undefined;
  cursor.at += 2;
  if (context.convention.tail === 'month') {
    return finishOne([{ ...unit, month: number.value }], context, { around: text => text });
  }
  const lastYear = Math.floor(year / 100) * 100 + number.value;
  return finishTwo(sharedQualifiers([unit, { ...unit, year: lastYear }]), context, span);
}
