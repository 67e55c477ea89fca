/**
 * The browser's data for the page was deleted while the record is open: what is in this page is all there is. It is
 * written again by one press, the edits that are on disk already being passed over.
 */
import { useState } from 'react';
import { openOperationLog } from '../../storage/openOperationLog.ts';
import controls from '../controls.module.css';
import { shapeOf } from '../home/recordShape.ts';
import { wholeBytes } from '../home/writeWhole.ts';
import { fetchLibrary } from '../opening/lateLibrary.ts';
import { useOpening } from '../opening/openingContext.ts';
import { type Session, useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { noteWritten } from './safetyCopy.ts';

type Phase =
  { readonly kind: 'idle' | 'keeping' | 'kept' } | { readonly kind: 'failed'; readonly detail: string };

export function KeepAgain() {
  const session = useSession();
  const { source } = useOpening();
  const words = useLanguageWith(session.language, 'recovery').text.recovery.cleared;
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  if (phase.kind === 'kept') return <span>{words.kept}</span>;
  const keep = async (): Promise<void> => {
    setPhase({ kind: 'keeping' });
    try {
      await (source.kind === 'kept' ? keepWhole(session) : keepEdits(session));
      session.commands.retrySaving();
      setPhase({ kind: 'kept' });
    } catch (error) {
      setPhase({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <button
        type="button"
        className={controls['button']}
        aria-disabled={phase.kind === 'keeping'}
        onClick={() => {
          if (phase.kind !== 'keeping') void keep();
        }}
      >
        {phase.kind === 'keeping' ? words.keeping : words.again}
      </button>
      {phase.kind === 'failed' && <span role="alert">{words.failed(phase.detail)}</span>}
    </>
  );
}

/** Below the edits of a sample stands the app's own file. */
async function keepEdits({ store }: Session): Promise<void> {
  const { record, operations } = store.getState();
  const log = await openOperationLog(record.id);
  try {
    noteWritten(log, await log.appendAll(operations));
  } finally {
    log.close();
  }
}

async function keepWhole({ store, selectors }: Session): Promise<void> {
  const state = store.getState();
  const { record, operations } = state;
  const { order, extent } = selectors.columnsOf(state);
  const base = await wholeBytes({ record, operations: [] });
  const library = await fetchLibrary();
  // An edit that was made since has its row already, without what stands below it; the edit is among those of the page.
  const isThere = (await library.list()).some(({ id }) => id === record.id);
  if (isThere) await library.removeForGood([record.id]);
  await library.keep({
    id: record.id,
    ...shapeOf(record.title, order.length, extent),
    base,
    operations,
  });
}
