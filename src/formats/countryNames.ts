/**
 * The country that a text in a file names: its alpha-2 or alpha-3 code, its English name, a name it has had,
 * or its name in one of the languages below. The page's own list of countries asks in the reader's language;
 * a file is read the same everywhere, so its languages do not depend on who reads it.
 */
import { type SideCode, sideCode } from '../domain/ids.ts';
import { alpha3Of, countryCodes, formerCountry, formerCountryCodes } from '../domain/sides.ts';
import { formerCountries } from '../domain/sidesTable.ts';
import { otherCountryNames } from '../language/english/otherCountryNames.ts';
import { fold } from '../query/foldText.ts';

/** BCP 47: the official languages of the United Nations, then others in which records of talks are kept. */
const languagesOfFiles = [
  ...['ar', 'es', 'fr', 'ru', 'zh', 'zh-Hant'],
  ...['bn', 'cs', 'da', 'de', 'el', 'fa', 'fi', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'ms'],
  ...['nb', 'nl', 'pl', 'pt', 'ro', 'sv', 'sw', 'th', 'tr', 'uk', 'ur', 'vi'],
];

let names: ReadonlyMap<string, SideCode> | undefined;
let namesElsewhere: ReadonlyMap<string, SideCode> | undefined;

/** Texts as files write them, so that each spelling is folded once; bounded, for a file may write anything. */
const answers = new Map<string, SideCode | undefined>();
const mostAnswers = 5_000;

export function countryNamed(text: string): SideCode | undefined {
  const known = answers.get(text);
  if (known !== undefined || answers.has(text)) return known;
  const code = codeOf(spellingsOf(text));
  if (answers.size < mostAnswers) answers.set(text, code);
  return code;
}

/** Other languages are asked last: most files never need their five thousand names. */
function codeOf(spellings: readonly string[]): SideCode | undefined {
  names ??= countryNames();
  for (const spelling of spellings) {
    const code = names.get(spelling.toUpperCase()) ?? names.get(fold(spelling));
    if (code !== undefined) return code;
  }
  namesElsewhere ??= countryNamesElsewhere();
  for (const spelling of spellings) {
    const code = namesElsewhere.get(fold(spelling));
    if (code !== undefined) return code;
  }
  return undefined;
}

/** As it stands, as lists of countries turn it ("Korea, Republic of"), and without the dots of "U.S.S.R.". */
function spellingsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  const [first, last] = trimmed.split(', ');
  return [
    trimmed,
    ...(first === undefined || last === undefined ? [] : [`${last} ${first}`]),
    ...(/^(?:\p{L}\.){2,}$/u.test(trimmed) ? [trimmed.replaceAll('.', '')] : []),
  ];
}

/**
 * Codes are in capitals and names are folded, so one never hides the other. Of two that share a name or a
 * code, the country of today has it.
 */
function countryNames(): ReadonlyMap<string, SideCode> {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const entries: [string, SideCode][] = [];
  for (const { alpha4, code } of formerCountries) entries.push([alpha4, sideCode(code)]);
  for (const code of [...formerCountryCodes, ...countryCodes]) {
    const alpha3 = alpha3Of(code);
    if (alpha3 !== undefined) entries.push([alpha3, code]);
    entries.push([code, code]);
  }
  for (const code of formerCountryCodes) {
    const name = formerCountry(code)?.name;
    if (name !== undefined) entries.push([fold(name), code]);
  }
  for (const code of [...formerCountryCodes, ...countryCodes]) {
    for (const name of otherCountryNames[code] ?? []) entries.push([fold(name), code]);
  }
  for (const code of countryCodes) {
    const name = english.of(code);
    if (name !== undefined) entries.push([fold(name), code]);
  }
  return new Map(entries);
}

/** A name that one language gives to one country and another to another ("Kongo") names none. */
function countryNamesElsewhere(): ReadonlyMap<string, SideCode> {
  const found = new Map<string, SideCode>();
  const unclear = new Set<string>();
  for (const language of languagesOfFiles) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of countryCodes) {
      const name = fold(regions.of(code) ?? '');
      const other = found.get(name);
      if (other !== undefined && other !== code) unclear.add(name);
      found.set(name, code);
    }
  }
  for (const name of ['', ...unclear]) found.delete(name);
  return found;
}
