/** What a list of kept drafts says of one. Read without the event that is edited, so that a list needs no schema. */
import { eventId, type EventId } from './ids.ts';

export const storedVersion = 1;

export interface ListedDraft {
  /** The event that is edited, or the id that the new one will have. */
  readonly eventId: EventId;
  readonly isNew: boolean;
  readonly title: string;
  /** As it was typed. */
  readonly date: string;
  /** ISO 8601 instant of the last key; absent in drafts of the first version. */
  readonly typedAt?: string;
}

export function listedDraft(value: unknown): ListedDraft | undefined {
  if (!isObject(value) || value['version'] !== storedVersion) return undefined;
  const { draft, eventId: id, original, typedAt } = value;
  if (!isObject(draft) || typeof id !== 'string') return undefined;
  const { title, date } = draft;
  if (typeof title !== 'string' || typeof date !== 'string') return undefined;
  return {
    eventId: eventId(id),
    isNew: original === undefined,
    title,
    date,
    ...(typeof typedAt === 'string' ? { typedAt } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
