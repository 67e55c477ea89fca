/**
 * What the library has to know of an open record, and the record of the library: how many events it has now and from
 * when to when, that the browser should not throw away what was typed, that another tab deleted it.
 */
import { type RecordId } from '../../domain/ids.ts';
import { type Operation } from '../../domain/operation.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { type Columns } from '../../query/columns.ts';
import { type TextStore } from '../../storage/textStore.ts';
import { type AppStore } from '../../store/appStore.ts';
import { type AppState } from '../../store/state.ts';
import { type Notice } from '../bar/notice.ts';
import { shapeOf } from '../home/recordShape.ts';
import { browserPersistence } from '../home/persistence.ts';
import { fetchLibrary } from './lateLibrary.ts';

export interface Following {
  readonly store: AppStore;
  readonly columnsOf: (state: AppState) => Columns;
}

interface FollowingPorts extends Following {
  readonly recordId: RecordId;
  readonly textStore: TextStore | undefined;
  readonly notify: (notice: Notice) => void;
}

/** A row of edits is noted once. */
const restMs = 1000;

/** Returns what ends it. */
export function followKept({ store, columnsOf, recordId, textStore, notify }: FollowingPorts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;
  const noteShape = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    // Of a day in the past not all rows are counted.
    if (state.view.asOf !== undefined) return;
    const { order, extent } = columnsOf(state);
    const library = await fetchLibrary();
    await library.noteShape(recordId, shapeOf(state.record.title, order.length, extent));
  };
  const note = (): void => {
    // What the list says of it is then as old as before.
    noteShape().catch(() => undefined);
  };
  const onHidden = (): void => {
    if (timer !== undefined && document.visibilityState === 'hidden') note();
  };
  const leaveStore = store.subscribe((state, before) => {
    if (state.saving === before.saving || state.saving.kind !== 'saved') return;
    clearTimeout(timer);
    timer = setTimeout(note, restMs);
    askToPersist(textStore);
  });
  document.addEventListener('visibilitychange', onHidden);
  // The page may have been left last time before it was noted.
  if (store.getState().operations.length > 0) timer = setTimeout(note, restMs);
  const leaveLibrary = fetchLibrary().then(library =>
    library.subscribe(() => {
      if (isTold) return;
      library.list().then(
        rows => {
          const isDeleted = rows.some(({ id, deletedAt }) => id === recordId && deletedAt !== undefined);
          if (!isDeleted || isTold) return;
          isTold = true;
          notify({ kind: 'deleted' });
        },
        () => undefined,
      );
    }),
  );
  return () => {
    isTold = true;
    if (timer !== undefined) note();
    leaveStore();
    document.removeEventListener('visibilitychange', onHidden);
    void leaveLibrary.then(leave => {
      leave();
    });
  };
}

const askedKey = 'demarche.persist';

/** Once on a device, with the first edit that is on disk: from then on there is something to lose. */
function askToPersist(textStore: TextStore | undefined): void {
  try {
    if (textStore === undefined || textStore.getItem(askedKey) !== null) return;
    textStore.setItem(askedKey, 'asked');
    void browserPersistence()
      ?.persist()
      .then(isGiven => {
        textStore.setItem(askedKey, isGiven ? 'given' : 'refused');
      });
  } catch {
    // The page of all records has a button for it.
  }
}

/** Said once, when a record is next opened: a line that came while somebody works would move what they look at. */
function persistenceNotice(textStore: TextStore | undefined): Notice[] {
  try {
    if (textStore?.getItem(askedKey) !== 'refused') return [];
    textStore.setItem(askedKey, 'told');
    return [{ kind: 'not-persisted' }];
  } catch {
    return [];
  }
}

/** A backup is old once both so much and so long ago was typed. */
const manyEdits = 20;
const longDays = 14;

/** What is to be said of how safe the record is, when it opens. */
export async function safetyNotices(
  recordId: RecordId,
  operations: readonly Operation[],
  { textStore, nowMs }: { readonly textStore: TextStore | undefined; readonly nowMs: number },
): Promise<readonly Notice[]> {
  const notices = operations.length === 0 ? [] : persistenceNotice(textStore);
  if (operations.length < manyEdits) return notices;
  const library = await fetchLibrary();
  const rows = await library.list().catch(() => []);
  const exportedAt = rows.find(({ id }) => id === recordId)?.exportedAt;
  const old = oldBackup(operations, exportedAt, nowMs);
  return old === undefined ? notices : [...notices, { kind: 'backup-old', ...old }];
}

/** Undefined where the last backup is recent enough. Without one the first edit stands for it. */
export function oldBackup(
  operations: readonly Operation[],
  exportedAt: string | undefined,
  nowMs: number,
): { readonly editCount: number; readonly dayCount: number } | undefined {
  const exportedMs = exportedAt === undefined ? -Infinity : Date.parse(exportedAt);
  const since = operations.map(({ clock }) => clock.wallMs).filter(wallMs => wallMs > exportedMs);
  const fromMs = since.reduce(
    (first, wallMs) => Math.min(first, wallMs),
    exportedAt === undefined ? nowMs : exportedMs,
  );
  const dayCount = Math.floor((nowMs - fromMs) / dayMs);
  return since.length >= manyEdits && dayCount >= longDays
    ? { editCount: since.length, dayCount }
    : undefined;
}
