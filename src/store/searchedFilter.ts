/**
 * The filter whose answer is on screen: the one that was asked for, but for words that are still looked for in
 * another thread, in whose place stand those that were answered last.
 */
import { type Filter } from '../query/condition.ts';
import { type AppStore } from './appStore.ts';
import { setText } from './filterVerbs.ts';
import { type AppState, type SearchQuestion } from './state.ts';

/** Whether the set on screen is still that of other words, or of a record before an edit. */
export function isSearching({ search, revision, view }: AppState): boolean {
  const { text } = view.filter;
  return search !== undefined && text !== undefined && (search.text !== text || search.revision !== revision);
}

/** Gives the same filter for as long as its answer is the same, whatever is typed meanwhile. */
export function createSearchedFilter(): (state: AppState) => Filter {
  let known: { readonly asked: Filter; readonly search: SearchQuestion; readonly filter: Filter } | undefined;
  return ({ search, view: { filter: asked } }) => {
    if (search === undefined || asked.text === undefined) return asked;
    if (known?.search === search && isSameButText(known.asked, asked)) return known.filter;
    const filter = setText(asked, search.text ?? '');
    known = { asked, search, filter };
    return filter;
  };
}

function isSameButText(one: Filter, other: Filter): boolean {
  const parts = partsButText(one);
  const others = new Map(partsButText(other));
  return parts.length === others.size && parts.every(([key, value]) => others.get(key) === value);
}

function partsButText(filter: Filter): readonly (readonly [string, unknown])[] {
  return Object.entries(filter).filter(([key]) => key !== 'text');
}

/** A page that opens with words to find is ready with their answer, or after this while with the sign that says so. */
const patienceMs = 1000;

export async function searchSettled({ getState, subscribe }: AppStore): Promise<void> {
  if (!isSearching(getState())) return;
  await new Promise<void>(resolve => {
    const settle = () => {
      unsubscribe();
      resolve();
    };
    const unsubscribe = subscribe(state => {
      if (!isSearching(state)) settle();
    });
    setTimeout(settle, patienceMs);
  });
}
