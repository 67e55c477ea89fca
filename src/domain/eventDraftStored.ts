/**
 * A draft as this device keeps it between visits. Fields that an older version of the form did not have are blank;
 * what was damaged is no draft: it is left alone and the form opens blank.
 */
import { type DiplomaticEvent } from './event.ts';
import {
  emptyDraft,
  emptyProcess,
  emptySide,
  emptySource,
  emptyStatement,
  type EventDraft,
  type RowList,
} from './eventDraft.ts';
import { storedVersion } from './eventDraftListed.ts';
import { eventId, type EventId } from './ids.ts';
import { sameValue } from './sameValue.ts';
import { parseEvent } from './schema.ts';
import { eventKinds, formats, levels, outcomes, roles, sourceKinds, statuses } from './vocabulary.ts';

export interface StoredDraft {
  readonly version: typeof storedVersion;
  readonly draft: EventDraft;
  /** The event that is edited, or the id that the new one will have: once the record has that, it was added. */
  readonly eventId: EventId;
  /** The event that is edited, as it was when the draft was begun. */
  readonly original?: DiplomaticEvent;
  /** ISO 8601 instant of the last key; absent in drafts of the first version. */
  readonly typedAt?: string;
}

export function storedDraft(
  draft: EventDraft,
  subject: { readonly eventId: EventId; readonly original?: DiplomaticEvent },
): StoredDraft {
  const { eventId: id, original } = subject;
  return { version: storedVersion, draft, eventId: id, ...(original === undefined ? {} : { original }) };
}

export function readStoredDraft(value: unknown): StoredDraft | undefined {
  if (!isObject(value) || value['version'] !== storedVersion) return undefined;
  const { eventId: id, original, typedAt } = value;
  const draft = completed(value['draft']);
  if (!isDraft(draft) || typeof id !== 'string') return undefined;
  const when = typeof typedAt === 'string' ? { typedAt } : {};
  if (original === undefined) return { ...storedDraft(draft, { eventId: eventId(id) }), ...when };
  const parsed = parseEvent(original);
  if (!parsed.ok) return undefined;
  return { ...storedDraft(draft, { eventId: eventId(id), original: parsed.value }), ...when };
}

/** Whether nothing has been typed or chosen since the form was opened with `start`. */
export function isUntouched(draft: EventDraft, start: EventDraft): boolean {
  return sameValue({ ...draft, typedOn: '', lastKey: 0 }, { ...start, typedOn: '', lastKey: 0 });
}

/** One of everything, to compare shapes with. */
const sample: EventDraft = {
  ...emptyDraft(''),
  sides: [emptySide('')],
  sources: [emptySource('')],
  statements: [emptyStatement('')],
  processes: [emptyProcess('')],
};

/** Whatever the form has learnt to ask since the draft was kept is blank in it. */
function completed(draft: unknown): unknown {
  if (!isObject(draft)) return draft;
  const { sides, sources, statements, processes, ...blank } = sample;
  const rows = { sides, sources, statements, processes };
  const lists = Object.entries(rows).map(([list, [pattern]]) => {
    const kept = draft[list];
    if (!Array.isArray(kept)) return [list, kept] as const;
    return [list, kept.map((row: unknown) => (isRow(row) ? { ...pattern, ...row } : row))] as const;
  });
  return { ...blank, ...draft, ...Object.fromEntries(lists) };
}

/** Without its key a row is nothing that could be filled up. */
function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return isObject(row) && typeof row['key'] === 'string';
}

function isDraft(value: unknown): value is EventDraft {
  return (
    isObject(value) &&
    hasShapeOf(sample, value) &&
    isIn(eventKinds, value['kind']) &&
    isIn(['', ...statuses], value['status']) &&
    isIn(['', ...formats], value['format']) &&
    isIn(['', ...outcomes], value['outcome']) &&
    rowsOf(value, 'sides').every(
      row => isIn(['', ...levels], row['level']) && itemsOf(row['roles']).every(role => isIn(roles, role)),
    ) &&
    rowsOf(value, 'sources').every(row => isIn(sourceKinds, row['kind'])) &&
    rowsOf(value, 'statements').every(row => isIn(['quote', 'paraphrase'], row['mode']))
  );
}

/** An empty list in the sample says nothing of its items; keys that it lacks are optional. */
function hasShapeOf(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    const items: readonly unknown[] = pattern;
    return Array.isArray(value) && (items.length === 0 || value.every(item => hasShapeOf(items[0], item)));
  }
  if (!isObject(pattern)) return typeof pattern === typeof value;
  if (!isObject(value)) return false;
  const isIdRight = value['id'] === undefined || typeof value['id'] === 'string';
  return isIdRight && Object.entries(pattern).every(([key, part]) => hasShapeOf(part, value[key]));
}

function rowsOf(draft: Readonly<Record<string, unknown>>, list: RowList) {
  return itemsOf(draft[list]).filter(isObject);
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isIn(list: readonly unknown[], value: unknown): boolean {
  return list.includes(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
