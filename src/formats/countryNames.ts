/**
 * The country that a text in a file names: its alpha-2 or alpha-3 code, its English name, or a name it has
 * had. The page's own list of countries asks in the reader's language; a file is read the same everywhere.
 */
import { type SideCode, sideCode } from '../domain/ids.ts';
import { alpha3Of, countryCodes, formerCountry, formerCountryCodes } from '../domain/sides.ts';
import { formerCountries } from '../domain/sidesTable.ts';
import { otherCountryNames } from '../language/english/otherCountryNames.ts';
import { fold } from '../query/foldText.ts';

let names: ReadonlyMap<string, SideCode> | undefined;

/** Texts as files write them, so that each spelling is folded once; bounded, for a file may write anything. */
const answers = new Map<string, SideCode | undefined>();
const mostAnswers = 5_000;

export function countryNamed(text: string): SideCode | undefined {
  const known = answers.get(text);
  if (known !== undefined || answers.has(text)) return known;
  names ??= countryNames();
  const code = spellingsOf(text)
    .map(spelling => names?.get(spelling.toUpperCase()) ?? names?.get(fold(spelling)))
    .find(found => found !== undefined);
  if (answers.size < mostAnswers) answers.set(text, code);
  return code;
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
