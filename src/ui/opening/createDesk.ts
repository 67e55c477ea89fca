/**
 * What is open and what is being opened. Another record takes the place of the open one only once it has been
 * read, so a file that cannot be opened closes nothing; and no unsaved edit is left without a word.
 */
import { type RecordId } from '../../domain/ids.ts';
import { type Language } from '../../language/language.ts';
import type { IncomingQuestion } from '../incoming/incomingQuestion.ts';
import { fetchKeeping } from './lateKeeping.ts';
import type { OpeningProblem } from './openingProblem.ts';
import type { OpenLoss } from './openKeeping.ts';
import { type OpenSession, prepareSession } from './prepareSession.ts';
import type { ReadProgress, ReadRecord } from './readAnswer.ts';
import { readRecord } from './readRecord.ts';
import {
  addressOf,
  hasBaseHere,
  homeHash,
  isAskedFor,
  isHome,
  isKept,
  mustAsk,
  type KeptSource,
  type RecordSource,
  sourceOfAddress,
  usualRecord,
} from './recordSource.ts';

/** What stands before the open record. */
export type Stage =
  | { readonly kind: 'asking'; readonly source: RecordSource }
  | { readonly kind: 'leaving'; readonly source: RecordSource }
  | { readonly kind: 'reading'; readonly source: RecordSource; readonly progress?: ReadProgress }
  | { readonly kind: 'deciding'; readonly source: RecordSource; readonly question: IncomingQuestion }
  | { readonly kind: 'failed'; readonly source: RecordSource; readonly problem: OpeningProblem };

export interface DeskState {
  readonly opened?: OpenSession;
  readonly stage?: Stage;
  /** The page of all records is in front, whatever is open behind it. */
  readonly isHome?: boolean;
  /** A file of the very record that is open and kept here, which can be merged into it. */
  readonly sameRecord?: { readonly source: RecordSource; readonly read: ReadRecord };
  /** Something that was saved is not there any more: nothing is written or shown before the reader has chosen. */
  readonly loss?: OpenLoss | undefined;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: (source: RecordSource) => void;
  /** What is open was kept as this: it goes on as that, with the same view. */
  readonly goOnAs: (source: RecordSource) => void;
  readonly goHome: () => void;
  /** From the page of all records to the open one, as it was left. */
  readonly leaveHome: () => void;
  /** A kept record is no more what it was: if it is open and nothing of it is unsaved, it is closed. */
  readonly forget: (id: RecordId) => void;
  /** The file of the same record opens by itself. */
  readonly openSameRecord: () => void;
  /** Yes to what the stage asks, or once more after a failure. */
  readonly accept: () => void;
  /** No, or enough: back to the open record, and where there is none to the usual one. */
  readonly leave: () => void;
}

/** How the address comes to name the record: it does already, by a step of its own, or in place of the last step. */
type AddressStep = 'there' | 'push' | 'replace';

/** A record that opens at once shows no bar on its way. */
const quietMs = 400;

/** Opens what the page's address asks for, now and whenever the reader goes to another one. */
export function createDesk(language: Language): Desk {
  let state: DeskState = {};
  let reading: AbortController | undefined;
  const listeners = new Set<() => void>();
  let loss: OpenLoss | undefined;
  const set = (next: DeskState): void => {
    state = { ...next, loss };
    for (const listener of listeners) listener();
  };
  const stand = (stage: Stage): void => {
    set({ ...state, stage });
  };

  /** All that was saved is there, or the reader knows. Where this cannot be fetched, the record that needs it says so. */
  const checked = fetchKeeping()
    .then(({ settleLosses }) =>
      settleLosses(next => {
        loss = next;
        set(state);
      }),
    )
    .catch(() => undefined);

  /** The open record and the page in front, without what stood before them. */
  const standing = (): DeskState => ({
    ...(state.opened === undefined ? {} : { opened: state.opened }),
    ...(state.isHome === true ? { isHome: true } : {}),
  });
  /** A file of the open record that is not to be merged. */
  let apart: RecordSource | undefined;
  /** Where the open record was left for the page of all records. */
  let leftAt: string | undefined;

  const read = async (asked: RecordSource, step: AddressStep): Promise<void> => {
    reading?.abort();
    reading = new AbortController();
    const { signal } = reading;
    const isGivenUp = (): boolean => signal.aborted;
    // What is kept has its title there; what is not here is answered by the usual record, and a notice says so.
    const source = asked.kind === 'kept' ? await checked.then(() => found(asked)) : asked;
    // Not before it is known that all is there that was saved.
    if (hasBaseHere(source)) await checked;
    if (isGivenUp()) return;
    let progress: ReadProgress | undefined;
    const tell = (): void => {
      if (!isGivenUp()) stand({ kind: 'reading', source, ...(progress === undefined ? {} : { progress }) });
    };
    set(standing());
    const telling = setTimeout(tell, quietMs);
    const answer = await readRecord(source, {
      signal,
      onProgress: next => {
        progress = next;
        if (state.stage !== undefined) tell();
      },
      ask: ({ answer, ...question }) => {
        clearTimeout(telling);
        stand({
          kind: 'deciding',
          source,
          question: {
            ...question,
            answer: decisions => {
              tell();
              answer(decisions);
            },
          },
        });
      },
    });
    clearTimeout(telling);
    if (!answer.ok) {
      if (!isGivenUp()) stand({ kind: 'failed', source, problem: answer.error });
      return;
    }
    await checked;
    if (isGivenUp()) return;
    if (isOfOpenRecord(state, source, answer.value) && asked !== apart) {
      set({ ...standing(), sameRecord: { source, read: answer.value } });
      return;
    }
    const prepared = await prepareSession(answer.value, source, language).catch((error: unknown) => {
      if (!isGivenUp()) {
        stand({ kind: 'failed', source, problem: { kind: 'network', detail: String(error) } });
      }
    });
    if (prepared === undefined) return;
    if (isGivenUp()) {
      prepared.discard();
      return;
    }
    // Only one session at a time may hold the address.
    state.opened?.close();
    leftAt = undefined;
    const { record } = answer.value;
    if (step === 'push') history.pushState(null, '', addressOf(source, record.id, location));
    if (step === 'replace')
      history.replaceState(null, '', sameViewOf(addressOf(source, record.id, location)));
    document.title = `${answer.value.record.title} – ${language.text.screen.appName}`;
    set({ opened: prepared.start() });
  };

  const open = (source: RecordSource, step: AddressStep = 'push'): void => {
    reading?.abort();
    if (source.kind === 'bad-address') {
      stand({ kind: 'failed', source, problem: { kind: 'bad-address', detail: source.text } });
    } else if (state.opened?.saving().kind === 'not-saved') stand({ kind: 'leaving', source });
    else if (mustAsk(source)) stand({ kind: 'asking', source });
    else void read(source, step);
  };

  const follow = (): void => {
    const { opened, isHome: wasHome = false } = state;
    if (isHome(location)) {
      reading?.abort();
      set({ ...(opened === undefined ? {} : { opened }), isHome: true });
    } else if (opened === undefined ? wasHome : !isAskedFor(opened, location.href)) {
      open(sourceOfAddress(location), 'there');
    } else if (wasHome && opened !== undefined) set({ opened });
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  addEventListener('beforeunload', leaving => {
    const saving = state.opened?.saving().kind;
    if (saving === 'saving' || saving === 'not-saved') leaving.preventDefault();
  });
  if (isHome(location)) {
    void checked.then(() => {
      if (reading === undefined) follow();
    });
  } else open(sourceOfAddress(location), 'there');

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    open,
    goOnAs: source => {
      void read(source, 'replace');
    },
    goHome: () => {
      reading?.abort();
      leftAt = location.href;
      history.pushState(null, '', homeHash);
      set({ ...standing(), isHome: true });
    },
    leaveHome: () => {
      const { opened } = state;
      if (opened === undefined) return;
      history.pushState(null, '', leftAt ?? addressOf(opened.source, opened.recordId, location));
      set({ opened });
    },
    forget: id => {
      const { opened, isHome: isInFront = false } = state;
      if (opened?.recordId !== id || !isKept(opened.source)) return;
      const saving = opened.saving().kind;
      if (!isInFront || saving === 'saving' || saving === 'not-saved') return;
      opened.close();
      set({ isHome: true });
    },
    openSameRecord: () => {
      apart = state.sameRecord?.source;
      if (apart !== undefined) open(apart);
    },
    accept: () => {
      const { stage } = state;
      if (stage === undefined) return;
      if (stage.kind === 'leaving' && mustAsk(stage.source)) stand({ kind: 'asking', source: stage.source });
      else void read(stage.source, 'push');
    },
    leave: () => {
      reading?.abort();
      const { opened, isHome: isInFront = false } = state;
      if (opened === undefined && !isInFront) void read({ kind: 'bundled', record: usualRecord }, 'push');
      else set(standing());
    },
  };
}

/** A link is opened to be looked at: what is in it was made for that, and is seldom the whole. */
function isOfOpenRecord({ opened }: DeskState, source: RecordSource, { record }: ReadRecord): boolean {
  if (source.kind === 'link') return false;
  return opened !== undefined && isKept(opened.source) && !isKept(source) && opened.recordId === record.id;
}

async function found({ id }: KeptSource): Promise<RecordSource> {
  const { findKept } = await import('./readKept.ts');
  return (await findKept(id)) ?? { kind: 'bundled', record: usualRecord };
}

/** The address with what the present one says of the view. */
function sameViewOf(address: string): string {
  const view = location.hash
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !/^rec(?:ord)?=/.test(part));
  if (view.length === 0) return address;
  return `${address}${address.includes('#') ? '&' : '#'}${view.join('&')}`;
}
