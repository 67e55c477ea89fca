/**
 * Tells the other tabs of this browser what was saved here, and hears of theirs, so that all show the same
 * within a moment. The log on disk is the truth: whatever is missed here is read with the next reload.
 */
import { type RecordId } from '../domain/ids.ts';
import { type Operation } from '../domain/operation.ts';

export interface Tabs {
  /** Call it when the operation is on disk. */
  readonly tell: (operation: Operation) => void;
  readonly close: () => void;
}

/** Without `BroadcastChannel` nobody is told. A tab may run another version, so what it says is parsed. */
export function joinTabs(recordId: RecordId, onOperation: (operation: Operation) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`demarche.${recordId}`);
  channel.onmessage = message => {
    void import('../domain/schema.ts').then(({ parseOperation }) => {
      const parsed = parseOperation(message.data);
      if (parsed.ok) onOperation(parsed.value);
    });
  };
  return {
    tell: operation => {
      channel.postMessage(operation);
    },
    close: () => {
      channel.close();
    },
  };
}
