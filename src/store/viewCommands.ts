/** The verbs of the session: what is looked at and how. */
import { type Grouping } from '../domain/readingChoices.ts';
import { type TableSort } from '../domain/tableColumns.ts';
import { without } from '../domain/without.ts';
import { emptyFilter, type Filter } from '../query/condition.ts';
import { type WritableStore } from './appStore.ts';
import { type ViewCommands } from './commands.ts';
import * as verbs from './filterVerbs.ts';
import { type View, type ViewPhase } from './state.ts';

export function createViewCommands(store: WritableStore): ViewCommands {
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
    setReading: change => {
      store.setState(({ reading }) => ({ reading: { ...reading, ...change } }));
    },
    setTab: tab => {
      show({ tab });
    },
    setView: view => {
      store.setState({ view, viewPhase: 'settled' });
    },
  };
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
