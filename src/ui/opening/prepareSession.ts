/** A record that was read becomes a session: what was kept of it, the store, the address. */
import { freshId, type RecordId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { createRecordTable } from '../../domain/table.ts';
import { boundsOfWhen } from '../../domain/when.ts';
import { todayIso } from '../../language/today.ts';
import { type Language } from '../../language/language.ts';
import { connectAddress } from '../../store/addressBar.ts';
import { createAsKnownPort, followDay } from '../../store/asKnownPort.ts';
import { createAppStore } from '../../store/appStore.ts';
import { createCommands } from '../../store/createCommands.ts';
import { countChangedSince } from '../../store/milestones.ts';
import { noteText } from '../../store/parseConditions.ts';
import { parseHash } from '../../store/parseHash.ts';
import { createSelectors } from '../../store/selectors.ts';
import { defaultView, type Saving, type View } from '../../store/state.ts';
import { windowShowing } from '../../store/windowShowing.ts';
import { type Notice } from '../bar/notice.ts';
import { type Session } from '../session.ts';
import { watchToday } from '../watchToday.ts';
import { fetchKeeping } from './lateKeeping.ts';
import { openSearch } from './openSearch.ts';
import type { ReadRecord } from './readAnswer.ts';
import { isKept, type RecordSource } from './recordSource.ts';
import { sessionAddress } from './sessionAddress.ts';
import { sideWordsIn } from './sideWords.ts';

/** What the page shows of a session: a new object whenever the notices change. */
export interface ShownSession {
  readonly session: Session;
  readonly notices: readonly Notice[];
}

export interface OpenSession {
  /** Of this opening: the same record opened again is another session. */
  readonly id: string;
  readonly source: RecordSource;
  readonly recordId: RecordId;
  readonly shown: () => ShownSession;
  readonly subscribe: (listener: () => void) => () => void;
  readonly saving: () => Saving;
  readonly close: () => void;
}

/** Everything but the address, which only one session may hold: `start` takes it. */
export interface PreparedSession {
  readonly start: () => OpenSession;
  /** Instead of `start`, where the reader has thought better of it. */
  readonly discard: () => void;
}

export async function prepareSession(
  { record, slices, columns, refusals, ignoredKeys, text, isBase, log, notes }: ReadRecord,
  source: RecordSource,
  language: Language,
): Promise<PreparedSession> {
  const notices: Notice[] = [];
  const listeners = new Set<() => void>();
  let shown: ShownSession | undefined;
  const change = (next: Partial<ShownSession>): void => {
    if (shown === undefined) return;
    shown = { ...shown, ...next };
    for (const listener of listeners) listener();
  };
  const notify = (notice: Notice): void => {
    notices.push(notice);
    change({ notices: [...notices, ...ofAddress] });
  };
  // Of the address that was followed last: what earlier ones could not say is no matter any more.
  let ofAddress: readonly Notice[] = [];
  const notifyOfAddress = (next: readonly Notice[]): void => {
    if (next.length + ofAddress.length === 0) return;
    ofAddress = next;
    change({ notices: [...notices, ...ofAddress] });
  };

  const { openKeeping } = await fetchKeeping();
  const keeping = await openKeeping({ recordId: record.id, source, notify });
  const { stored } = keeping;
  // What was read shows those of its log that came with it: a base its own, a preview those of its file, a sample none.
  const included = isBase ? stored.included : isKept(source) ? [] : (log?.operations ?? []);
  const later = isBase ? stored.operations : [...stored.included, ...stored.operations];
  const operations = [...included, ...later];
  notices.push(...keeping.notices);
  if (refusals.refusedCount > 0) notices.push({ kind: 'refused', refusals });
  if (notes !== undefined && notes.length > 0) notices.push({ kind: 'converted', notes });
  if (ignoredKeys.size > 0) notices.push({ kind: 'ignored-keys', keys: [...ignoredKeys.keys()] });

  const table = createRecordTable(record, later, included);
  const { actor, drafts, lastVisitMs } = keeping;
  const tab = freshId('t');
  const port = createAsKnownPort(table.reader);
  const store = createAppStore({
    table,
    record: port.reader,
    operations,
    view: defaultView,
    saving: { kind: 'idle' },
    todayIso: todayIso(new Date()),
    reading: keeping.reading,
    isSearchedElsewhere: text.kind === 'elsewhere',
  });
  const sideWords = sideWordsIn(table.reader, language);
  const selectors = createSelectors(actor, sideWords, { received: columns, port });
  const commands = createCommands({
    store,
    table,
    actor,
    session: tab,
    now: () => new Date(),
    windowOf: selectors.windowOf,
    saveOperation: keeping.save,
    saveOperations: keeping.saveAll,
  });
  const search = openSearch(text, { store, columnsOf: selectors.columnsOf, sideWords });
  const openKnowledge = followDay({
    store,
    port,
    columnsOf: selectors.columnsOf,
    onFailure: day => {
      notify({ kind: 'not-as-of', day });
    },
  });
  const session: Session = {
    store,
    commands,
    selectors,
    language,
    drafts,
    changedMeanwhileCount: countChangedSince(selectors.columnsOf(store.getState()), lastVisitMs),
    lastVisitMs,
    nearWords: search.nearWords,
    actor,
    openKnowledge,
    preview: isKept(source) ? undefined : { slices, refusals },
  };
  const leave = (): void => {
    search.close();
    keeping.close();
  };
  const { asOf } = parseHash(location.hash).view;
  if (asOf !== undefined) {
    commands.setView({ ...defaultView, asOf });
    // What nobody knew on the day is not to be seen, not even for a moment.
    await openKnowledge().catch(() => undefined);
  }
  const start = (): OpenSession => {
    shown = { session, notices: [...notices] };
    keeping.hear(commands.receive);
    const ending = new AbortController();
    const { signal } = ending;
    const disconnectAddress = connectAddress({
      store,
      commands,
      browser: sessionAddress(window),
      windowFor: days => selectors.windowOfDays(store.getState(), days),
      windowShowing: id => {
        const event = store.getState().record.events.get(id);
        if (event === undefined) return undefined;
        const { earliestMs, latestMs } = boundsOfWhen(event.when);
        const opening = selectors.windowOf({ ...store.getState(), view: defaultView });
        const isInSight = latestMs > opening.startMs && earliestMs < opening.endMs;
        return isInSight ? undefined : windowShowing(opening, { startMs: earliestMs, endMs: latestMs });
      },
      onFollow: view => {
        notifyOfAddress(addressNotices(view, table.reader));
      },
      onNotes: notes => {
        notifyOfAddress([...ofAddress, { kind: 'address', parts: notes.map(noteText) }]);
      },
    });
    const leaveReading = store.subscribe((state, before) => {
      if (state.reading !== before.reading) keeping.writeReading(state.reading);
    });
    const leaveKeeping = keeping.follow({ store, columnsOf: selectors.columnsOf });
    const leaveToday = watchToday(commands.setToday);
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') keeping.noteLeaving();
    };
    document.addEventListener('visibilitychange', onHidden, { signal });
    const first = shown;
    return {
      id: tab,
      source,
      recordId: record.id,
      shown: () => shown ?? first,
      subscribe: listener => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      saving: () => store.getState().saving,
      close: () => {
        ending.abort();
        disconnectAddress();
        leaveReading();
        leaveKeeping();
        leaveToday();
        leave();
      },
    };
  };
  return { start, discard: leave };
}

/** What a link asks for and this page cannot give: said, so that a quoted view never lies. */
function addressNotices(view: View, record: RecordReader): Notice[] {
  const notices: Notice[] = [];
  const id = new Map(view.carried ?? []).get('rec');
  if (id !== undefined && id !== record.id) notices.push({ kind: 'no-such-record', id });
  const { selected } = view;
  if (selected !== undefined && !record.events.has(selected)) {
    notices.push({ kind: 'no-such-event', id: selected });
  }
  return notices;
}
