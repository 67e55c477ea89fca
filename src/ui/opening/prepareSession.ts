/**
 * A record that was read becomes a session: its log from disk, the store, the address, other tabs. A sample of
 * the app is kept on the device; a preview of a file lives until the page is closed.
 */
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { freshId, type RecordId } from '../../domain/ids.ts';
import { type Operation } from '../../domain/operation.ts';
import { type RecordReader } from '../../domain/record.ts';
import { createRecordTable } from '../../domain/table.ts';
import { boundsOfWhen } from '../../domain/when.ts';
import { todayIso } from '../../language/today.ts';
import { type Language } from '../../language/language.ts';
import { deviceActor } from '../../storage/actor.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { createMemoryLog } from '../../storage/memoryLog.ts';
import { openOperationLog } from '../../storage/openOperationLog.ts';
import { type OperationLog } from '../../storage/operationLog.ts';
import { readReadingChoices, writeReadingChoices } from '../../storage/readingChoices.ts';
import { joinTabs } from '../../storage/tabs.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { readLastVisit, writeVisit } from '../../storage/visits.ts';
import { connectAddress } from '../../store/addressBar.ts';
import { createAppStore } from '../../store/appStore.ts';
import { createCommands } from '../../store/createCommands.ts';
import { countChangedSince } from '../../store/milestones.ts';
import { noteText } from '../../store/parseConditions.ts';
import { createSelectors } from '../../store/selectors.ts';
import { defaultView, type Saving, type View } from '../../store/state.ts';
import { windowShowing } from '../../store/windowShowing.ts';
import { type Notice } from '../bar/Notices.tsx';
import { type Session } from '../session.ts';
import { watchToday } from '../watchToday.ts';
import { openSearch } from './openSearch.ts';
import { type ReadRecord } from './readRecord.ts';
import { type RecordSource, sourceName } from './recordSource.ts';
import { sideWordsIn } from './sideWords.ts';

/** What the page shows of a session: a new object whenever the day or the notices change. */
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
  { record, columns, refusals, ignoredKeys, text }: ReadRecord,
  source: RecordSource,
  language: Language,
): Promise<PreparedSession> {
  const isKept = source.kind === 'bundled';
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

  const log = isKept
    ? await openOperationLog(record.id, {
        onOutdated: () => {
          notify({ kind: 'tab-outdated' });
        },
        onCleared: () => {
          notify({ kind: 'cleared' });
        },
      })
    : createMemoryLog({ kind: 'preview', detail: sourceName(source) });
  // Joined before the log is read: what another tab saves in between is then heard of twice, not missed.
  const early: Operation[] = [];
  let receive = (operation: Operation): void => {
    early.push(operation);
  };
  const tabs = isKept
    ? joinTabs(record.id, operation => {
        receive(operation);
      })
    : undefined;
  const { operations, quarantined } = await log.readAll();
  notices.push(...openingNotices(log, quarantined.length, source));
  if (refusals.refusedCount > 0) notices.push({ kind: 'refused', refusals });
  if (ignoredKeys.size > 0) notices.push({ kind: 'ignored-keys', keys: [...ignoredKeys.keys()] });

  const textStore = browserTextStore();
  const table = createRecordTable(record, operations);
  const actor = deviceActor(textStore);
  const tab = freshId('t');
  const reading = readReadingChoices(textStore, record.id);
  const store = createAppStore({
    table,
    operations,
    view: defaultView,
    saving: { kind: 'idle' },
    reading,
    isSearchedElsewhere: text.kind === 'elsewhere',
  });
  const sideWords = sideWordsIn(table.reader, language);
  const selectors = createSelectors(actor, sideWords, columns);
  const commands = createCommands({
    store,
    table,
    actor,
    session: tab,
    now: () => new Date(),
    saveOperation: async operation => {
      await log.append(operation);
      tabs?.tell(operation);
    },
  });
  const search = openSearch(text, { store, columnsOf: selectors.columnsOf, sideWords });
  const session: Session = {
    store,
    commands,
    selectors,
    language,
    drafts: createDrafts(textStore, record.id),
    changedMeanwhileCount: countChangedSince(
      selectors.columnsOf(store.getState()),
      isKept ? readLastVisit(textStore, record.id) : undefined,
    ),
    nearWords: search.nearWords,
    todayIso: todayIso(new Date()),
  };
  const leave = (): void => {
    search.close();
    tabs?.close();
    log.close();
  };
  const start = (): OpenSession => {
    shown = { session, notices: [...notices] };
    receive = commands.receive;
    early.forEach(receive);
    const ending = new AbortController();
    const { signal } = ending;
    const disconnectAddress = connectAddress({
      store,
      commands,
      browser: window,
      windowFor: days => selectors.windowOfDays(store.getState(), days),
      windowShowing: id => {
        const event = table.reader.events.get(id);
        if (event === undefined) return undefined;
        const { earliestMs, latestMs } = boundsOfWhen(event.when);
        const opening = selectors.windowOf(
          { ...store.getState(), view: defaultView },
          startOfIsoDayMs(todayIso(new Date())),
        );
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
      if (state.reading !== before.reading) writeReadingChoices(textStore, record.id, state.reading);
    });
    const leaveToday = watchToday(today => {
      if (shown !== undefined) change({ session: { ...shown.session, todayIso: today } });
    });
    const onHidden = (): void => {
      if (isKept && document.visibilityState === 'hidden') writeVisit(textStore, record.id, new Date());
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
  const carried = new Map(view.carried ?? []);
  const day = carried.get('asof');
  if (day !== undefined) notices.push({ kind: 'not-as-of', day });
  const id = carried.get('rec');
  if (id !== undefined && id !== record.id) notices.push({ kind: 'no-such-record', id });
  const { selected } = view;
  if (selected !== undefined && !record.events.has(selected)) {
    notices.push({ kind: 'no-such-event', id: selected });
  }
  return notices;
}

/** What the reader must know before typing: that nothing is kept, or that something could not be read. */
function openingNotices(log: OperationLog, quarantinedCount: number, source: RecordSource): Notice[] {
  const notices: Notice[] = [];
  if (source.kind !== 'bundled') notices.push({ kind: 'preview', name: sourceName(source) });
  else if (log.problem?.kind === 'newer-version') notices.push({ kind: 'newer-data' });
  else if (!log.kept) notices.push({ kind: 'nothing-kept' });
  if (quarantinedCount > 0) notices.push({ kind: 'quarantined', count: quarantinedCount });
  return notices;
}
