/**
 * What is typed in one open fact, as this device keeps it. What another version wrote, and what was damaged, is let
 * go: the fact then opens as it stands.
 */
import { readStoredDraft, storedDraft } from '../../domain/eventDraftStored.ts';
import { type EventId } from '../../domain/ids.ts';
import { type FieldDraft } from './fieldDraft.ts';

export function storedEdit(typed: FieldDraft, eventId: EventId): unknown {
  return { ...typed, draft: storedDraft(typed.draft, { eventId }) };
}

/** `start` is the shape that the texts must have. */
export function readStoredEdit(value: unknown, start: FieldDraft): FieldDraft | undefined {
  if (!isObject(value)) return undefined;
  const draft = readStoredDraft(value['draft'])?.draft;
  const { rowKey, item, own, account, asAccount } = value;
  if (draft === undefined || typeof rowKey !== 'string' || typeof item !== 'string') return undefined;
  if (typeof asAccount !== 'boolean' || !hasShape(start.own, own) || !hasShape(start.account, account)) {
    return undefined;
  }
  return { draft, rowKey, item, own, account, asAccount };
}

/** Texts where the pattern has texts, and names with or without what they were chosen as. */
function hasShape<Pattern extends object>(pattern: Pattern, value: unknown): value is Pattern {
  if (!isObject(value)) return false;
  return Object.entries(pattern).every(([key, part]) => {
    const there = value[key];
    if (typeof part === 'string') return typeof there === 'string';
    return isObject(there) && typeof there['text'] === 'string' && isIdOrNone(there['id']);
  });
}

function isIdOrNone(id: unknown): boolean {
  return id === undefined || typeof id === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
