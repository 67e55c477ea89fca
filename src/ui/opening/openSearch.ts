/** How an open session searches: the text that was sent is attached, or the worker that keeps it is connected. */
import { type Columns } from '../../query/columns.ts';
import { type SideWords } from '../../query/columnTable.ts';
import type { NearWord } from '../../query/nearWords.ts';
import { searchElsewhere } from '../../query/searchText.ts';
import { attachText } from '../../query/sentText.ts';
import { type WritableStore } from '../../store/appStore.ts';
import { type AppState } from '../../store/state.ts';
import type { ReadText } from './readAnswer.ts';

interface SearchParts {
  readonly store: WritableStore;
  readonly columnsOf: (state: AppState) => Columns;
  readonly sideWords: SideWords;
}

export interface SessionSearch {
  readonly nearWords: AskNearWords;
  readonly close: () => void;
}

/** What may have been meant by words that find nothing (`query/nearWords.ts`). */
export type AskNearWords = (text: string) => Promise<readonly NearWord[]>;

/** Before any edit. */
export function openSearch(text: ReadText, { store, columnsOf, sideWords }: SearchParts): SessionSearch {
  if (text.kind === 'here') {
    void text.sent.then(message => {
      attachText(columnsOf(store.getState()), message);
    });
    const nearWords: AskNearWords = async typed => {
      const { nearWordsHere } = await import('./nearWordsHere.ts');
      return nearWordsHere(columnsOf(store.getState()), typed);
    };
    return { nearWords, close: () => undefined };
  }
  const { worker } = text;
  searchElsewhere(columnsOf(store.getState()));
  const connecting = import('./connectSearch.ts').then(({ connectSearch }) =>
    connectSearch({ worker, store, columnsOf, sideWords }),
  );
  return {
    nearWords: async typed => (await connecting).nearWords(typed),
    close: () => {
      worker.terminate();
      void connecting.then(connection => {
        connection.close();
      });
    },
  };
}
