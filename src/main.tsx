/** Wires everything: the record from its file, its log from disk, the store, the address, other tabs, the screen. */
import { createRoot, type Root } from 'react-dom/client';
import { freshId, recordId } from './domain/ids.ts';
import { type Operation } from './domain/operation.ts';
import { type RecordReader } from './domain/record.ts';
import { parseRecord } from './domain/schema.ts';
import { createRecordTable } from './domain/table.ts';
import { todayIso } from './language/dates.ts';
import { english } from './language/english/english.ts';
import { type Language } from './language/language.ts';
import { sideName } from './language/names.ts';
import { deviceActor } from './storage/actor.ts';
import { createDrafts } from './storage/drafts.ts';
import { openOperationLog } from './storage/openOperationLog.ts';
import { type OperationLog } from './storage/operationLog.ts';
import { joinTabs } from './storage/tabs.ts';
import { readReadingChoices, writeReadingChoices } from './storage/readingChoices.ts';
import { browserTextStore } from './storage/textStore.ts';
import { readTheme } from './storage/theme.ts';
import { readLastVisit, writeVisit } from './storage/visits.ts';
import { connectAddress, defaultView } from './store/addressBar.ts';
import { createAppStore } from './store/appStore.ts';
import { type View } from './store/state.ts';
import { createCommands } from './store/createCommands.ts';
import { countChangedSince } from './store/milestones.ts';
import { createSelectors } from './store/selectors.ts';
import { App } from './ui/App.tsx';
import { applyTheme } from './ui/bar/applyTheme.ts';
import { type Notice } from './ui/bar/Notices.tsx';
import { OpeningFailed } from './ui/OpeningFailed.tsx';
import { type Session, SessionContext } from './ui/session.ts';
import { watchToday } from './ui/watchToday.ts';
import './ui/tokens.css';

const language: Language = { locale: 'en', direction: 'ltr', text: english };

/** The records that come with the app, by id. */
const bundled = { id: recordId('us-iran'), address: './records/us-iran.json' };

async function fetchRecord(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  const parsed = parseRecord(await response.json());
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, code }) => `${path}: ${code}`).join('; '));
  return parsed.value;
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
function openingNotices(log: OperationLog, quarantinedCount: number): Notice[] {
  const notices: Notice[] = [];
  if (log.problem?.kind === 'newer-version') notices.push({ kind: 'newer-data' });
  else if (!log.kept) notices.push({ kind: 'nothing-kept' });
  if (quarantinedCount > 0) notices.push({ kind: 'quarantined', count: quarantinedCount });
  return notices;
}

async function open(root: Root): Promise<void> {
  const notices: Notice[] = [];
  let render = (): void => undefined;
  const notify = (notice: Notice): void => {
    notices.push(notice);
    render();
  };
  const [record, log] = await Promise.all([
    fetchRecord(bundled.address),
    openOperationLog(bundled.id, {
      onOutdated: () => {
        notify({ kind: 'tab-outdated' });
      },
      onCleared: () => {
        notify({ kind: 'cleared' });
      },
    }),
  ]);
  // Joined before the log is read: what another tab saves in between is then heard of twice, not missed.
  const early: Operation[] = [];
  let receive = (operation: Operation): void => {
    early.push(operation);
  };
  const tabs = joinTabs(bundled.id, operation => {
    receive(operation);
  });
  const { operations, quarantined } = await log.readAll();
  notices.push(...openingNotices(log, quarantined.length));

  const table = createRecordTable(record, operations);
  const textStore = browserTextStore();
  const actor = deviceActor(textStore);
  const store = createAppStore({
    table,
    operations,
    view: defaultView,
    saving: { kind: 'idle' },
    reading: readReadingChoices(textStore, bundled.id),
  });
  store.subscribe(({ reading }, before) => {
    if (reading !== before.reading) writeReadingChoices(textStore, bundled.id, reading);
  });
  const selectors = createSelectors(actor, side => [
    sideName(side, table.reader.bodies, language),
    ...(language.text.form.otherCountryNames[side] ?? []),
  ]);
  const commands = createCommands({
    store,
    table,
    actor,
    session: freshId('t'),
    now: () => new Date(),
    saveOperation: async operation => {
      await log.append(operation);
      tabs.tell(operation);
    },
  });
  receive = commands.receive;
  early.forEach(receive);
  connectAddress({
    store,
    commands,
    browser: window,
    windowFor: days => selectors.windowOfDays(store.getState(), days),
    onFollow: view => {
      for (const notice of addressNotices(view, table.reader)) notify(notice);
    },
    onNotes: notes => {
      notify({
        kind: 'address',
        parts: notes.map(({ key, value }) => (key === '' ? value : `${key}=${value}`)),
      });
    },
  });

  let session: Session = {
    store,
    commands,
    selectors,
    language,
    drafts: createDrafts(textStore, bundled.id),
    changedMeanwhileCount: countChangedSince(
      selectors.columnsOf(store.getState()),
      readLastVisit(textStore, bundled.id),
    ),
    todayIso: todayIso(new Date()),
  };
  watchToday(today => {
    session = { ...session, todayIso: today };
    render();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') writeVisit(textStore, bundled.id, new Date());
  });
  document.title = `${record.title} – ${language.text.screen.appName}`;
  render = () => {
    root.render(
      <SessionContext value={session}>
        <App notices={[...notices]} />
      </SessionContext>,
    );
  };
  render();
}

applyTheme(readTheme(browserTextStore()));
document.documentElement.lang = language.locale;
document.documentElement.dir = language.direction;
const host = document.getElementById('app');
if (host === null) throw new Error('The page has no element "app".');
const root = createRoot(host);
open(root).catch((error: unknown) => {
  root.render(
    <OpeningFailed
      text={language.text.screen}
      detail={error instanceof Error ? error.message : String(error)}
    />,
  );
});
