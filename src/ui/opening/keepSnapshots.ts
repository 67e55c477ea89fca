/**
 * A record that was much edited is written down as it stands, so that the next opening need not apply every edit again.
 * The log keeps all of them (`storage/writeSnapshot.ts`).
 */
import { type Operation } from '../../domain/operation.ts';
import { writeDemarcheFile } from '../../formats/writeDemarcheFile.ts';
import { type OperationLog, type RecordSnapshot } from '../../storage/operationLog.ts';
import { scheduleSnapshots } from '../../storage/snapshots.ts';
import { type AppStore } from '../../store/appStore.ts';
import { type AppState } from '../../store/state.ts';
import { inSlices } from '../inSlices.ts';

interface SnapshotPorts {
  readonly store: AppStore;
  readonly log: OperationLog;
  /** Those that the base shows which was opened. */
  readonly included: readonly Operation[];
  readonly onWritten: () => void;
}

/** Returns what ends it. */
export function keepSnapshots({ store, log, included, onWritten }: SnapshotPorts): () => void {
  let shown = new Set(included.map(({ id }) => id));
  let isEnded = false;
  const isUnchanged = (state: AppState): boolean =>
    !isEnded && store.getState().operations === state.operations && isWhole(store.getState());
  const snapshots = scheduleSnapshots({
    log,
    later: () => store.getState().operations.filter(({ id }) => !shown.has(id)),
    eventCount: () => store.getState().record.events.size,
    makeSnapshot: async () => {
      const state = store.getState();
      if (!isWhole(state)) return undefined;
      const base = await bytesOf(state, () => isUnchanged(state));
      if (base === undefined || !isUnchanged(state)) return undefined;
      return { base, operations: state.operations, eventCount: state.record.events.size };
    },
    onWritten: ({ operations }) => {
      shown = new Set(operations.map(({ id }) => id));
      onWritten();
    },
  });
  snapshots.noteChange();
  const leave = store.subscribe((state, before) => {
    if (state.operations !== before.operations) snapshots.noteChange();
  });
  return () => {
    isEnded = true;
    leave();
    snapshots.close();
  };
}

/** All of it is there to be read, not a day of the past, and all of that is on disk. */
function isWhole({ view, knownOn, saving }: AppState): boolean {
  return (
    view.asOf === undefined && knownOn === undefined && (saving.kind === 'idle' || saving.kind === 'saved')
  );
}

async function bytesOf(
  { record }: AppState,
  isWorthwhile: () => boolean,
): Promise<RecordSnapshot['base'] | undefined> {
  // The log and who wrote it are kept beside the base, not in it.
  const pieces = writeDemarcheFile(record, [], { authors: [], withPrivateNotes: true });
  const written = await inSlices(pieces, { isWorthwhile, onProgress: () => undefined });
  return written === undefined ? undefined : [new Uint8Array(await written.arrayBuffer())];
}
