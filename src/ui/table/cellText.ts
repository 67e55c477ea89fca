/** What a cell of the table says of its event. */
import { accountsOf, disputedFields } from '../../domain/claims.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { edtfText } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type TableColumn } from '../../domain/tableColumns.ts';
import { fieldInWords } from '../../language/claims.ts';
import { shortDayInWords, whenInWords } from '../../language/dates.ts';
import { todayIso } from '../../language/today.ts';
import { type LanguageWith } from '../../language/language.ts';
import { countInWords } from '../../language/lists.ts';
import { personName, sideCodes, venueName } from '../../language/names.ts';

interface CellWords {
  readonly record: RecordReader;
  readonly language: LanguageWith<'table'>;
  /** There is little room: a plain day without its weekday and clock. */
  readonly isShort?: boolean;
}

/** Empty where the event has nothing to say in that column. */
export function cellText(event: DiplomaticEvent, column: TableColumn, words: CellWords): string {
  const { record, language } = words;
  const { vocabulary, screen } = language.text;
  switch (column) {
    case 'date':
      return words.isShort === true
        ? shortDayInWords(event.when.edtf, language)
        : whenInWords(event.when, language);
    case 'title':
      return event.title;
    case 'kind':
      return vocabulary.kinds[event.kind];
    case 'format':
      return event.format === undefined ? '' : vocabulary.formats[event.format];
    case 'status':
      return vocabulary.statuses[event.status];
    case 'result':
      return event.outcome === undefined ? '' : vocabulary.outcomes[event.outcome];
    case 'sides':
      return sideCodes(event.participants).join(' ');
    case 'roles':
      return sidesWithRoles(event, words);
    case 'people':
      return namesOnce(
        event.participants.map(({ person }) =>
          person === undefined ? undefined : personName(person, record.people),
        ),
      );
    case 'place':
      return venueName(event.venue, record.places) ?? '';
    case 'process':
      return event.processes
        .map(({ id, round }) => {
          const title = record.processes.get(id)?.title ?? id;
          return round === undefined ? title : screen.event.roundOf(title, round);
        })
        .join('; ');
    case 'sources':
      return countInWords(event.sources.length, language);
    case 'publishers':
      return namesOnce(event.sources.map(id => record.sources.get(id)?.publisher ?? id));
    case 'disputed':
      return event.claims.length === 0
        ? ''
        : namesOnce(
            disputedFields(event, { places: record.places }).map(field =>
              fieldInWords({ field, accounts: accountsOf(event, field) }, record, language),
            ),
          );
    case 'changed':
      return dayOfInstant(event.modifiedAt, language);
  }
}

/** "US party, OM mediator and host": a side in all the roles that its people have. */
function sidesWithRoles({ participants }: DiplomaticEvent, { language }: CellWords): string {
  const { vocabulary, table } = language.text;
  return sideCodes(participants)
    .map(code => {
      const roles = participants.flatMap(({ side, roles: some }) => (side === code ? some : []));
      return table.sideWithRoles(code, namesOnce(roles.map(role => vocabulary.roles[role].toLowerCase())));
    })
    .join('; ');
}

function namesOnce(names: readonly (string | undefined)[]): string {
  return [...new Set(names.filter(name => name !== undefined))].join(', ');
}

/** The reader's own day: an edit is an instant, not a time at a venue. */
function dayOfInstant(instant: string, language: LanguageWith<'table'>): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? '' : shortDayInWords(edtfText(todayIso(new Date(ms))), language);
}
