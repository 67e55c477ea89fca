/** An event of the record as a draft, so that editing begins from what stands there. */
import { type DiplomaticEvent, type Participation, type Speaker, type Statement } from './event.ts';
import {
  emptySide,
  emptySource,
  type EventDraft,
  type Mention,
  nobody,
  type SideDraft,
  type SourceDraft,
  type SpeakerDraft,
  type StatementDraft,
} from './eventDraft.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { type PersonId, type SideCode, type SourceId } from './ids.ts';
import { textOfWhen } from './whenText.ts';

/** `readDraft` of it is the event again. */
export function draftOfEvent(event: DiplomaticEvent, names: DraftNames, todayIso: string): EventDraft {
  const { record } = names;
  let lastKey = 0;
  const nextKey = () => String(++lastKey);
  const sides = event.participants.map(participation => sideRow(participation, names, nextKey()));
  const sources = event.sources.map((id): SourceDraft => ({ ...emptySource(nextKey()), id }));
  const rowOfSource = new Map(sources.map(({ id, key }) => [id, key]));
  const statements = event.statements.map(statement =>
    statementRow(statement, names, { key: nextKey(), rowOfSource }),
  );
  const processes = event.processes.map(({ id, round }) => ({
    key: nextKey(),
    process: { text: record.processes.get(id)?.title ?? id, id },
    round: round === undefined ? '' : String(round),
  }));
  const place = event.venue?.place;
  return {
    typedOn: todayIso,
    title: event.title,
    date: textOfWhen(event.when),
    printed: event.when.printed ?? '',
    printedOn: '',
    weekStart: '',
    kind: event.kind,
    status: event.status,
    format: event.format ?? '',
    outcome: event.outcome ?? '',
    place: place === undefined ? nobody : { text: record.places.get(place)?.name ?? place, id: place },
    placeCountry: nobody,
    site: event.venue?.site ?? '',
    sides: sides.length > 0 ? sides : [emptySide(nextKey())],
    sources: sources.length > 0 ? sources : [emptySource(nextKey())],
    statements,
    processes,
    summary: event.summary ?? '',
    note: event.note ?? '',
    tags: event.tags.join(', '),
    privateNotes: event.privateNotes ?? '',
    unconfirmed: event.confirmed === 'partial',
    differing: [],
    lastKey,
  };
}

function sideRow(participation: Participation, names: DraftNames, key: string): SideDraft {
  const { side, person, office = '', level = '', roles, head = false, capacity, vote } = participation;
  return {
    key,
    side: mentionOfSide(side, names),
    person: person === undefined ? nobody : mentionOfPerson(person, names),
    office,
    level,
    roles,
    rolesChosen: true,
    head,
    carried: { ...(capacity === undefined ? {} : { capacity }), ...(vote === undefined ? {} : { vote }) },
  };
}

function mentionOfSide(id: SideCode, { sideName }: DraftNames): Mention {
  return { text: sideName(id), id };
}

function mentionOfPerson(id: PersonId, { record }: DraftNames): Mention {
  return { text: record.people.get(id)?.name ?? id, id };
}

function statementRow(
  statement: Statement,
  names: DraftNames,
  row: { readonly key: string; readonly rowOfSource: ReadonlyMap<string, string> },
): StatementDraft {
  const { id, by, office = '', date = '', quote, paraphrase = '', lang, source } = statement;
  const { translatedFrom = '', medium = '', via = '', note = '' } = statement;
  return {
    key: row.key,
    speakers: by.map(speaker => speakerOf(speaker, names)),
    office,
    mode: quote === undefined ? 'paraphrase' : 'quote',
    words: quote ?? paraphrase,
    lang,
    date,
    source: source === undefined ? '' : sourceText(source, row.rowOfSource),
    translatedFrom,
    medium,
    via,
    note,
    carried: { id },
  };
}

function sourceText(source: SourceId, rowOfSource: ReadonlyMap<string, string>): string {
  const key = rowOfSource.get(source);
  return key === undefined ? `record:${source}` : `row:${key}`;
}

function speakerOf(speaker: Speaker, names: DraftNames): SpeakerDraft {
  if ('person' in speaker || 'text' in speaker) {
    const side = speaker.side === undefined ? nobody : mentionOfSide(speaker.side, names);
    return 'person' in speaker
      ? { as: 'person', who: mentionOfPerson(speaker.person, names), side }
      : { as: 'words', who: { text: speaker.text }, side };
  }
  return { as: 'side', who: mentionOfSide(speaker.side, names), side: nobody };
}
