/** A conflict in words: what it is about, and each of its values as the record would say it. */
import { type Conflict } from '../../domain/conflicts.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { eventId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { itemsOfField } from '../../language/eventItems.ts';
import { type LanguageWith } from '../../language/language.ts';
import { changeInWords } from '../../language/operations.ts';

export interface ConflictNames {
  readonly record: RecordReader;
  readonly language: LanguageWith<'history'> & LanguageWith<'merge'>;
}

/** By what it is called here, else by what it was called when it was touched last. */
export function titleOf({ entity, id }: Conflict, { record }: ConflictNames, conflict: Conflict): string {
  if (entity === 'event') {
    const event = record.events.get(eventId(id));
    if (event !== undefined) return event.title;
  }
  const [operation] =
    conflict.kind === 'removal' ? [conflict.removal] : conflict.sides.map(side => side.operation);
  return operation?.label.subject ?? id;
}

export function fieldName(entity: Conflict['entity'], field: string, { language }: ConflictNames): string {
  return entity === 'event' ? changeInWords({ entity, id: '', field }, language) : field;
}

export function valueInWords(
  { entity, id }: Pick<Conflict, 'entity' | 'id'>,
  {
    field,
    value,
    seen,
  }: { readonly field: string; readonly value: unknown; readonly seen?: object | undefined },
  names: ConflictNames,
): string {
  const { merge } = names.language.text;
  if (value === undefined) return merge.empty;
  const base = entity === 'event' ? (names.record.events.get(eventId(id)) ?? seen) : undefined;
  if (isEvent(base)) {
    const items = itemsOfField({ ...base, [field]: value }, field, names);
    return items.length === 0 ? merge.empty : items.join('; ');
  }
  return plainWords(value, names);
}

function isEvent(value: object | undefined): value is DiplomaticEvent {
  return value !== undefined && 'participants' in value && 'when' in value;
}

function plainWords(value: unknown, names: ConflictNames): string {
  const { history, merge } = names.language.text;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? history.yes : history.no;
  if (Array.isArray(value)) {
    return value.length === 0
      ? merge.empty
      : value.map((item: unknown) => plainWords(item, names)).join('; ');
  }
  return JSON.stringify(value);
}
