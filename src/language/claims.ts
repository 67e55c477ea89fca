/** Claims in words: which field an account is about, and its value as a reader would say it. */
import { type Claim } from '../domain/event.ts';
import { edtfText, personId, placeId, sideCode } from '../domain/ids.ts';
import { durationOf } from '../domain/claimsAgree.ts';
import { parseEdtf } from '../domain/edtf/parse.ts';
import { type RecordReader } from '../domain/record.ts';
import { durationInWords, edtfInWords } from './dates.ts';
import { type Language } from './language.ts';
import { personName, sideName } from './names.ts';

/** "place", "round number", "vote of Iran"; an `about:` claim has its own label. */
export function fieldInWords(
  { field, accounts }: { readonly field: string; readonly accounts: readonly Claim[] },
  record: RecordReader,
  language: Language,
): string {
  const words = language.text.screen.event;
  const label = accounts.find(claim => claim.label !== undefined)?.label;
  if (label !== undefined) return label;
  const plain = Object.entries(words.fields).find(([name]) => name === field)?.[1];
  if (plain !== undefined) return plain;
  const [collection, key] = field.split('.');
  if (collection === 'processes') return words.roundField;
  if (collection === 'statements') return words.speakerField;
  if (collection === 'participants' && key !== undefined) {
    return words.voteField(sideName(sideCode(key), record.bodies, language));
  }
  return field;
}

/** The account's own words where the claim has them, else its value in the reader's language. */
export function claimValueInWords(claim: Claim, record: RecordReader, language: Language): string {
  const value = valueInWords(claim, record, language);
  return claim.printed === undefined || claim.printed === value
    ? value
    : language.text.screen.printedAs(value, claim.printed);
}

/** A value in the notation of claims, as a reader would say it: "Rome" for `ROM`, "scheduled" as its language has it. */
export function valueInWords(
  { field, value }: Pick<Claim, 'field' | 'value'>,
  record: RecordReader,
  language: Language,
): string {
  const { statuses, formats, outcomes, levels, votes } = language.text.vocabulary;
  const named = (names: Readonly<Record<string, string>>) => names[value] ?? value;
  switch (field) {
    case 'venue.place':
      return record.places.get(placeId(value))?.name ?? value;
    case 'when':
      return parseEdtf(value).ok ? edtfInWords(edtfText(value), language) : value;
    case 'status':
      return named(statuses);
    case 'format':
      return named(formats);
    case 'outcome':
      return named(outcomes);
    case 'level':
      return named(levels);
    case 'durationMin': {
      const duration = durationOf(value);
      return duration === undefined ? value : durationInWords(duration, language);
    }
    default:
      if (/^statements\.[^.]+\.by$/.test(field)) return personName(personId(value), record.people);
      return /^participants\.[^.]+\.vote$/.test(field) ? named(votes) : value;
  }
}
