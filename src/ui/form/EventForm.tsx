/**
 * The form that adds an event and edits one, beside the record that it is written for. Nothing that is typed
 * is lost: not by a mistake, not by closing, not by a reload.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createDraftNames } from '../../domain/eventDraftNames.ts';
import { type EventId } from '../../domain/ids.ts';
import { type TimeWindow } from '../../domain/timeWindow.ts';
import { sideName } from '../../language/names.ts';
import { fold } from '../../query/foldText.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { commitDraft, type Committed } from './commitDraft.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { unfoldAround } from './focusField.ts';
import styles from './form.module.css';
import { DraftContext, FormContext, type FormContextValue } from './formContext.ts';
import { FormNotes } from './FormNotes.tsx';
import { FormSections } from './FormSections.tsx';
import { createSuggestions } from './suggestions.ts';
import { useDraftCheck } from './useDraftCheck.ts';
import { useEventDraft } from './useEventDraft.ts';

interface EventFormProps {
  /** The event to edit; absent for a new one. */
  readonly eventId?: EventId;
  readonly onClose: () => void;
  readonly onSaved: (committed: Committed) => void;
}

export function EventForm({ eventId, onClose, onSaved }: EventFormProps) {
  const session = useSession();
  const { todayIso } = session;
  const language = useLanguageWith(session.language, 'form');
  const words = language.text.form;
  const { names, suggestions } = useNames();
  const form = useEventDraft(eventId, names);
  const { draft, opened } = form;
  const eventsDated = useCallback(
    (bounds: TimeWindow) => session.selectors.eventsDated(session.store.getState(), bounds),
    [session],
  );
  const check = useDraftCheck({ draft, opened, names, todayIso, eventsDated });
  const formId = useId();
  const summaryRef = useRef<HTMLDivElement>(null);
  const idOf = useCallback((field: string) => `${formId}-${field}`, [formId]);
  const titleId = idOf('title');

  useEffect(() => {
    document.getElementById(titleId)?.focus();
  }, [titleId]);

  const save = () => {
    const reading = check.read();
    if (reading.ok) {
      form.stopKeeping();
      const { slot, stored } = form;
      const { original } = opened;
      onSaved(commitDraft(session, { reading: reading.value, original, slot, stored }));
      return;
    }
    // The summary must be there before it can take the focus.
    flushSync(() => {
      check.setTried(true);
    });
    for (const { field } of reading.error) unfoldAround(idOf(field));
    summaryRef.current?.focus();
  };

  const onKeyDownCapture = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key !== 'Enter' || !(keyEvent.ctrlKey || keyEvent.metaKey)) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    save();
  };

  const { change } = form;
  const { problems, warnings, touch } = check;
  const { typedOn } = draft;
  const value = useMemo(
    (): FormContextValue => ({
      typedOn,
      change,
      names,
      suggestions,
      language,
      idOf,
      problemsAt: field => problems.filter(problem => problem.field === field),
      warningsAt: field => warnings.filter(warning => warning.field === field),
      touch,
    }),
    [typedOn, change, names, suggestions, language, idOf, problems, warnings, touch],
  );

  return (
    <FormContext value={value}>
      <DraftContext value={draft}>
        {/* Ctrl Enter and Esc work from every control of the form, so its frame hears them for all. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          className={styles['form']}
          aria-labelledby={idOf('heading')}
          noValidate
          autoComplete="off"
          onSubmit={submitEvent => {
            submitEvent.preventDefault();
          }}
          onKeyDownCapture={onKeyDownCapture}
          onKeyDown={keyEvent => {
            if (keyEvent.key !== 'Escape' || keyEvent.defaultPrevented) return;
            keyEvent.preventDefault();
            keyEvent.stopPropagation();
            onClose();
          }}
        >
          <h2 id={idOf('heading')} className={styles['heading']}>
            {eventId === undefined ? words.addTitle : words.editTitle}
          </h2>
          <FormNotes
            opened={opened}
            isRefused={form.isRefused}
            onDiscard={() => {
              check.setTried(false);
              form.discard();
              document.getElementById(titleId)?.focus();
            }}
          />
          {check.isTried && check.problems.length > 0 && (
            <ErrorSummary problems={check.problems} summaryRef={summaryRef} />
          )}
          <FormSections />
          <div className={styles['buttons']}>
            <button type="button" className={controls['primary']} title={words.saveKeys} onClick={save}>
              {words.save}
            </button>
            <button
              type="button"
              className={controls['button']}
              title={words.closeKeepsDraft}
              onClick={onClose}
            >
              {words.close}
            </button>
          </div>
        </form>
      </DraftContext>
    </FormContext>
  );
}

/** The record is a table that changes behind its reader: the revision is what tells of change. */
function useNames() {
  const { language, selectors, store } = useSession();
  const record = useApp(state => state.record);
  const revision = useApp(state => state.revision);
  return useMemo(() => {
    const otherNames = language.text.otherCountryNames;
    const names = createDraftNames(record, {
      fold,
      sideName: code => sideName(code, record.bodies, language),
      otherNames,
    });
    const suggestions = createSuggestions(names, selectors.columnsOf(store.getState()), otherNames);
    return { names, suggestions };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [record, revision, language, selectors, store]);
}
