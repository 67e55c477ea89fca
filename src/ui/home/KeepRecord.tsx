/**
 * A preview becomes a record of this device, with what was changed in it. It is written as it stands, in one step, and
 * then read from where it is kept: what the page shows from now on is what is on disk.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { freshId, type RecordId, recordId } from '../../domain/ids.ts';
import { saveProblemOf } from '../../domain/saveProblem.ts';
import type { Library } from '../../storage/library.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { fetchLibrary } from '../opening/lateLibrary.ts';
import { useOpening } from '../opening/openingContext.ts';
import { bundledRecords } from '../opening/recordSource.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './home.module.css';
import { shapeOf } from './recordShape.ts';
import { wholeBytes } from './writeWhole.ts';

type Stage =
  | { readonly kind: 'keeping'; readonly percent: number }
  /** `title` of the record that has the same name already. */
  | { readonly kind: 'asking'; readonly title: string }
  | { readonly kind: 'failed'; readonly reason: string };

export function KeepRecord({ onClose }: { readonly onClose: () => void }) {
  const { store, selectors, language: plain } = useSession();
  const language = useLanguageWith(plain, 'home');
  const { goOnAs } = useOpening();
  const words = language.text.home;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'keeping', percent: 0 });

  const keepAs = async (id: RecordId, title: string) => {
    setStage({ kind: 'keeping', percent: 0 });
    try {
      const state = store.getState();
      const { operations } = state;
      const { order, extent } = selectors.columnsOf(state);
      const base = await wholeBytes({
        record: state.record,
        operations: [],
        onProgress: share => {
          setStage({ kind: 'keeping', percent: Math.floor(100 * share) });
        },
      });
      const library = await fetchLibrary();
      await library.keep({ id, ...shapeOf(title, order.length, extent), base, operations });
      dialogRef.current?.close();
      goOnAs({ kind: 'kept', id, title });
    } catch (error) {
      const { kind, detail } = saveProblemOf(error);
      const reason = kind === 'storage-failed' ? detail : words.failedReasons[kind];
      setStage({ kind: 'failed', reason });
    }
  };
  const begin = async (library: Library) => {
    const { id, title } = store.getState().record;
    const kept = await library.list().catch(() => []);
    const same = kept.find(one => one.id === id) ?? bundledRecords.find(one => one.id === id);
    if (same === undefined) await keepAs(id, title);
    else setStage({ kind: 'asking', title: same.title });
  };
  const beginOnce = useEffectEvent((library: Library) => {
    void begin(library);
  });
  useEffect(() => {
    dialogRef.current?.showModal();
    void fetchLibrary().then(library => {
      beginOnce(library);
    });
  }, []);
  const { title } = store.getState().record;
  return (
    <dialog ref={dialogRef} className={dialog['dialog']} aria-labelledby="keep-title" onClose={onClose}>
      <h2 id="keep-title" className={dialog['title']}>
        <bdi>{title}</bdi>
      </h2>
      {stage.kind === 'keeping' && <p role="status">{words.keep.keeping(stage.percent)}</p>}
      {stage.kind === 'failed' && <p role="alert">{words.failed(stage.reason)}</p>}
      {stage.kind === 'asking' && (
        <p>
          <bdi>{words.keep.isThere(stage.title)}</bdi>
        </p>
      )}
      {stage.kind !== 'keeping' && (
        <p className={styles['dialogWays']}>
          {stage.kind === 'asking' && (
            <button
              type="button"
              className={controls['primary']}
              onClick={() => {
                void keepAs(recordId(freshId('r')), words.copyOf(title));
              }}
            >
              {words.keep.asCopy}
            </button>
          )}
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              dialogRef.current?.close();
            }}
          >
            {words.keep.cancel}
          </button>
        </p>
      )}
    </dialog>
  );
}
