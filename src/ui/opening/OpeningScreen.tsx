/**
 * What stands before the record: the reading of a large one, with its progress and a way to stop it; a question
 * before another site is asked or unsaved work is left; or why a file could not be opened.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { type Language, type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import dialogStyles from '../dialog.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';
import { useLanguageWith } from '../useLanguageWith.ts';
import { type Stage } from './createDesk.ts';
import styles from './opening.module.css';
import { problemInWords } from './openingProblem.ts';
import { sourceName, usualRecord } from './recordSource.ts';

const TableStage = latePart(async () => (await import('../incoming/TableStage.tsx')).TableStage);

interface OpeningScreenProps {
  readonly language: Language;
  readonly stage: Stage;
  /** The record that stays open until the new one is read. */
  readonly hasRecord: boolean;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

export function OpeningScreen({ language: atFirst, ...props }: OpeningScreenProps) {
  const { hasRecord, onLeave } = props;
  const language = useLanguageWith(atFirst, 'opening');
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  if (!hasRecord) {
    return (
      <main className={styles['page']}>
        <StageShown language={language} {...props} />
      </main>
    );
  }
  return (
    <dialog
      ref={dialogRef}
      className={`${dialogStyles['dialog'] ?? ''} ${props.stage.kind === 'deciding' ? (styles['wide'] ?? '') : ''}`}

      aria-labelledby="opening-title"
      onCancel={cancelEvent => {
        cancelEvent.preventDefault();
        onLeave();
      }}
    >
      <StageShown language={language} {...props} />
    </dialog>
  );
}

interface StageProps extends OpeningScreenProps {
  readonly language: LanguageWith<'opening'>;
}

function StageShown({ language, stage, hasRecord, onAccept, onLeave }: StageProps) {
  const words = language.text.opening;
  const name = sourceName(stage.source);
  switch (stage.kind) {
    case 'reading':
      return (
        <Parts
          title={name === '' ? words.readingLink : words.reading(name)}
          leave={words.cancel}
          onLeave={onLeave}
        >
          <ReadingBar stage={stage} language={language} />
        </Parts>
      );
    case 'asking':
      return (
        <Parts
          title={words.ask(stage.source.kind === 'address' ? stage.source.url.host : name)}
          leave={hasRecord ? words.back : words.openUsual}
          onLeave={onLeave}
          accept={words.open}
          onAccept={onAccept}
        >
          <p>{words.askText}</p>
        </Parts>
      );
    case 'leaving':
      return (
        <Parts
          title={words.leave}
          leave={words.stay}
          onLeave={onLeave}
          accept={words.leaveAnyway}
          onAccept={onAccept}
        >
          <p>{words.leaveText}</p>
        </Parts>
      );
    case 'deciding':
      return (
        <PartBoundary>
          <TableStage question={stage.question} language={language} leave={words.cancel} onLeave={onLeave} />
        </PartBoundary>
      );
    case 'failed':
      return (
        <Parts
          title={name === '' ? words.failedLink : words.failed(name)}
          leave={hasRecord ? words.back : words.openUsual}
          {...(isUsual(stage) && !hasRecord ? {} : { onLeave })}
          accept={words.again}
          {...(stage.source.kind === 'bad-address' ? {} : { onAccept })}
        >
          <p role="alert" className={styles['reason']}>
            <bdi>{problemInWords(stage.problem, language)}</bdi>
          </p>
        </Parts>
      );
  }
}

function isUsual({ source }: Stage): boolean {
  return source.kind === 'bundled' && source.record === usualRecord;
}

interface PartsProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly leave: string;
  readonly onLeave?: () => void;
  readonly accept?: string;
  readonly onAccept?: () => void;
}

function Parts({ title, children, leave, onLeave, accept, onAccept }: PartsProps) {
  return (
    <>
      <h1 id="opening-title" className={dialogStyles['title']}>
        <bdi>{title}</bdi>
      </h1>
      {children}
      <p className={styles['buttons']}>
        {onAccept !== undefined && (
          <button type="button" className={controls['primary']} onClick={onAccept}>
            {accept}
          </button>
        )}
        {onLeave !== undefined && (
          <button type="button" className={controls['button']} onClick={onLeave}>
            {leave}
          </button>
        )}
      </p>
    </>
  );
}

function ReadingBar({
  stage,
  language,
}: {
  readonly stage: Extract<Stage, { kind: 'reading' }>;
  readonly language: LanguageWith<'opening'>;
}) {
  const words = language.text.opening;
  const { kind = 'loading', doneBytes = 0, totalBytes } = stage.progress ?? {};
  return (
    <>
      <progress
        className={styles['bar']}
        aria-labelledby="opening-title"
        {...(totalBytes === undefined ? {} : { value: doneBytes, max: totalBytes })}
      />
      <p className={styles['amount']} role="status">
        {totalBytes === 1 ? words.loadedShare(doneBytes) : words.progress[kind](doneBytes, totalBytes)}
      </p>
    </>
  );
}
