/**
 * A file's events are added to the open record: first what is new, what the file says otherwise, what is the same, what
 * may be here already; then, with one press, one edit that can be undone.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { mostImportedAtOnce } from '../../domain/importing.ts';
import { countsOf, type ImportDecisions } from '../../domain/importingChanges.ts';
import { type OperationId } from '../../domain/ids.ts';
import { createImportCommands } from '../../store/importCommands.ts';
import { RefusedRows } from '../bar/RefusedRows.tsx';
import controls from '../controls.module.css';
import dialogStyles from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { type WaitingImport } from './importAsked.ts';
import styles from './importing.module.css';
import { PlanView } from './PlanView.tsx';
import { usePlan } from './usePlan.ts';

interface ImportOfferProps {
  readonly waiting: WaitingImport;
  readonly onClose: () => void;
}

interface Done {
  readonly operation: OperationId;
  readonly words: string;
}

export function ImportOffer({ waiting, onClose }: ImportOfferProps) {
  const { language, store } = useSession();
  const { importing: words } = useLanguageWith(language, 'importing').text;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const closeRef = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState<Done>();
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const count = waiting.there.events.size;
  const isTooMany = count > mostImportedAtOnce;
  return (
    <dialog
      ref={dialogRef}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-labelledby="import-offer"
      onClose={onClose}
    >
      <h2 id="import-offer" className={dialogStyles['title']}>
        <bdi>{words.heading(store.getState().record.title)}</bdi>
      </h2>
      {isTooMany && <p role="alert">{words.tooMany(count, mostImportedAtOnce)}</p>}
      {!isTooMany && done === undefined && <Offer waiting={waiting} onDone={setDone} />}
      {done !== undefined && (
        <DoneLine
          done={done}
          onUndone={() => {
            closeRef.current?.focus();
          }}
        />
      )}
      <form method="dialog" className={styles['close']}>
        <button ref={closeRef} type="submit" className={controls['button']}>
          {done === undefined ? words.cancel : words.close}
        </button>
      </form>
    </dialog>
  );
}

interface OfferProps {
  readonly waiting: WaitingImport;
  readonly onDone: (done: Done) => void;
}

function Offer({ waiting, onDone }: OfferProps) {
  const { language, commands } = useSession();
  const { importing: words } = useLanguageWith(language, 'importing').text;
  const leaveDay = useEditableNow();
  const { plan, share } = usePlan(waiting);
  const [decisions, setDecisions] = useState<ImportDecisions>({
    fresh: true,
    changed: true,
    likely: new Map(),
  });
  const { importEvents } = useMemo(() => createImportCommands(commands), [commands]);
  if (plan === undefined) return <p role="status">{words.comparing(Math.floor(100 * share))}</p>;
  const { added, changed } = countsOf(plan, decisions);
  const { refusals } = waiting.preview;
  const isNothingNew = plan.fresh.length + plan.changed.length + plan.likely.length === 0;
  const take = () => {
    leaveDay();
    const operation = importEvents(plan, decisions, waiting.name);
    if (operation !== undefined) onDone({ operation: operation.id, words: words.done(added, changed) });
  };
  return (
    <>
      <p>
        <bdi>{words.text(waiting.name, waiting.there.events.size)}</bdi>
      </p>
      <PlanView plan={plan} decisions={decisions} onDecide={setDecisions} />
      {refusals.refusedCount > 0 && (
        <div className={styles['part']}>
          <p>{words.refused(refusals.refusedCount)}</p>
          <RefusedRows refusals={refusals} />
        </div>
      )}
      {isNothingNew ? (
        <p role="status">{words.nothingNew}</p>
      ) : (
        <p className={styles['accept']}>
          <button
            type="button"
            className={controls['primary']}
            disabled={added + changed === 0}
            onClick={take}
          >
            {words.accept(added, changed)}
          </button>
        </p>
      )}
    </>
  );
}

interface DoneLineProps {
  readonly done: Done;
  readonly onUndone: () => void;
}

/** As long as nothing else was edited, undo takes the import back. What was pressed is gone, so the focus moves here. */
function DoneLine({ done, onUndone }: DoneLineProps) {
  const { language, commands } = useSession();
  const { importing: words } = useLanguageWith(language, 'importing').text;
  const isLast = useApp(({ operations }) => operations.at(-1)?.id === done.operation);
  const [isUndone, setUndone] = useState(false);
  const undoRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    undoRef.current?.focus();
  }, []);
  return (
    <p role="status" className={styles['done']}>
      {isUndone ? words.undone : done.words}
      {isLast && !isUndone && (
        <button
          ref={undoRef}
          type="button"
          className={controls['button']}
          onClick={() => {
            commands.undo();
            setUndone(true);
            onUndone();
          }}
        >
          {words.undo}
        </button>
      )}
    </p>
  );
}
