/** Wires everything: the record from its file, its log from disk, the store, the address, other tabs, the screen. */
import { createRoot, type Root } from 'react-dom/client';
import { freshId, recordId } from './domain/ids.ts';
import { type Operation } from './domain/operation.ts';
import { parseRecord } from './domain/schema.ts';
import { createRecordTable } from './domain/table.ts';
import { todayIso } from './language/dates.ts';
import { english } from './language/english/english.ts';
import { type Language } from './language/language.ts';
import { deviceActor } from './storage/actor.ts';
import { createDrafts } from './storage/drafts.ts';
import { openOperationLog } from './storage/openOperationLog.ts';
import { type OperationLog } from './storage/operationLog.ts';
import { joinTabs } from './storage/tabs.ts';
import { browserTextStore } from './storage/textStore.ts';
import { connectAddress, defaultView } from './store/addressBar.ts';
import { createAppStore } from './store/appStore.ts';
import { createCommands } from './store/createCommands.ts';
import { createSelectors } from './store/selectors.ts';
import { App } from './ui/App.tsx';
import { type Notice } from './ui/bar/Notices.tsx';
import { OpeningFailed } from './ui/OpeningFailed.tsx';
import { type Session, SessionContext } from './ui/session.ts';
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
  let showNotices = (): void => undefined;
  const notify = (notice: Notice): void => {
    notices.push(notice);
    showNotices();
  };
  const [record, log] = await Promise.all([
    fetchRecord(bundled.address),
    openOperationLog(bundled.id, {
      onOutdated: () => {
        notify({ kind: 'tab-outdated' });
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
  const store = createAppStore({ table, operations, view: defaultView, saving: { kind: 'idle' } });
  const selectors = createSelectors(actor);
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
    onNotes: notes => {
      notify({
        kind: 'address',
        parts: notes.map(({ key, value }) => (key === '' ? value : `${key}=${value}`)),
      });
    },
  });

  const session: Session = {
    store,
    commands,
    selectors,
    language,
    drafts: createDrafts(textStore, bundled.id),
    todayIso: todayIso(new Date()),
  };
  document.title = `${record.title} – ${language.text.screen.appName}`;
  showNotices = () => {
    root.render(
      <SessionContext value={session}>
        <App notices={[...notices]} />
      </SessionContext>,
    );
  };
  showNotices();
}

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
