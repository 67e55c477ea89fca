/**
 * Where an event that the record may have already is looked for: in its columns, so that of a large record only the
 * few events that come into question are read while one types.
 */
import { type DraftContext } from '../../domain/eventDraftNotebook.ts';
import { findFailures } from '../../query/filterFailures.ts';
import { type Session } from '../session.ts';

export function duplicateLookups({
  selectors,
  store,
}: Session): Required<Pick<DraftContext, 'eventsDated' | 'eventsOfRound'>> {
  return {
    eventsDated: bounds => selectors.eventsDated(store.getState(), bounds),
    eventsOfRound: function* (process, round) {
      const columns = selectors.columnsOf(store.getState());
      const found = findFailures(columns, {
        conditions: [
          { group: 'process', op: 'any', values: [process] },
          { group: 'round', op: 'any', values: [String(round)] },
        ],
      });
      for (const row of found.passing()) yield columns.eventAt(row);
    },
  };
}
