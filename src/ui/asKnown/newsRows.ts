/** The rows of the events that became known, or read differently, after the day that the reader named. */
import { type EventId } from '../../domain/ids.ts';
import { rememberLast } from '../../store/lastAnswer.ts';
import { type Operation } from '../../domain/operation.ts';
import { type AppState } from '../../store/state.ts';
import { type Columns } from '../../query/columns.ts';
import { type Session } from '../session.ts';

export type NewsRowsOf = (state: AppState) => ReadonlySet<number> | undefined;

/** What tells one answer from the next; knowledge follows every edit by itself. */
type NewsAt = readonly [operations: readonly Operation[], since: string, upTo: string | undefined];

/** The answer is undefined where nothing is pointed out, or where the day asked for is not on show yet. */
export async function openNewsRows({ selectors, openKnowledge }: Session): Promise<NewsRowsOf> {
  const knowledge = await openKnowledge();
  const idsIn = rememberLast((...[, since, upTo]: NewsAt) => knowledge.idsChanged(since, upTo));
  const rowsIn = rememberLast(
    (columns: Columns, ids: readonly EventId[]): ReadonlySet<number> =>
      new Set(ids.flatMap(id => columns.rowOf.get(id) ?? [])),
  );
  return state => {
    const { view, knownOn, operations } = state;
    if (view.since === undefined || view.asOf !== knownOn) return undefined;
    return rowsIn(selectors.columnsOf(state), idsIn(operations, view.since, knownOn));
  };
}
