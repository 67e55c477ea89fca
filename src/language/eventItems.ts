/** What a field of an event says, as short texts, so that two versions of the event can be told apart in words. */
import { type DiplomaticEvent, type Statement, type When } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { claimValueInWords, fieldInWords } from './claims.ts';
import { durationInWords, edtfInWords, whenInWords } from './dates.ts';
import { type LanguageWith } from './language.ts';
import { venueName } from './names.ts';
import { participationInWords, speakersInWords } from './participants.ts';

export interface ItemNames {
  readonly record: RecordReader;
  readonly language: LanguageWith<'history'>;
}

/** One text for a plain field, one for each entry of a list; none where the field says nothing. */
export function itemsOfField(event: DiplomaticEvent, field: string, names: ItemNames): readonly string[] {
  const { record, language } = names;
  const { vocabulary, screen, history } = language.text;
  const some = (text: string | undefined) => (text === undefined || text === '' ? [] : [text]);
  switch (field) {
    case 'title':
    case 'summary':
    case 'note':
    case 'privateNotes':
      return some(event[field]);
    case 'when':
      return some(dateInWords(event.when, names));
    case 'kind':
      return [vocabulary.kinds[event.kind]];
    case 'status':
      return [vocabulary.statuses[event.status]];
    case 'format':
      return some(event.format && vocabulary.formats[event.format]);
    case 'outcome':
      return some(event.outcome && vocabulary.outcomes[event.outcome]);
    case 'tally':
      return some(event.tally && screen.event.tallyInWords(event.tally));
    case 'venue': {
      const place = venueName(event.venue, record.places);
      const site = event.venue?.site;
      return some([place, site === place ? undefined : site].filter(part => part !== undefined).join(', '));
    }
    case 'participants':
      return event.participants.map(participation => participationInWords(participation, names));
    case 'processes':
      return event.processes.map(({ id, round }) => {
        const title = record.processes.get(id)?.title ?? id;
        return round === undefined ? title : screen.event.roundOf(title, round);
      });
    case 'statements':
      return event.statements.map(statement => statementInWords(statement, names));
    case 'claims':
      return event.claims.map(claim => {
        const of = fieldInWords({ field: claim.field, accounts: [claim] }, record, language);
        return `${of} ${claimValueInWords(claim, record, language)} (${claim.by})`;
      });
    case 'chosenClaims':
      return (event.chosenClaims ?? []).flatMap(id => event.claims.find(claim => claim.id === id)?.by ?? []);
    case 'links':
      return event.links.map(
        ({ type, to }) => `${vocabulary.links[type]} ${record.events.get(to)?.title ?? to}`,
      );
    case 'sources':
      return event.sources.map(id => {
        const source = record.sources.get(id);
        return [source?.publisher ?? id, source?.title].filter(part => part !== undefined).join(': ');
      });
    case 'tags':
      return event.tags;
    case 'confirmed':
      return [event.confirmed === 'full' ? history.yes : history.no];
    case 'knownSince':
      return some(event.knownSince && edtfInWords(event.knownSince, language));
    default:
      return [];
  }
}

function dateInWords(when: When, { language }: ItemNames): string {
  const { durationMin } = when;
  const words = whenInWords(when, language);
  return durationMin === undefined ? words : `${words}, ${durationInWords(durationMin, language)}`;
}

/** A statement by its beginning: the words themselves are in the event. */
const longestWords = 60;

function statementInWords(statement: Statement, names: ItemNames): string {
  const all = statement.quote ?? statement.paraphrase ?? '';
  const words = all.length > longestWords ? `${all.slice(0, longestWords).trimEnd()}…` : all;
  const said = statement.quote === undefined ? words : names.language.text.screen.quoted(words);
  return `${speakersInWords(statement, names)}: ${said}`;
}
