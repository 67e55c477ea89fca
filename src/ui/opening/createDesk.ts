/**
 * What is open and what is being opened. Another record takes the place of the open one only once it has been
 * read, so a file that cannot be opened closes nothing; and no unsaved edit is left without a word.
 */
import { type Language } from '../../language/language.ts';
import type { OpeningProblem } from './openingProblem.ts';
import { type OpenSession, prepareSession } from './prepareSession.ts';
import { type ReadProgress, readRecord } from './readRecord.ts';
import {
  addressOf,
  isAskedFor,
  mustAsk,
  type RecordSource,
  sourceOfAddress,
  usualRecord,
} from './recordSource.ts';

/** What stands before the open record. */
export type Stage =
  | { readonly kind: 'asking'; readonly source: RecordSource }
  | { readonly kind: 'leaving'; readonly source: RecordSource }
  | { readonly kind: 'reading'; readonly source: RecordSource; readonly progress?: ReadProgress }
  | { readonly kind: 'failed'; readonly source: RecordSource; readonly problem: OpeningProblem };

export interface DeskState {
  readonly opened?: OpenSession;
  readonly stage?: Stage;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: (source: RecordSource) => void;
  /** Yes to what the stage asks, or once more after a failure. */
  readonly accept: () => void;
  /** No, or enough: back to the open record, and where there is none to the usual one. */
  readonly leave: () => void;
}

/** A record that opens at once shows no bar on its way. */
const quietMs = 400;

/** Opens what the page's address asks for, now and whenever the reader goes to another one. */
export function createDesk(language: Language): Desk {
  let state: DeskState = {};
  let reading: AbortController | undefined;
  const listeners = new Set<() => void>();
  const set = (next: DeskState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stand = (stage: Stage): void => {
    set({ ...state, stage });
  };

  const read = async (source: RecordSource, isInAddress: boolean): Promise<void> => {
    reading?.abort();
    reading = new AbortController();
    const { signal } = reading;
    let progress: ReadProgress | undefined;
    const tell = (): void => {
      if (!signal.aborted)
        stand({ kind: 'reading', source, ...(progress === undefined ? {} : { progress }) });
    };
    set(state.opened === undefined ? {} : { opened: state.opened });
    const telling = setTimeout(tell, quietMs);
    const answer = await readRecord(source, {
      signal,
      onProgress: next => {
        progress = next;
        if (state.stage !== undefined) tell();
      },
    });
    clearTimeout(telling);
    if (!answer.ok) {
      if (!signal.aborted) stand({ kind: 'failed', source, problem: answer.error });
      return;
    }
    const prepared = await prepareSession(answer.value, source, language);
    if (signal.aborted) {
      prepared.discard();
      return;
    }
    // Only one session at a time may hold the address.
    state.opened?.close();
    if (!isInAddress) history.pushState(null, '', addressOf(source, answer.value.record.id, location));
    document.title = `${answer.value.record.title} – ${language.text.screen.appName}`;
    set({ opened: prepared.start() });
  };

  const open = (source: RecordSource, isInAddress = false): void => {
    reading?.abort();
    if (source.kind === 'bad-address') {
      stand({ kind: 'failed', source, problem: { kind: 'bad-address', detail: source.text } });
    } else if (state.opened?.saving().kind === 'not-saved') stand({ kind: 'leaving', source });
    else if (mustAsk(source)) stand({ kind: 'asking', source });
    else void read(source, isInAddress);
  };

  const follow = (): void => {
    const { opened } = state;
    if (opened !== undefined && !isAskedFor(opened, location.href)) open(sourceOfAddress(location), true);
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  addEventListener('beforeunload', leaving => {
    const saving = state.opened?.saving().kind;
    if (saving === 'saving' || saving === 'not-saved') leaving.preventDefault();
  });
  open(sourceOfAddress(location), true);

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    open,
    accept: () => {
      const { stage } = state;
      if (stage === undefined) return;
      if (stage.kind === 'leaving' && mustAsk(stage.source)) stand({ kind: 'asking', source: stage.source });
      else void read(stage.source, false);
    },
    leave: () => {
      reading?.abort();
      const { opened } = state;
      if (opened === undefined) void read({ kind: 'bundled', record: usualRecord }, false);
      else set({ opened });
    },
  };
}
