/**
 * A chronology as a file: what is pasted elsewhere (`chronology.ts`), and besides it what a reader of a file has no
 * other place to look up: the people, the summary, what was said and by whom.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventId } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { type LanguageWith } from '../language/language.ts';
import { participationInWords, speakersInWords } from '../language/participants.ts';
import { type Chronology, createChronology, oneLine } from './chronology.ts';
import { type ChronologyForm, type ChronologyHead, markdownForm } from './chronologyForms.ts';
import { chronologyPieces } from './chronologyPieces.ts';

export interface ChronologyFileChoices {
  readonly head: ChronologyHead;
  readonly language: LanguageWith<'share'>;
  /** ISO: the day as known on which the record is read. */
  readonly knownOn?: string | undefined;
}

export function writeMarkdown(
  record: RecordReader,
  ids: Iterable<EventId>,
  choices: ChronologyFileChoices,
): Generator<string, undefined> {
  return writeChronology(markdownForm, { record, ids, choices });
}

interface ChronologyWriting {
  readonly record: RecordReader;
  readonly ids: Iterable<EventId>;
  readonly choices: ChronologyFileChoices;
}

export function writeChronology(
  form: ChronologyForm,
  { record, ids, choices }: ChronologyWriting,
): Generator<string, undefined> {
  const plain = createChronology(record, choices.language, choices.knownOn);
  const chronology: Chronology = {
    ...plain,
    entryOf: event => {
      // The event's own sources come before those of what was said.
      const entry = plain.entryOf(event);
      return { ...entry, body: bodyOf(event, { record, choices, chronology: plain }) };
    },
  };
  return chronologyPieces({ chronology, events: eventsOf(record, ids), head: choices.head }, form);
}

function* eventsOf(record: RecordReader, ids: Iterable<EventId>): Generator<DiplomaticEvent, undefined> {
  for (const id of ids) {
    const event = record.events.get(id);
    if (event !== undefined) yield event;
  }
}

interface Telling {
  readonly record: RecordReader;
  readonly choices: ChronologyFileChoices;
  readonly chronology: Chronology;
}

/** Paragraphs of one line each. */
function bodyOf(event: DiplomaticEvent, { record, choices, chronology }: Telling): readonly string[] {
  const { language } = choices;
  const { vocabulary, screen, outgoing } = language.text;
  const { chronicle } = outgoing;
  const names = { record, language };
  const facts = [
    ...(event.format === undefined ? [] : [chronicle.format(vocabulary.formats[event.format])]),
    ...(event.outcome === undefined ? [] : [chronicle.outcome(vocabulary.outcomes[event.outcome])]),
  ];
  const people = event.participants
    .filter(({ person, office }) => person !== undefined || office !== undefined)
    .map(participation => participationInWords(participation, names));
  const said = event.statements.map(statement => {
    const words =
      statement.quote === undefined ? (statement.paraphrase ?? '') : screen.quoted(oneLine(statement.quote));
    const source = statement.source === undefined ? '' : `[${chronology.numberOf(statement.source)}]`;
    return chronicle.said(speakersInWords(statement, names), words, source);
  });
  return [
    ...(facts.length === 0 ? [] : [chronicle.facts(facts)]),
    ...(people.length === 0 ? [] : [chronicle.people(people)]),
    ...(event.summary ?? '').split(/\n+/),
    ...said,
  ]
    .map(oneLine)
    .filter(text => text !== '');
}
