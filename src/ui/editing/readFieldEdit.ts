/**
 * Makes of what was typed for one fact a step from the event to the next, or says what stands in the way. The step
 * changes that fact alone, on the event as it is when it is taken: whatever else changed meanwhile stays.
 */
import { withoutStrayAccounts } from '../../domain/accountEditing.ts';
import { createNotebook, readDate } from '../../domain/eventDraftNotebook.ts';
import { readDraft } from '../../domain/eventDraftReading.ts';
import { type DiplomaticEvent, type Participation } from '../../domain/event.ts';
import { eventId, type EdtfText } from '../../domain/ids.ts';
import { failure, success } from '../../domain/result.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { without } from '../../domain/without.ts';
import { type EditedField } from './editingContext.ts';
import { type FieldDraft, splitField, withoutLength } from './fieldDraft.ts';
import { type EditContext, type EventStep, type FieldReading } from './fieldEdit.ts';
import { readDuration } from './typedDuration.ts';
import { readTally } from './readTally.ts';

export function readFieldEdit(field: EditedField, typed: FieldDraft, context: EditContext): FieldReading {
  switch (field) {
    case 'knownSince':
      return readKnownSince(typed, context);
    case 'durationMin':
      return readLength(typed);
    case 'tally':
      return readTally(typed);
    case 'links':
      return readLink(typed, context);
    default:
      return readByForm(field, typed, context);
  }
}

/** What the form knows how to read. */
function readByForm(field: EditedField, typed: FieldDraft, context: EditContext): FieldReading {
  const { draft, account } = typed;
  // The account's source is read with the account; as a row of the form it would be one of the event's.
  const sources = draft.sources.filter(({ key }) => key !== account.sourceRow);
  const original = field === 'when' ? withoutLength(context.original) : context.original;
  // Whether the status fits the date is asked where one of the two is edited, and holds up nothing else.
  const status = field === 'when' || field === 'status' ? draft.status : '';
  const reading = readDraft({ ...draft, status, sources }, { ...context, original });
  if (!reading.ok) return reading;
  const { event, alsoMade } = reading.value;
  return success({ step: stepOf(field, { read: event, typed, context }), alsoMade });
}

interface Read {
  readonly read: DiplomaticEvent;
  readonly typed: FieldDraft;
  readonly context: EditContext;
}

function stepOf(field: EditedField, { read, typed, context }: Read): EventStep {
  const { original } = context;
  const [list, key] = splitField(field);
  switch (list) {
    case 'when':
      return current => {
        const durationMin = read.when.durationMin ?? current.when.durationMin;
        return { ...current, when: { ...read.when, ...(durationMin === undefined ? {} : { durationMin }) } };
      };
    case 'venue.place':
      return current => withVenue(current, { ...current.venue, place: read.venue?.place });
    case 'venue.site':
      return current => withVenue(current, { ...current.venue, site: read.venue?.site });
    case 'participants': {
      const [item] = read.participants;
      const before = original.participants.find(other => JSON.stringify(other) === typed.item);
      const voted = item && withVote(item, typed.own.vote);
      return withItem('participants', before, voted);
    }
    case 'statements':
      return withItem(
        'statements',
        original.statements.find(({ id }) => id === key),
        read.statements[0],
      );
    case 'processes':
      return withItem(
        'processes',
        original.processes.find(({ id }) => id === key),
        read.processes[0],
      );
    case 'sources':
      return current => ({ ...current, sources: [...new Set([...current.sources, ...read.sources])] });
    default:
      return withField(list, read);
  }
}

const plainFields = [
  'title',
  'summary',
  'note',
  'privateNotes',
  'confirmed',
  'kind',
  'status',
  'format',
  'outcome',
  'tags',
] as const satisfies readonly (keyof DiplomaticEvent)[];

function withField(field: string, read: DiplomaticEvent): EventStep {
  const name = plainFields.find(plain => plain === field);
  if (name === undefined) throw new Error(`There is no field ${field} to edit.`);
  return current => ({ ...current, [name]: read[name] });
}

function withVenue(
  current: DiplomaticEvent,
  {
    place,
    site,
  }: { readonly [Key in 'place' | 'site']?: NonNullable<DiplomaticEvent['venue']>[Key] | undefined },
): DiplomaticEvent {
  if (place === undefined && site === undefined) return without(current, 'venue');
  const venue = { ...(place === undefined ? {} : { place }), ...(site === undefined ? {} : { site }) };
  return { ...current, venue };
}

function withVote(participation: Participation, vote: FieldDraft['own']['vote']): Participation {
  const rest = without(participation, 'vote');
  return vote === '' ? rest : { ...rest, vote };
}

type ItemList = 'participants' | 'statements' | 'processes' | 'links' | 'sources';

/**
 * One item in place of what it was, at the end where that is gone or there was none. Without `after` the item goes.
 * Accounts of what is no longer there go with it.
 */
export function withItem<List extends ItemList>(
  list: List,
  before: DiplomaticEvent[List][number] | undefined,
  after: DiplomaticEvent[List][number] | undefined,
): EventStep {
  return current => {
    const items: readonly DiplomaticEvent[List][number][] = current[list];
    const at = before === undefined ? -1 : items.findIndex(item => isSameItem(item, before));
    const rest = items.flatMap((item, index) => {
      if (index !== at) return [item];
      return after === undefined ? [] : [after];
    });
    const changed = at < 0 && after !== undefined ? [...items, after] : rest;
    return withoutStrayAccounts({ ...current, [list]: changed }, current);
  };
}

function isSameItem(one: unknown, other: unknown): boolean {
  return sameValue(one, other) || (idOf(one) !== undefined && idOf(one) === idOf(other));
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}

function readKnownSince({ own, draft }: FieldDraft, context: EditContext): FieldReading {
  const notebook = createNotebook(context);
  const { typedOn } = draft;
  const known: EdtfText | undefined = readDate(notebook, 'own.knownSince', { text: own.knownSince, typedOn });
  if (notebook.problems.length > 0) return failure(notebook.problems);
  const step: EventStep = current =>
    known === undefined ? without(current, 'knownSince') : { ...current, knownSince: known };
  return success({ step, alsoMade: {} });
}

function readLength({ own }: FieldDraft): FieldReading {
  const text = own.duration.trim();
  const durationMin = readDuration(text);
  if (durationMin === undefined && text !== '') {
    return failure([{ field: 'own.duration', own: 'duration-unreadable' }]);
  }
  const step: EventStep = current => {
    const when = without(current.when, 'durationMin');
    return { ...current, when: durationMin === undefined ? when : { ...when, durationMin } };
  };
  return success({ step, alsoMade: {} });
}

function readLink({ own }: FieldDraft, { names, original }: EditContext): FieldReading {
  const to = own.linkTo.id === undefined ? undefined : eventId(own.linkTo.id);
  if (to === undefined || !names.record.events.has(to)) {
    return failure([{ field: 'own.linkTo', own: 'link-missing' }]);
  }
  if (to === original.id) return failure([{ field: 'own.linkTo', own: 'link-itself' }]);
  const link = { type: own.linkType, to };
  const step: EventStep = current => {
    const isThere = current.links.some(other => sameValue(other, link));
    return isThere ? current : { ...current, links: [...current.links, link] };
  };
  return success({ step, alsoMade: {} });
}
