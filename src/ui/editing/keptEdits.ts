/**
 * What was typed into fields of the panel and not yet committed, by event and field, so that the panel may go to
 * another event and come back, and a reload loses nothing. It is kept unread: `storedEdit.ts` knows its shape.
 */
import { type EventId } from '../../domain/ids.ts';
import type { Drafts } from '../../storage/drafts.ts';
import { type EditedField } from './editingContext.ts';

type Kept = Readonly<Record<EditedField, unknown>>;

export function keptFieldsOf(drafts: Drafts, id: EventId): readonly EditedField[] {
  return Object.keys(readAll(drafts, id));
}

export function readKept(drafts: Drafts, id: EventId, field: EditedField): unknown {
  return new Map(Object.entries(readAll(drafts, id))).get(field);
}

/** Without `value`, lets go of it. */
export function writeKept(
  drafts: Drafts,
  { id, field, value }: { readonly id: EventId; readonly field: EditedField; readonly value: unknown },
): void {
  const kept = new Map(Object.entries(readAll(drafts, id)));
  if (value === undefined && !kept.has(field)) return;
  if (value === undefined) kept.delete(field);
  else kept.set(field, value);
  drafts.writeFields(id, kept.size === 0 ? undefined : Object.fromEntries(kept));
}

function readAll(drafts: Drafts, id: EventId): Kept {
  const kept = drafts.readFields(id);
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
}
