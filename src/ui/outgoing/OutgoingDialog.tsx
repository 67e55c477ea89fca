/**
 * Everything that leaves the app: which events, in which form, what that form keeps and what it leaves out, and the
 * file. What takes long shows how far it is and can be stopped.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { longestShared, mostShared, type SharingProblem } from '../../formats/sharedRecord.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { saveFile } from '../saveFile.ts';
import { useSession } from '../session.ts';
import { dayInWords } from '../share/citation.ts';
import { useApp } from '../useStore.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { FormatChoice } from './FormatChoice.tsx';
import styles from './outgoing.module.css';
import { type FileFormat, fileKinds, type OutgoingFormat } from './outgoingFormat.ts';
import { outgoingName } from './outgoingName.ts';
import { outgoingSet } from './outgoingSet.ts';
import { LinkReport } from './LinkReport.tsx';
import { writeOutgoing } from './writeOutgoing.ts';
import { type OutgoingLink, writeLink } from './writeLink.ts';

/** What is said under the form. */
type Report =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly stopping: AbortController }
  | { readonly kind: 'told'; readonly text: string; readonly isBad?: boolean }
  /** The browser refused to copy it. */
  | { readonly kind: 'link'; readonly link: OutgoingLink };

export function OutgoingDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const language = useLanguageWith(session.language, 'share');
  const words = language.text.outgoing;
  const { selectors } = session;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const writingRef = useRef<AbortController>(undefined);
  const id = useId();
  const shownCount = useApp(state => selectors.filteredRowsOf(state).length);
  const totalCount = useApp(state => selectors.columnsOf(state).order.length);
  const knownOn = useApp(state => state.knownOn);
  const [wantsWhole, setWhole] = useState(shownCount === 0);
  const [format, setFormat] = useState<OutgoingFormat>('demarche');
  const [withPrivateNotes, setPrivateNotes] = useState(false);
  const [report, setReport] = useState<Report>({ kind: 'idle' });
  useEffect(() => {
    dialogRef.current?.showModal();
    return () => writingRef.current?.abort();
  }, []);

  const set = outgoingSet(session, wantsWhole, language);
  const name =
    format === 'link' ? undefined : outgoingName(set.record.title, set.sentence, fileKinds[format].extension);
  const isFiltered = shownCount < totalCount;
  const isWriting = report.kind === 'writing';
  const forget = () => {
    if (!isWriting) setReport({ kind: 'idle' });
  };

  const write = async (as: FileFormat) => {
    const stopping = new AbortController();
    writingRef.current = stopping;
    setReport({ kind: 'writing', done: 0, stopping });
    try {
      const written = await writeOutgoing(
        { format: as, isWhole: wantsWhole, withPrivateNotes },
        {
          ...{ session, language, signal: stopping.signal },
          onProgress: done => {
            setReport({ kind: 'writing', done: Math.round(done), stopping });
          },
        },
      );
      saveFile(written.file, written.name);
      const saved = words.saved(written.name, written.eventCount, written.file.size);
      const left = written.leftOutCount === 0 ? [] : [words.withoutDay(written.leftOutCount)];
      setReport({ kind: 'told', text: words.sentences([saved, ...left]) });
    } catch (error) {
      const text = stopping.signal.aborted ? words.stopped : words.failed(String(error));
      setReport({ kind: 'told', text, isBad: !stopping.signal.aborted });
    }
  };

  const copyLink = async () => {
    try {
      const link = await writeLink(session, wantsWhole, language);
      if (!link.ok) {
        setReport({ kind: 'told', text: linkProblem(link.error, words), isBad: true });
        return;
      }
      const { address, eventCount } = link.value;
      if (await isCopied(address)) {
        setReport({ kind: 'told', text: words.linkCopied(eventCount, address.length) });
      } else setReport({ kind: 'link', link: link.value });
    } catch (error) {
      setReport({ kind: 'told', text: words.failed(String(error)), isBad: true });
    }
  };

  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['dialog'] ?? ''}`}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`} className={dialog['title']}>
        {words.title}
      </h2>
      <div className={styles['form']}>
        {isFiltered ? (
          <fieldset disabled={isWriting}>
            <legend className={controls['heading']}>{words.which}</legend>
            <label className={styles['choice']}>
              <input
                type="radio"
                name={`${id}-which`}
                checked={!wantsWhole}
                disabled={shownCount === 0}
                onChange={() => {
                  setWhole(false);
                  forget();
                }}
              />
              <span>
                {shownCount === 0 ? words.nothing : words.filtered(shownCount)}
                {!wantsWhole && set.sentence !== '' && <bdi className={styles['hint']}>{set.sentence}</bdi>}
              </span>
            </label>
            <label className={styles['choice']}>
              <input
                type="radio"
                name={`${id}-which`}
                checked={wantsWhole}
                onChange={() => {
                  setWhole(true);
                  forget();
                }}
              />
              <span>{words.whole(totalCount)}</span>
            </label>
          </fieldset>
        ) : (
          <p>{words.allShown(totalCount)}</p>
        )}
        {knownOn !== undefined && <p>{words.asKnownOn(dayInWords(knownOn, language))}</p>}
        <FormatChoice
          words={words}
          chosen={format}
          isFixed={isWriting}
          onChoose={next => {
            setFormat(next);
            forget();
          }}
        />
        {format === 'demarche' && (
          <label className={styles['choice']}>
            <input
              type="checkbox"
              checked={withPrivateNotes}
              disabled={isWriting}
              aria-describedby={`${id}-notes`}
              onChange={changeEvent => {
                setPrivateNotes(changeEvent.currentTarget.checked);
                forget();
              }}
            />
            <span>
              {words.notes}
              <span id={`${id}-notes`} className={styles['hint']}>
                {words.notesHint}
              </span>
            </span>
          </label>
        )}
        {name !== undefined && (
          <p className={styles['file']}>
            <span className={controls['heading']}>{words.file}</span> <bdi>{name}</bdi>
          </p>
        )}
        {report.kind === 'link' && <LinkReport link={report.link} words={words} />}
      </div>
      <div className={styles['foot']}>
        {isWriting && (
          <progress
            className={styles['progress']}
            aria-label={words.writing(report.done, set.rows.length)}
            value={report.done}
            max={Math.max(1, set.rows.length)}
          />
        )}
        <p role="status" className={styles['report']} data-bad={report.kind === 'told' && report.isBad}>
          {report.kind === 'told' && <bdi>{report.text}</bdi>}
          {isWriting && words.writing(report.done, set.rows.length)}
        </p>
        <div className={styles['buttons']}>
          {isWriting ? (
            <button
              type="button"
              className={controls['button']}
              onClick={() => {
                report.stopping.abort();
              }}
            >
              {words.cancel}
            </button>
          ) : (
            <>
              <button
                type="button"
                className={controls['primary']}
                aria-disabled={set.rows.length === 0}
                onClick={() => {
                  if (set.rows.length === 0) return;
                  void (format === 'link' ? copyLink() : write(format));
                }}
              >
                {format === 'link' ? words.copyLink : words.save}
              </button>
              <button
                type="button"
                className={controls['button']}
                onClick={() => {
                  dialogRef.current?.close();
                }}
              >
                {words.close}
              </button>
            </>
          )}
        </div>
      </div>
    </dialog>
  );
}

/** A page that did not come encrypted has no clipboard, whatever the types say. */
async function isCopied(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function linkProblem(problem: SharingProblem, words: LanguageWith<'share'>['text']['outgoing']): string {
  return problem.kind === 'record'
    ? words.recordTooLarge(mostShared)
    : words.linkTooLarge(problem.length, longestShared);
}
