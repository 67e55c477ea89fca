/** Who took part and who spoke, in words, where an event is told as text. */
import { type Participation, type Statement } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Language } from './language.ts';
import { listInWords } from './lists.ts';
import { personName, sideName } from './names.ts';

interface Names {
  readonly record: Pick<RecordReader, 'people' | 'bodies'>;
  readonly language: Language;
}

/** "Badr Albusaidi, Oman (mediator)": a plain party goes without its role. */
export function participationInWords(
  { side, person, office, roles, vote }: Participation,
  { record, language }: Names,
): string {
  const who = person === undefined ? office : personName(person, record.people);
  const { vocabulary } = language.text;
  const parts = roles.filter(role => role !== 'party').map(role => vocabulary.roles[role]);
  if (vote !== undefined) parts.push(vocabulary.votes[vote]);
  const named = [who, sideName(side, record.bodies, language)].filter(part => part !== undefined).join(', ');
  return parts.length === 0 ? named : `${named} (${parts.join(', ').toLocaleLowerCase(language.locale)})`;
}

export function speakersInWords({ by }: Statement, { record, language }: Names): string {
  const speakers = by.map(speaker => {
    if ('person' in speaker) return personName(speaker.person, record.people);
    return 'text' in speaker ? speaker.text : sideName(speaker.side, record.bodies, language);
  });
  return listInWords(speakers, 'conjunction', language);
}
