/**
 * A chronology from a page or a document is pasted, and shown as it was read: every line of it, with its date and title
 * to correct, before it opens as a preview.
 */
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { pastedList } from '../../formats/pasted/pastedList.ts';
import { longestPasted, type PastedCorrections } from '../../formats/pasted/pastedReading.ts';
import { readPasted } from '../../formats/pasted/readPasted.ts';
import type { Language } from '../../language/language.ts';
import controls from '../controls.module.css';
import dialogStyles from '../dialog.module.css';
import type { Opening } from '../opening/openingContext.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { PastedLines } from './PastedLines.tsx';
import styles from './incoming.module.css';

const noCorrections: PastedCorrections = { pieces: new Map() };
const orders = ['day-first', 'month-first'] as const;

interface PasteDialogProps {
  readonly language: Language;
  readonly todayIso: string;
  /** What was read opens as a preview. */
  readonly open: Opening['open'];
  /** What was pasted already. */
  readonly pasted: string;
  readonly onClose: () => void;
}

export function PasteDialog({ language: atFirst, todayIso, open, pasted, onClose }: PasteDialogProps) {
  const language = useLanguageWith(atFirst, 'incoming');
  const words = language.text.incoming.pasted;
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(pasted);
  const [corrections, setCorrections] = useState(noCorrections);
  const readText = useDeferredValue(text);
  const reading = useMemo(
    () => readPasted({ text: readText, todayIso }, corrections),
    [readText, corrections, todayIso],
  );
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const setNew = (next: string) => {
    setText(next);
    setCorrections(noCorrections);
  };
  const { eventCount, refusedCount, ambiguousCount, noYearCount, isCut } = reading;
  const asksOrder = ambiguousCount > 0 || corrections.order !== undefined;
  const asksYear = noYearCount > 0 || corrections.year !== undefined;
  const take = () => {
    if (eventCount === 0) return;
    const name = `${(reading.title ?? words.untitled).replaceAll(/[\\/:*?"<>|]/gu, ' ')}.json`;
    onClose();
    open({ kind: 'file', file: new File([pastedList(reading)], name, { type: 'application/json' }) });
  };
  return (
    <dialog
      ref={dialogRef}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['wide'] ?? ''}`}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`} className={dialogStyles['title']}>
        {words.title}
      </h2>
      <label>
        {words.text}
        <textarea
          className={`${controls['field'] ?? ''} ${styles['paste'] ?? ''}`}
          dir="auto"
          rows={text === '' ? 10 : 4}
          placeholder={words.example}
          value={text}
          onChange={({ currentTarget }) => {
            setNew(currentTarget.value);
          }}
          onPaste={pasteEvent => {
            // Of a page its headings, lists and links are worth more than its bare text.
            const html = pasteEvent.clipboardData.getData('text/html');
            if (html === '' || text !== '') return;
            pasteEvent.preventDefault();
            setNew(html);
          }}
        />
      </label>
      {isCut && <p role="alert">{words.cut(longestPasted)}</p>}
      {asksOrder && (
        <fieldset className={styles['group']}>
          <legend className={controls['heading']}>{words.order}</legend>
          <div className={styles['line']}>
            {orders.map(order => (
              <label key={order} className={styles['choice']}>
                <input
                  type="radio"
                  name={`${id}-order`}
                  checked={corrections.order === order}
                  onChange={() => {
                    setCorrections({ ...corrections, order });
                  }}
                />
                {words.orders[order]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {asksYear && (
        <p className={styles['line']}>
          <label>
            {words.year(noYearCount)}
            <input
              className={controls['field']}
              inputMode="numeric"
              maxLength={4}
              defaultValue=""
              onChange={({ currentTarget: { value } }) => {
                const { year: _before, ...others } = corrections;
                setCorrections(/^\d{4}$/u.test(value) ? { ...others, year: Number(value) } : others);
              }}
            />
          </label>
        </p>
      )}
      {reading.pieces.length > 0 && (
        <PastedLines
          reading={reading}
          words={words}
          corrections={corrections}
          onCorrect={(at, correction) => {
            const pieces = new Map(corrections.pieces);
            pieces.set(at, { ...pieces.get(at), ...correction });
            setCorrections({ ...corrections, pieces });
          }}
        />
      )}
      <p className={styles['foot']}>
        <button type="button" className={controls['primary']} aria-disabled={eventCount === 0} onClick={take}>
          {words.read(eventCount)}
        </button>
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            dialogRef.current?.close();
          }}
        >
          {words.cancel}
        </button>
        <span role="status">{refusedCount > 0 ? words.refused(refusedCount) : ''}</span>
      </p>
    </dialog>
  );
}
