/**
 * The screen that stands in place of everything else where something that was saved is not on disk any more: what is
 * there, what is missing, where it can come from. Nothing is written before the reader has chosen.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { acceptWhatIsThere } from '../../storage/canaryCheck.ts';
import { bestGeneration, type Generation } from '../../storage/safetyCopyGenerations.ts';
import type { RestoreOutcome } from '../../storage/safetyCopyProtocol.ts';
import { type Language } from '../../language/language.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import controls from '../controls.module.css';
import type { OpenLoss } from '../opening/openKeeping.ts';
import type { RecordSource } from '../opening/recordSource.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { CopyFacts, LossFacts } from './RecoveryFacts.tsx';
import styles from './recovery.module.css';
import { inspectCopies, restoreCopy } from './safetyCopy.ts';

interface RecoveryScreenProps {
  readonly language: Language;
  readonly loss: OpenLoss;
  readonly open: (source: RecordSource) => void;
}

type Copies =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly generations: readonly Generation[] }
  | { readonly kind: 'failed'; readonly detail: string };

type Phase =
  | { readonly kind: 'choosing'; readonly failure?: string; readonly isUndone?: boolean }
  | { readonly kind: 'working' }
  | { readonly kind: 'restored'; readonly outcome: RestoreOutcome };

export function RecoveryScreen({ language: atFirst, loss, open }: RecoveryScreenProps) {
  const { finding, settle: onSettled } = loss;
  const language = useLanguageWith(atFirst, 'recovery');
  const words = language.text.recovery;
  const titleRef = useRef<HTMLHeadingElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [copies, setCopies] = useState<Copies>({ kind: 'looking' });
  const [phase, setPhase] = useState<Phase>({ kind: 'choosing' });
  useEffect(() => {
    document.title = words.titles[finding.kind];
  }, [words, finding.kind]);
  // The buttons that had the focus go with what they did; the heading says where one is.
  useEffect(() => {
    if (phase.kind !== 'working') titleRef.current?.focus();
  }, [phase.kind]);
  const isLooking = copies.kind === 'looking';
  useEffect(() => {
    if (!isLooking) return;
    let isGone = false;
    const found = (next: Copies): void => {
      if (!isGone) setCopies(next);
    };
    inspectCopies().then(
      generations => {
        found({ kind: 'found', generations });
      },
      (error: unknown) => {
        found({ kind: 'failed', detail: detailOf(error) });
      },
    );
    return () => {
      isGone = true;
    };
  }, [isLooking]);

  const restore = async (name: string, isUndo: boolean): Promise<void> => {
    setPhase({ kind: 'working' });
    try {
      const outcome = await restoreCopy(name, isUndo);
      setCopies({ kind: 'looking' });
      setPhase(isUndo ? { kind: 'choosing', isUndone: true } : { kind: 'restored', outcome });
    } catch (error) {
      setPhase({ kind: 'choosing', failure: detailOf(error) });
    }
  };
  const settle = async (): Promise<void> => {
    setPhase({ kind: 'working' });
    await acceptWhatIsThere(browserTextStore());
    onSettled();
  };

  if (phase.kind === 'restored') {
    const { operationCount, keptCount, damagedBaseCount, undoName } = phase.outcome;
    return (
      <main className={styles['page']}>
        <h1 ref={titleRef} tabIndex={-1} className={styles['title']}>
          {words.restored(operationCount)}
        </h1>
        {keptCount > 0 && <p>{words.keptBeside(keptCount)}</p>}
        {damagedBaseCount > 0 && <p className={styles['warning']}>{words.damagedBases(damagedBaseCount)}</p>}
        <p className={styles['buttons']}>
          <button type="button" className={controls['primary']} onClick={() => void settle()}>
            {words.open}
          </button>
          {undoName !== undefined && (
            <button type="button" className={controls['button']} onClick={() => void restore(undoName, true)}>
              {words.undo}
            </button>
          )}
        </p>
      </main>
    );
  }
  const generations = copies.kind === 'found' ? copies.generations : [];
  const best = bestGeneration(generations);
  const others = generations.filter(({ name, schema }) => name !== best?.name && schema > 0);
  const isWorking = phase.kind === 'working';
  return (
    <main className={styles['page']} aria-busy={isWorking}>
      <h1 ref={titleRef} tabIndex={-1} className={styles['title']}>
        {words.titles[finding.kind]}
      </h1>
      <p>{words.causes[finding.kind]}</p>
      <p className={styles['quiet']}>{words.untouched}</p>
      <div role="status">{phase.kind === 'choosing' && phase.isUndone === true && <p>{words.undone}</p>}</div>
      <div role="alert">
        {phase.kind === 'choosing' && phase.failure !== undefined && (
          <p className={styles['warning']}>{words.failed(phase.failure)}</p>
        )}
      </div>
      <dl className={styles['facts']}>
        <LossFacts finding={finding} language={language} />
        <dt>{words.inCopy}</dt>
        <dd>
          {copies.kind === 'looking' && words.looking}
          {copies.kind === 'failed' && words.noCopyPlace(copies.detail)}
          {copies.kind === 'found' && best === undefined && words.noCopy}
          {best !== undefined && <CopyFacts copy={best} finding={finding} language={language} />}
        </dd>
      </dl>
      <div className={styles['choices']}>
        {best !== undefined && (
          <Choice hint={words.restoreHint} hintId={`${hintId}-restore`}>
            <button
              type="button"
              className={controls['primary']}
              disabled={isWorking}
              aria-describedby={`${hintId}-restore`}
              onClick={() => void restore(best.name, false)}
            >
              {isWorking ? words.restoring : words.restore}
            </button>
          </Choice>
        )}
        <Choice hint={words.openFileHint} hintId={`${hintId}-file`}>
          <button
            type="button"
            className={controls[best === undefined && !isLooking ? 'primary' : 'button']}
            disabled={isWorking}
            aria-describedby={`${hintId}-file`}
            onClick={() => fileRef.current?.click()}
          >
            {words.openFile}
          </button>
          <input
            ref={fileRef}
            type="file"
            hidden
            aria-label={words.openFile}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file === undefined) return;
              // A preview writes nothing: what is missing is asked for again at the next start.
              open({ kind: 'file', file });
              onSettled();
            }}
          />
        </Choice>
        <Choice hint={best === undefined ? words.goOnHintAlone : words.goOnHint} hintId={`${hintId}-on`}>
          <button
            type="button"
            className={controls['button']}
            disabled={isWorking}
            aria-describedby={`${hintId}-on`}
            onClick={() => void settle()}
          >
            {words.goOn}
          </button>
        </Choice>
      </div>
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{words.otherCopies(others.length)}</summary>
          <ul>
            {others.map(copy => (
              <li key={copy.name}>
                <CopyFacts copy={copy} finding={finding} language={language} />
                {copy.reason === 'before-restore' && <p className={styles['quiet']}>{words.beforeRestore}</p>}
                <button
                  type="button"
                  className={controls['button']}
                  disabled={isWorking}
                  onClick={() => void restore(copy.name, false)}
                >
                  {words.restoreThis}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {finding.detail !== undefined && <p className={styles['detail']}>{finding.detail}</p>}
    </main>
  );
}

interface ChoiceProps {
  readonly hint: string;
  readonly hintId: string;
  readonly children: React.ReactNode;
}

function Choice({ hint, hintId, children }: ChoiceProps) {
  return (
    <div className={styles['choice']}>
      {children}
      <p id={hintId} className={styles['quiet']}>
        {hint}
      </p>
    </div>
  );
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
