/** Statements: free text for speaker and language becomes speakers, language, translation, medium, relay. */
import { type Speaker, type Statement } from '../../src/domain/event.ts';
import { edtfText, sideCode, sourceId, statementId } from '../../src/domain/ids.ts';
import { type Person } from '../../src/domain/record.ts';
import { type SourceStatement, type SourceTalks } from './sourceShape.ts';

/** Speakers that are an office, several people or several sides. */
const otherSpeakers: Readonly<
  Record<string, readonly (readonly [text: string | undefined, side?: string])[]>
> = {
  'White House': [['White House', 'US']],
  'senior US official': [['senior US official', 'US']],
  'US official': [['US official', 'US']],
  'Iranian Foreign Ministry': [['Iranian Foreign Ministry', 'IR']],
  'Iranian state TV': [['Iranian state television', 'IR']],
  'unnamed source (Axios)': [['unnamed source']],
  'IAEA Board': [['IAEA Board of Governors', 'IAEA']],
  'E3 ministers': [['E3 foreign ministers', 'E3']],
  'Swiss Foreign Ministry': [['Swiss Foreign Ministry', 'CH']],
  'Iran, Russia, China': [
    [undefined, 'IR'],
    [undefined, 'RU'],
    [undefined, 'CN'],
  ],
};

const jointSpeakers: Readonly<Record<string, readonly string[]>> = {
  'Ashton and Zarif (joint)': ['Catherine Ashton', 'Mohammad Javad Zarif'],
  'Mogherini and Zarif (joint)': ['Federica Mogherini', 'Mohammad Javad Zarif'],
};

type Wording = Pick<Statement, 'lang' | 'translatedFrom' | 'medium' | 'via' | 'note'>;

/** Cells that say more than language, medium and relay. */
const oddWordings: Readonly<Record<string, Wording>> = {
  Q06: { lang: 'en', via: 'Axios' },
  Q08: {
    lang: 'en',
    note: 'The source gives the words to Trump; other accounts tie them to Netanyahu.',
  },
  Q41: {
    lang: 'en',
    translatedFrom: 'fa',
    via: 'Middle East Forum',
    note: 'The Persian phrase is given as “ghalate ziadi”.',
  },
  Q51: { lang: 'en', medium: 'X', note: 'Posted just after 04:00 in Tehran.' },
};

const media: ReadonlySet<string> = new Set(['X', 'Truth Social', 'Twitter']);

function wordingOf({ id, language }: SourceStatement): Wording {
  const odd = oddWordings[id];
  if (odd !== undefined) return odd;
  const match = /^en(?<kind> original| translation)?(?<from> from Persian)?(?: \((?<by>[^)]+)\))?$/.exec(
    language,
  );
  if (match?.groups === undefined) throw new Error(`${id}: “${language}” is a new wording for a language.`);
  const { kind, from, by } = match.groups;
  return {
    lang: 'en',
    ...(kind === ' translation' ? { translatedFrom: from === undefined ? 'und' : 'fa' } : {}),
    ...(by === undefined ? {} : media.has(by) ? { medium: by } : { via: by }),
  };
}

function speakersOf({ speaker }: SourceStatement, peopleByName: ReadonlyMap<string, Person>): Speaker[] {
  const other = otherSpeakers[speaker];
  if (other !== undefined) {
    return other.map(([text, side]) => {
      const code = side === undefined ? {} : { side: sideCode(side) };
      return text === undefined ? { side: sideCode(side ?? '') } : { text, ...code };
    });
  }
  return (jointSpeakers[speaker] ?? [speaker]).map(name => {
    const person = peopleByName.get(name);
    if (person === undefined) throw new Error(`Nobody in the record is called ${name}.`);
    return { person: person.id, ...(person.side === undefined ? {} : { side: person.side }) };
  });
}

export function makeStatements(talks: SourceTalks, people: readonly Person[]): Map<string, Statement[]> {
  const peopleByName = new Map(people.map(person => [person.name, person]));
  const byEvent = new Map<string, Statement[]>();
  for (const row of talks.statements) {
    const statement: Statement = {
      id: statementId(row.id),
      by: speakersOf(row, peopleByName),
      date: edtfText(row.date),
      ...(row.quote === undefined ? {} : { quote: row.quote }),
      ...(row.paraphrase === undefined ? {} : { paraphrase: row.paraphrase }),
      ...wordingOf(row),
      source: sourceId(row.source),
    };
    byEvent.set(row.event, [...(byEvent.get(row.event) ?? []), statement]);
  }
  return byEvent;
}
