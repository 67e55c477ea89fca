/**
 * The counts beside the values of the filter, brought after each change of the filter or the record: first the
 * picture, then the counts, a few groups at a time, so that a million events hold up neither. Moving the window
 * changes no count and costs a comparison.
 */
import { type Columns } from '../query/columns.ts';
import { type Filter, filterGroups, type FilterGroup } from '../query/condition.ts';
import { type FacetCount, facetCounts, type Facets, facetsBy } from '../query/facets.ts';
import { afterPicture, type FrameClock } from './afterPicture.ts';
import { type AppState } from './state.ts';

interface FacetsFollowing {
  readonly store: {
    readonly getState: () => AppState;
    readonly subscribe: (onState: () => void) => () => void;
  };
  readonly columnsOf: (state: AppState) => Columns;
  readonly clock: FrameClock & { readonly performance: { readonly now: () => number } };
  /** Hears all counts of a change together, so that no two of them speak of different filters. */
  readonly onFacets: (facets: Facets) => void;
}

/** What counts are of. Columns handed out earlier cannot be read once there are newer ones. */
interface Asked {
  readonly columns: Columns;
  readonly filter: Filter;
}

type Counts = Map<FilterGroup, readonly FacetCount[]>;

/** After this long the page gets its turn before the next group is counted. */
const taskMs = 6;

/** Counts when `counted` is no longer what holds, now or later. Returns what ends it. */
export function followFacets(following: FacetsFollowing, counted: Asked): () => void {
  const { store, columnsOf, clock, onFacets } = following;
  let done = counted;
  let counting: { readonly asked: Asked; readonly counts: Counts } | undefined;
  let isAwaited = false;
  let hasEnded = false;

  const asked = (): Asked => {
    const state = store.getState();
    return { columns: columnsOf(state), filter: state.view.filter };
  };

  const count = (): void => {
    if (hasEnded) return;
    const now = asked();
    if (counting === undefined || !isSame(counting.asked, now)) counting = { asked: now, counts: new Map() };
    const { counts } = counting;
    const startedMs = clock.performance.now();
    for (const group of filterGroups) {
      if (counts.has(group)) continue;
      if (clock.performance.now() - startedMs > taskMs) {
        clock.setTimeout(count, 0);
        return;
      }
      counts.set(group, facetCounts(now.columns, now.filter, group));
    }
    isAwaited = false;
    counting = undefined;
    done = now;
    onFacets(facetsBy(group => counts.get(group) ?? []));
  };

  const onState = (): void => {
    if (isAwaited || isSame(done, asked())) return;
    isAwaited = true;
    afterPicture(clock, count);
  };
  onState();
  const unsubscribe = store.subscribe(onState);
  return () => {
    hasEnded = true;
    unsubscribe();
  };
}

function isSame(one: Asked, other: Asked): boolean {
  return one.columns === other.columns && one.filter === other.filter;
}
