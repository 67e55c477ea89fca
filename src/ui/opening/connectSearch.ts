/**
 * The session's search where the worker that read the record keeps its text: questions and edits go there, answers
 * come back. Where the worker breaks, the page folds the text itself.
 */
import { type SearchReply, type SearchRequest } from '../../formats/openProtocol.ts';
import { type SideCode, sideCode } from '../../domain/ids.ts';
import { type Columns } from '../../query/columns.ts';
import { type SideWords } from '../../query/columnTable.ts';
import { type RowBits } from '../../query/findText.ts';
import type { NearWord } from '../../query/nearWords.ts';
import { searchHere } from '../../query/textAnswers.ts';
import { type WritableStore } from '../../store/appStore.ts';
import { followSearch } from '../../store/followSearch.ts';
import { type AppState } from '../../store/state.ts';

interface Connecting {
  readonly worker: Worker;
  readonly store: WritableStore;
  readonly columnsOf: (state: AppState) => Columns;
  readonly sideWords: SideWords;
}

export interface SearchConnection {
  /** Nothing where another question came before the answer. */
  readonly nearWords: (text: string) => Promise<readonly NearWord[]>;
  /** Of the questions; whoever has the worker ends it. */
  readonly close: () => void;
}

export function connectSearch({ worker, store, columnsOf, sideWords }: Connecting): SearchConnection {
  let question = 0;
  let onFound: (rows: RowBits) => void = () => undefined;
  let onNear: (words: readonly NearWord[]) => void = () => undefined;
  const tell = (request: SearchRequest): void => {
    worker.postMessage(request);
  };
  const ask = (kind: 'find' | 'near', text: string): void => {
    onNear([]);
    onNear = () => undefined;
    question += 1;
    tell({ kind, question, text });
  };
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    if (data.question !== question) return;
    if (data.kind === 'found') onFound(data.rows);
    else onNear(data.words);
  };
  tell({ kind: 'sides', words: wordsOfSides(columnsOf(store.getState()), store.getState(), sideWords) });
  const leave = followSearch({
    store,
    columnsOf,
    searcher: {
      edit: edit => {
        tell({ kind: 'edit', edit });
      },
      find: (text, hear) => {
        onFound = hear;
        ask('find', text);
      },
    },
  });
  worker.onerror = () => {
    leave();
    onNear([]);
    worker.terminate();
    searchHere(columnsOf(store.getState()));
    store.setState({ search: undefined });
  };
  return {
    nearWords: text =>
      new Promise(resolve => {
        ask('near', text);
        onNear = resolve;
      }),
    close: leave,
  };
}

/** Of the sides that take part and the countries of places; one that an edit brings comes with the edit. */
function wordsOfSides(
  columns: Columns,
  { record }: AppState,
  sideWords: SideWords,
): ReadonlyMap<SideCode, readonly string[]> {
  const sides = new Set(columns.sides.values.map(sideCode));
  for (const { country } of record.places.values()) if (country !== undefined) sides.add(country);
  return new Map(Array.from(sides, side => [side, sideWords(side)]));
}
