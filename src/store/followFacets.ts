/**
 * The counts beside the values of the filter, brought after each change of the filter or the record: first the
 * picture, then the counts of what is looked at, a few groups at a time, so that a million events hold up neither.
 * Groups that nobody looks at are not counted. Moving the window changes no count and costs a comparison.
 */
import { type Role } from '../domain/vocabulary.ts';
import { type Columns } from '../query/columns.ts';
import { type Filter, type FilterGroup } from '../query/condition.ts';
import { type FacetCount, facetCounts } from '../query/facets.ts';
import { afterPicture, type FrameClock } from './afterPicture.ts';
import { type AppState } from './state.ts';

interface FacetPorts {
  readonly store: {
    readonly getState: () => AppState;
    readonly subscribe: (onState: () => void) => () => void;
  };
  readonly columnsOf: (state: AppState) => Columns;
  /** The filter whose answer is on screen. */
  readonly filterOf: (state: AppState) => Filter;
  readonly clock: FrameClock & { readonly performance: { readonly now: () => number } };
  /** Runs what hands out all counts of a change, so that no two of them on screen speak of different filters. */
  readonly deliver: (act: () => void) => void;
}

/** What counts are of. Columns handed out earlier cannot be read once there are newer ones. */
export interface FacetsAsked {
  readonly columns: Columns;
  readonly filter: Filter;
}

interface FacetQuestion {
  readonly group: FilterGroup;
  /** Of sides: only where they have it. */
  readonly role?: Role | undefined;
  /** What the counts that are already on screen are of. */
  readonly counted: FacetsAsked;
  readonly onCounts: (counts: readonly FacetCount[]) => void;
}

export interface FacetBoard {
  /** What now is to be counted. */
  readonly asked: () => FacetsAsked;
  /** Counts when `counted` is no longer what holds, now or later. Returns what ends it. */
  readonly follow: (question: FacetQuestion) => () => void;
}

type Follower = { -readonly [Key in keyof FacetQuestion]: FacetQuestion[Key] };

/** After this long the page gets its turn before the next group is counted. */
const taskMs = 6;

export function createFacetBoard({ store, columnsOf, filterOf, clock, deliver }: FacetPorts): FacetBoard {
  const followers = new Set<Follower>();
  let counting:
    { readonly asked: FacetsAsked; readonly counts: Map<Follower, readonly FacetCount[]> } | undefined;
  let isAwaited = false;
  let unsubscribe: (() => void) | undefined;

  const asked = (): FacetsAsked => {
    const state = store.getState();
    return { columns: columnsOf(state), filter: filterOf(state) };
  };

  const count = (): void => {
    const now = asked();
    if (counting === undefined || !isSame(counting.asked, now)) counting = { asked: now, counts: new Map() };
    const { counts } = counting;
    const startedMs = clock.performance.now();
    for (const follower of followers) {
      if (counts.has(follower) || isSame(follower.counted, now)) continue;
      if (clock.performance.now() - startedMs > taskMs) {
        clock.setTimeout(count, 0);
        return;
      }
      counts.set(follower, facetCounts(now.columns, now.filter, follower));
    }
    isAwaited = false;
    counting = undefined;
    deliver(() => {
      for (const [follower, found] of counts) {
        if (!followers.has(follower)) continue;
        follower.counted = now;
        follower.onCounts(found);
      }
    });
  };

  const onState = (): void => {
    if (isAwaited) return;
    const now = asked();
    if ([...followers].every(({ counted }) => isSame(counted, now))) return;
    isAwaited = true;
    afterPicture(clock, count);
  };

  return {
    asked,
    follow: question => {
      const follower = { ...question };
      followers.add(follower);
      unsubscribe ??= store.subscribe(onState);
      onState();
      return () => {
        followers.delete(follower);
        if (followers.size > 0) return;
        unsubscribe?.();
        unsubscribe = undefined;
      };
    },
  };
}

function isSame(one: FacetsAsked, other: FacetsAsked): boolean {
  return one.columns === other.columns && one.filter === other.filter;
}
