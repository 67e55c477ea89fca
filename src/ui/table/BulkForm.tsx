/**
 * One edit of several fields of the selected events. What they have in common stands in grey, only what is set changes,
 * and how many change, and which cannot, is said before anything does.
 */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type BulkDraft, emptyBulkDraft, readBulkDraft } from '../../domain/bulkDraft.ts';
import { type BulkEdit, type BulkSurvey } from '../../domain/bulkFields.ts';
import { createDraftNames } from '../../domain/eventDraftNames.ts';
import { type EventId } from '../../domain/ids.ts';
import { sideName } from '../../language/names.ts';
import { type Columns } from '../../query/columns.ts';
import { fold } from '../../query/foldText.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { BulkFields } from './BulkFields.tsx';
import styles from './bulk.module.css';
import { EventNames } from './EventNames.tsx';
import { useBulkEdit } from './useBulkEdit.ts';
import { useBulkSurvey } from './useBulkSurvey.ts';

interface BulkFormProps {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly onClose: () => void;
}

const nothing: BulkEdit = {};

export function BulkForm({ columns, rows, onClose }: BulkFormProps) {
  const { language: plain, store } = useSession();
  const language = useLanguageWith(plain, 'table');
  const { bulk: words } = language.text.table;
  const { bulk, tell } = useBulkEdit();
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState<BulkDraft>(emptyBulkDraft);
  const [isTried, setTried] = useState(false);
  const [ids] = useState<readonly EventId[]>(() => Array.from(rows, row => columns.ids.at(row)));
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const { record, todayIso } = store.getState();
  const names = useMemo(
    () =>
      createDraftNames(record, {
        fold,
        sideName: code => sideName(code, record.bodies, language),
        otherNames: language.text.otherCountryNames,
      }),
    [record, language],
  );
  const reading = useMemo(() => readBulkDraft(draft, { names, todayIso }), [draft, names, todayIso]);
  const edit = reading.ok ? reading.value : nothing;
  const isSet = Object.keys(edit).length > 0;
  const { survey, edit: surveyedEdit, share } = useBulkSurvey(ids, edit);
  const isCurrent = surveyedEdit === edit && share === 1;
  const refused = isCurrent && isSet ? (survey?.refused ?? []) : [];
  const changedCount = isCurrent && isSet ? (survey?.changedCount ?? 0) : 0;
  const apply = () => {
    setTried(true);
    if (!reading.ok) {
      const [first] = reading.error;
      if (first !== undefined) document.getElementById(`${id}-${first.field}`)?.focus();
      return;
    }
    if (!isSet || !isCurrent) return;
    const left = new Set(refused.map(({ event }) => event.id));
    const others = ids.filter(one => record.events.has(one) && !left.has(one));
    tell(bulk.editEvents(others, edit), words.changed);
    dialogRef.current?.close();
  };
  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['bulk'] ?? ''}`}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={submitted => {
          submitted.preventDefault();
          apply();
        }}
      >
        <header className={styles['head']}>
          <h2 id={`${id}-title`} className={dialog['title']}>
            {words.title(ids.length)}
          </h2>
          <p className={styles['hint']}>{words.hint}</p>
        </header>
        <div className={styles['scroll']}>
          <BulkFields
            id={id}
            draft={draft}
            names={names}
            values={survey?.values}
            problems={
              reading.ok
                ? []
                : reading.error.filter(
                    ({ code }) => isTried || (code !== 'process-missing' && !code.endsWith('-unknown')),
                  )
            }
            onChange={change => {
              setDraft(before => ({ ...before, ...change }));
            }}
          />
          <Refused refused={refused} edit={edit} />
        </div>
        <footer className={styles['foot']}>
          <p role="status" className={styles['preview']}>
            {!isSet
              ? share < 1 && survey === undefined
                ? words.reading(Math.floor(share * 100))
                : words.nothingSet
              : isCurrent
                ? words.preview(changedCount, ids.length)
                : words.reading(Math.floor(share * 100))}
          </p>
          <button
            type="submit"
            className={controls['primary']}
            aria-disabled={!isSet || !isCurrent || changedCount === 0}
          >
            {refused.length > 0 ? words.changeOthers(changedCount) : words.change(changedCount)}
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
        </footer>
      </form>
    </dialog>
  );
}

function Refused({ refused, edit }: { readonly refused: BulkSurvey['refused']; readonly edit: BulkEdit }) {
  const { language } = useSession();
  const { table, vocabulary } = useLanguageWith(language, 'table').text;
  const eventsWhere = (reason: BulkSurvey['refused'][number]['why']) =>
    refused.filter(({ why }) => why === reason).map(({ event }) => event);
  const ahead = eventsWhere('ahead');
  const full = eventsWhere('full');
  return (
    <>
      {ahead.length > 0 && edit.status !== undefined && (
        <div className={styles['refused']}>
          <p>{table.bulk.ahead(ahead.length, vocabulary.statuses[edit.status])}</p>
          <EventNames events={ahead} />
        </div>
      )}
      {full.length > 0 && (
        <div className={styles['refused']}>
          <p>{table.bulk.full(full.length)}</p>
          <EventNames events={full} />
        </div>
      )}
    </>
  );
}
