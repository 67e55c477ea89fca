/** A step of an event's history in words: what it did, and of each field from what to what. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type HistoryStep } from '../../domain/eventHistory.ts';
import { type ActorId } from '../../domain/ids.ts';
import { type Operation } from '../../domain/operation.ts';
import { itemsOfField, type ItemNames } from '../../language/eventItems.ts';
import { changeInWords, operationInWords } from '../../language/operations.ts';

export function stepTitle({ before, after, operation }: HistoryStep, names: ItemNames): string {
  const { history } = names.language.text;
  const done = operationInWords(operation.label, names.language);
  if (operation.undoes === undefined && before === undefined) return history.made;
  if (operation.undoes === undefined && after === undefined) return history.removed;
  return done.charAt(0).toLocaleUpperCase(names.language.locale) + done.slice(1);
}

/** One line a field, and one for each that somebody overwrote unseen. */
export function stepLines(
  { operation, before, after, fields, overwritten }: HistoryStep,
  names: ItemNames,
  whoIs: (actor: ActorId) => string,
): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const { history } = names.language.text;
  return [
    ...fieldLines({ before, after, fields }, names),
    ...overwritten.map(({ field, by }) =>
      by.actor === operation.actor
        ? history.overwrittenInTab(nameOf(field, names))
        : history.overwritten(nameOf(field, names), whoIs(by.actor)),
    ),
  ];
}

interface ChangedEvent {
  readonly before: DiplomaticEvent;
  readonly after: DiplomaticEvent;
  readonly fields: readonly string[];
}

/** From what to what, a line for each of the fields. */
export function fieldLines({ before, after, fields }: ChangedEvent, names: ItemNames): readonly string[] {
  return fields.map(field => lineOf({ before, after, field }, names));
}

interface ChangedField {
  readonly before: DiplomaticEvent;
  readonly after: DiplomaticEvent;
  readonly field: string;
}

/** What went and what came, without what both versions say. */
function lineOf({ before, after, field }: ChangedField, names: ItemNames): string {
  const { history } = names.language.text;
  const name = nameOf(field, names);
  const old = itemsOfField(before, field, names);
  const fresh = itemsOfField(after, field, names);
  const went = old.filter(item => !fresh.includes(item)).join('; ');
  const came = fresh.filter(item => !old.includes(item)).join('; ');
  if (went === '' && came === '') return history.rearranged(name);
  if (came === '') return history.dropped(name, went);
  return went === '' ? history.set(name, came) : history.changed(name, went, came);
}

function nameOf(field: string, { language }: ItemNames): string {
  return changeInWords({ entity: 'event', id: '', field }, language);
}

/** Operations that were undone, and not done again since: a step counts unless a later one that counts undoes it. */
export function takenBack(operations: readonly Operation[]): ReadonlySet<Operation['id']> {
  const undone = new Set<Operation['id']>();
  for (const { id, undoes } of operations.toReversed()) {
    if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  }
  return undone;
}
