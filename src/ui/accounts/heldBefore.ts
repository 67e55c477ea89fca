/** The round before that took place: a plan that fell through says nothing about who sat there. */
import { isPastStatus } from '../../domain/claimsAgree.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { type Columns } from '../../query/columns.ts';
import { neighboursInProcess } from '../../store/neighbours.ts';

/** Each step looks at all events of the record once. */
export function heldBefore(columns: Columns, id: EventId): DiplomaticEvent | undefined {
  let previous = neighboursInProcess(columns, id).previous?.event;
  while (previous !== undefined && !isPastStatus(previous.status)) {
    previous = neighboursInProcess(columns, previous.id).previous?.event;
  }
  return previous;
}
