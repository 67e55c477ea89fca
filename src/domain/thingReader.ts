/** Reads the fields of a thing one by one; what cannot be read is noted beside its field. */
import { type DraftNames } from './eventDraftNames.ts';
import { type EdtfText, type SideCode } from './ids.ts';
import { dateLength, itemCount, lineLength } from './limits.ts';
import { isSafeLink } from './links.ts';
import { type ThingDraft, type ThingField } from './thingDraft.ts';
import { type ThingProblem } from './thingProblem.ts';
import { readTypedDate } from './typedDate.ts';

/** An empty field reads as undefined. Text is never cut. */
export interface ThingReader {
  readonly names: DraftNames;
  readonly problems: ThingProblem[];
  /** Whether the text is that of the thing as it stands in the record. */
  readonly isSame: (field: ThingField) => boolean;
  readonly line: (field: ThingField, limit?: number) => string | undefined;
  readonly required: (field: ThingField, limit?: number) => string | undefined;
  /** One item a line, each once. */
  readonly lines: (field: ThingField) => readonly string[];
  readonly side: (field: ThingField, scope: SideScope) => SideCode | undefined;
  /** Between minus `most` and `most`. */
  readonly number: (field: ThingField, most: number) => number | undefined;
  readonly link: (field: ThingField, limit: number) => string | undefined;
  readonly date: (field: ThingField) => EdtfText | undefined;
  /** BCP 47. */
  readonly language: (field: ThingField) => string | undefined;
  readonly oneOf: <Word extends string>(field: ThingField, words: readonly Word[]) => Word | undefined;
  /** Of text that is no field of its own, as in a row of members. */
  readonly dateOf: (field: string, text: string) => EdtfText | undefined;
  readonly sideOf: (field: string, text: string) => SideCode | undefined;
}

type SideScope = 'any' | 'country';

interface Reading {
  readonly names: DraftNames;
  readonly todayIso: string;
  /** The draft of the thing as it stands. */
  readonly before: ThingDraft | undefined;
}

const decimalNumber = /^[-−+]?\d{1,3}(?:[.,]\d{1,12})?$/u;

export function createThingReader(draft: ThingDraft, { names, todayIso, before }: Reading): ThingReader {
  const problems: ThingProblem[] = [];
  const textOf = (field: ThingField): string => draft.fields[field] ?? '';
  const isSame = (field: ThingField): boolean =>
    before !== undefined && before.fields[field] === textOf(field);
  const checked = (field: string, text: string, limit = lineLength): string => {
    if (text.length > limit) problems.push({ field, code: 'too-long', lengthNow: text.length, limit });
    return text;
  };

  const line = (field: ThingField, limit?: number): string | undefined => {
    const text = textOf(field);
    if (text.trim() === '') return undefined;
    return isSame(field) ? text : checked(field, text.trim(), limit);
  };

  const sideOf = (field: string, text: string, scope: SideScope = 'any'): SideCode | undefined => {
    if (text.trim() === '') return undefined;
    const side = (scope === 'country' ? names.countryOf : names.sideOf)(text);
    if (side === undefined) {
      problems.push({ field, code: 'side-unknown', text: text.trim(), near: names.sidesNear(text.trim()) });
    }
    return side;
  };

  const dateOf = (field: string, text: string): EdtfText | undefined => {
    if (text.trim() === '') return undefined;
    const reading = readTypedDate(text, { todayIso });
    if (reading.kind === 'read') return reading.edtf;
    problems.push(
      reading.kind === 'ambiguous'
        ? { field, code: 'date-ambiguous', choices: reading.choices }
        : { field, code: 'date-unreadable', problem: reading.problem },
    );
    return undefined;
  };

  return {
    names,
    problems,
    isSame,
    line,
    required: (field, limit) => {
      const text = line(field, limit);
      if (text === undefined) problems.push({ field, code: 'missing' });
      return text;
    },
    lines: field => {
      const typed = textOf(field).split('\n');
      const items = [...new Set(typed.map(item => item.trim()))].filter(item => item !== '');
      for (const item of items) checked(field, item);
      if (items.length > itemCount) {
        problems.push({ field, code: 'too-many', countNow: items.length, limit: itemCount });
      }
      return items;
    },
    side: (field, scope) => sideOf(field, textOf(field), scope),
    number: (field, most) => {
      const text = textOf(field).trim();
      if (text === '') return undefined;
      const value = decimalNumber.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : Number.NaN;
      if (Math.abs(value) <= most) return value;
      problems.push({ field, code: 'not-a-number', text, least: -most, most });
      return undefined;
    },
    link: (field, limit) => {
      const text = textOf(field).trim();
      if (text === '') return undefined;
      if (!isSafeLink(text)) problems.push({ field, code: 'link-refused' });
      return checked(field, text, limit);
    },
    date: field => dateOf(field, textOf(field)),
    language: field => {
      const text = textOf(field).trim();
      if (text === '') return undefined;
      if (text.length > dateLength || !isLanguageTag(text))
        problems.push({ field, code: 'language-unknown' });
      return text;
    },
    oneOf: (field, words) => words.find(word => word === textOf(field)),
    dateOf,
    sideOf,
  };
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
