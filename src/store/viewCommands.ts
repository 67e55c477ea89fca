/** The verbs of the session: what is looked at and how. */
import { startOfIsoDayMs } from '../domain/calendarDay.ts';
import { type Grouping } from '../domain/readingChoices.ts';
import { dayMs, type TimeWindow } from '../domain/timeWindow.ts';
import { type TableSort } from '../domain/tableColumns.ts';
import { without } from '../domain/without.ts';
import { emptyFilter, type Filter } from '../query/condition.ts';
import { type WritableStore } from './appStore.ts';
import { type ViewCommands } from './commands.ts';
import * as verbs from './filterVerbs.ts';
import { type AppState, type View, type ViewPhase } from './state.ts';
import { windowShowing } from './windowShowing.ts';

/** `windowOf` tells the window that is on screen, be it in the view or not. */
export function createViewCommands(
  store: WritableStore,
  windowOf: (state: AppState) => TimeWindow | undefined,
): ViewCommands {
  const show = (change: Partial<View>, viewPhase: ViewPhase = 'settled'): void => {
    store.setState(({ view }) => ({ view: { ...view, ...change }, viewPhase }));
  };
  const changeFilter = (change: (filter: Filter) => Filter): void => {
    show({ filter: change(store.getState().view.filter) });
  };
  return {
    setWindow: (window, phase) => {
      show({ window }, phase);
    },
    setFilter: filter => {
      show({ filter });
    },
    toggleValue: (group, value, role) => {
      changeFilter(filter => verbs.toggleValue(filter, { group, value, role }));
    },
    setOp: (group, op, role) => {
      changeFilter(filter => verbs.setOp(filter, { group, op, role }));
    },
    excludeValue: (group, value, role) => {
      changeFilter(filter => verbs.excludeValue(filter, { group, value, role }));
    },
    setDirect: isDirect => {
      changeFilter(filter => verbs.setDirect(filter, isDirect));
    },
    dropCondition: index => {
      changeFilter(filter => verbs.dropCondition(filter, index));
    },
    setDays: (days, phase) => {
      show({ filter: verbs.setDays(store.getState().view.filter, days) }, phase);
    },
    setText: text => {
      changeFilter(filter => verbs.setText(filter, text));
    },
    setChangedSince: changedSinceMs => {
      changeFilter(filter => verbs.setChangedSince(filter, changedSinceMs));
    },
    clearFilter: () => {
      show({ filter: emptyFilter });
    },
    select: id => {
      if (id !== undefined) {
        show({ selected: id });
        return;
      }
      store.setState(({ view }) => ({ view: withoutSelection(view), viewPhase: 'settled' }));
    },
    setGrouping: grouping => {
      store.setState(({ view }) => ({ view: withGrouping(view, grouping), viewPhase: 'settled' }));
    },
    setSort: sort => {
      store.setState(({ view }) => ({ view: withSort(view, sort), viewPhase: 'settled' }));
    },
    setAsOf: dayIso => {
      const state = store.getState();
      if (dayIso === undefined && state.view.asOf === undefined) return;
      const view = without(state.view, 'asOf');
      // The opening window is that of the record as it is: from here on it is the reader's, so that it stays.
      const shown = windowOf(state);
      const window = shown && dayIso !== undefined ? windowShowing(shown, windowOfDay(dayIso)) : shown;
      store.setState({
        view: {
          ...view,
          ...(dayIso === undefined ? {} : { asOf: dayIso }),
          ...(window === undefined ? {} : { window }),
        },
        viewPhase: 'settled',
      });
    },
    setSince: dayIso => {
      store.setState(({ view }) => ({
        view: dayIso === undefined ? without(view, 'since') : { ...view, since: dayIso },
        viewPhase: 'settled',
      }));
    },
    setReading: change => {
      store.setState(({ reading }) => ({ reading: { ...reading, ...change } }));
    },
    setTab: tab => {
      show({ tab });
    },
    setToday: todayIso => {
      store.setState({ todayIso });
    },
    setView: view => {
      store.setState({ view, viewPhase: 'settled' });
    },
  };
}

function windowOfDay(dayIso: string): TimeWindow {
  const startMs = startOfIsoDayMs(dayIso);
  return { startMs, endMs: startMs + dayMs };
}

/** The usual grouping is not written. */
function withGrouping(view: View, grouping: Grouping): View {
  return grouping === 'country' ? without(view, 'grouping') : { ...view, grouping };
}

function withSort(view: View, sort: TableSort | undefined): View {
  return sort === undefined ? without(view, 'sort') : { ...view, sort };
}

export function withoutSelection(view: View): View {
  return without(view, 'selected');
}
