/**
 * What is collected while a draft is read: problems, and the people, places, sources and processes that it
 * names for the first time. The readers of the draft's parts write into it.
 */
import { type AlsoMade } from './editing.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { type DraftField, type DraftProblem } from './eventDraftProblem.ts';
import { type DiplomaticEvent } from './event.ts';
import { isBlank, type Mention } from './eventDraft.ts';
import {
  type EdtfText,
  type EventId,
  personId,
  type PersonId,
  type ProcessId,
  sideCode,
  type SideCode,
} from './ids.ts';
import { itemCount, lineLength } from './limits.ts';
import { type Person } from './record.ts';
import { type TimeWindow } from './timeWindow.ts';
import { readTypedDate } from './typedDate.ts';

export interface DraftContext {
  readonly names: DraftNames;
  /** The reader's calendar day, ISO. */
  readonly todayIso: string;
  /** ISO 8601 instant, for a new event. */
  readonly nowIso: string;
  readonly newId: (prefix: string) => string;
  /** The id a new event gets; settled when the draft is begun, so that it can be added only once. */
  readonly eventId: EventId;
  /** The event that is being edited, as it was when the draft was begun. */
  readonly original?: DiplomaticEvent;
  /** Events among which are all whose date has these bounds; without it, every event is read. */
  readonly eventsDated?: (bounds: TimeWindow) => Iterable<DiplomaticEvent>;
  /** Events that are this round of the process; without it, every event of the process is read. */
  readonly eventsOfRound?: (process: ProcessId, round: number) => Iterable<DiplomaticEvent>;
}

export interface Notebook {
  readonly context: DraftContext;
  readonly problems: DraftProblem[];
  readonly made: {
    readonly [List in 'people' | 'places' | 'sources' | 'processes']: NonNullable<AlsoMade[List]>[number][];
  };
}

export function createNotebook(context: DraftContext): Notebook {
  return { context, problems: [], made: { people: [], places: [], sources: [], processes: [] } };
}

/** The text within its limit, or a problem; the text itself is never cut. */
export function checkLength(
  notebook: Notebook,
  { field, text, limit = lineLength }: { field: DraftField; text: string; limit?: number },
): string {
  if (text.length > limit) {
    notebook.problems.push({ field, code: 'too-long', lengthNow: text.length, limit });
  }
  return text;
}

/** The items where an event can hold so many, or a problem; none is dropped. */
export function checkCount<Items extends readonly unknown[]>(
  notebook: Notebook,
  field: DraftField,
  items: Items,
): Items {
  if (items.length > itemCount) {
    notebook.problems.push({ field, code: 'too-many', countNow: items.length, limit: itemCount });
  }
  return items;
}

/** One line without the spaces around it; undefined where nothing is typed. */
export function readLine(notebook: Notebook, field: DraftField, text: string): string | undefined {
  return isBlank(text) ? undefined : checkLength(notebook, { field, text: text.trim() });
}

export function readDate(
  notebook: Notebook,
  field: DraftField,
  { text, typedOn }: { readonly text: string; readonly typedOn: string },
): EdtfText | undefined {
  if (isBlank(text)) return undefined;
  const reading = readTypedDate(text, { todayIso: typedOn });
  switch (reading.kind) {
    case 'read':
      return reading.edtf;
    case 'ambiguous':
      notebook.problems.push({ field, code: 'date-ambiguous', text, choices: reading.choices });
      return undefined;
    case 'unreadable':
      notebook.problems.push({ field, code: 'date-unreadable', text, problem: reading.problem });
      return undefined;
  }
}

/** The side that is meant; a code that was chosen is taken as it is. `row` counts from 1. */
export function readSide(
  notebook: Notebook,
  field: DraftField,
  { mention, row }: { readonly mention: Mention; readonly row: number },
): SideCode | undefined {
  if (mention.id !== undefined) return sideCode(mention.id);
  if (isBlank(mention.text)) return undefined;
  const { names } = notebook.context;
  const side = names.sideOf(mention.text);
  if (side === undefined) {
    const text = mention.text.trim();
    notebook.problems.push({ field, code: 'country-unknown', text, row, near: names.sidesNear(text) });
  }
  return side;
}

/** A person of the record, else one made earlier in this draft. */
export function knownPerson(notebook: Notebook, mention: Mention, side?: SideCode): PersonId | undefined {
  const { names } = notebook.context;
  if (mention.id !== undefined) {
    const id = personId(mention.id);
    if (names.record.people.has(id)) return id;
  }
  const wanted = names.fold(mention.text);
  return (
    names.personOf(mention.text, side) ??
    notebook.made.people.find(person => names.fold(person.name) === wanted)?.id
  );
}

export function readPerson(
  notebook: Notebook,
  field: DraftField,
  { mention, side }: { readonly mention: Mention; readonly side: SideCode | undefined },
): PersonId | undefined {
  const name = readLine(notebook, field, mention.text);
  if (name === undefined) return undefined;
  const known = knownPerson(notebook, mention, side);
  if (known !== undefined) return known;
  const person: Person = {
    id: personId(notebook.context.newId('p')),
    name,
    spellings: [],
    ...(side === undefined ? {} : { side }),
  };
  notebook.made.people.push(person);
  return person.id;
}
