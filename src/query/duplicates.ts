/**
 * Events that are `same-as` another are drawn and counted once, as that other. A chain ends in one event;
 * a ring, which only a mistake makes, keeps its smallest id.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EventId } from '../domain/ids.ts';

/** Which event this one doubles, by its own words. */
export function doubleOf(event: DiplomaticEvent): EventId | undefined {
  if (event.links.length === 0) return undefined;
  return event.links.find(({ type, to }) => type === 'same-as' && to !== event.id)?.to;
}

/** The ids that are not counted. `sameAs` may name events that are not in the record: those double nothing. */
export function duplicatesOf(
  sameAs: ReadonlyMap<EventId, EventId>,
  isPresent: (id: EventId) => boolean,
): Set<EventId> {
  const duplicates = new Set<EventId>();
  for (const [id, to] of sameAs) {
    if (!isPresent(to)) continue;
    const ring = ringThrough(id, sameAs, isPresent);
    const keeps = ring !== undefined && ring.every(other => id <= other);
    if (!keeps) duplicates.add(id);
  }
  return duplicates;
}

/** The ids met on the way from `id` back to it, or nothing where the way ends elsewhere. */
function ringThrough(
  id: EventId,
  sameAs: ReadonlyMap<EventId, EventId>,
  isPresent: (id: EventId) => boolean,
): readonly EventId[] | undefined {
  const met = new Set<EventId>();
  let next = sameAs.get(id);
  while (next !== undefined && isPresent(next) && !met.has(next)) {
    if (next === id) return [...met];
    met.add(next);
    next = sameAs.get(next);
  }
  return undefined;
}
