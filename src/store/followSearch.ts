/**
 * The words of the filter, asked of another thread. It is told each edit before the next question; its answer is
 * taken where it is still what is asked, and stays on screen until the next has come.
 */
import { type Columns } from '../query/columns.ts';
import { type RowBits } from '../query/findText.ts';
import { readNeedles } from '../query/needles.ts';
import { holdAnswer } from '../query/textAnswers.ts';
import { takeTextEdit, type TextEdit } from '../query/textEdit.ts';
import { type WritableStore } from './appStore.ts';
import { type SearchQuestion } from './state.ts';

/** The thread where the text lies. */
export interface TextSearcher {
  readonly edit: (edit: TextEdit) => void;
  /** Only the newest question is answered. */
  readonly find: (text: string, onFound: (rows: RowBits) => void) => void;
}

interface Following {
  readonly store: WritableStore;
  readonly columnsOf: (state: ReturnType<WritableStore['getState']>) => Columns;
  readonly searcher: TextSearcher;
}

/** Asks now and with each change. Returns what ends it. */
export function followSearch({ store, columnsOf, searcher }: Following): () => void {
  let asked: SearchQuestion | undefined;
  const settle = (question: SearchQuestion, rows: RowBits | undefined): void => {
    if (asked !== question) return;
    const { text } = question;
    const answer = rows === undefined || text === undefined ? undefined : { text, rows };
    holdAnswer(columnsOf(store.getState()), answer);
    store.setState({ search: question });
  };
  const onState = (): void => {
    const state = store.getState();
    const { revision } = state;
    const { text } = state.view.filter;
    if (asked !== undefined && asked.text === text && (asked.revision === revision || text === undefined))
      return;
    const question: SearchQuestion = { text, revision };
    asked = question;
    if (text === undefined || readNeedles(text).length === 0) {
      settle(question, undefined);
      return;
    }
    const edit = takeTextEdit(columnsOf(state));
    if (edit !== undefined) searcher.edit(edit);
    searcher.find(text, rows => {
      settle(question, rows);
    });
  };
  onState();
  return store.subscribe(onState);
}
