/**
 * The form that adds an event and edits one, beside the record that it is written for. Nothing that is typed
 * is lost: not by a mistake, not by closing, not by a reload.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createDraftNames } from '../../domain/eventDraftNames.ts';
import { type EventId } from '../../domain/ids.ts';
import { sideName } from '../../language/names.ts';
import { fold } from '../../query/foldText.ts';
import type { DraftId } from '../../storage/drafts.ts';
import controls from '../controls.module.css';
import { draftsHeldElsewhere } from '../drafts/draftHolds.ts';
import drafts from '../drafts/drafts.module.css';
import { DraftShelf } from '../drafts/DraftShelf.tsx';
import { type FormStart } from '../drafts/formStart.ts';
import { PastedNotes } from '../drafts/PastedNotes.tsx';
import { SectionJumps } from '../drafts/SectionJumps.tsx';
import { usePasting } from '../drafts/usePasting.ts';
import { useSectionJumps } from '../drafts/useSectionJumps.ts';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { commitDraft, type Committed } from './commitDraft.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { unfoldAround } from './focusField.ts';
import styles from './form.module.css';
import { DraftContext, FormContext, type FormContextValue } from './formContext.ts';
import { FormNotes } from './FormNotes.tsx';
import { FormSections } from './FormSections.tsx';
import { type OpenRequest } from './openDraft.ts';
import { duplicateLookups } from './duplicateLookups.ts';
import { createSuggestions } from './suggestions.ts';
import { useDraftCheck } from './useDraftCheck.ts';
import { useEventDraft } from './useEventDraft.ts';
import { useMergeInto } from './useMergeInto.ts';

interface EventFormProps {
  /** The event to edit; absent for a new one. */
  readonly eventId?: EventId;
  /** What a new event begins with; nothing goes on with what was being typed. */
  readonly start?: FormStart;
  readonly onClose: () => void;
  /** `next`: the form that is asked for in place of this one. */
  readonly onSaved: (committed: Committed, next?: FormStart) => void;
  /** Another form in place of this one, whose draft is kept: of a kept draft, of an edit, or a blank one. */
  readonly onOpen?: (start: FormStart & { readonly eventId?: EventId }) => void;
  /** Something was put into the form from outside of it. */
  readonly onShow?: () => void;
}

const nothingHeld: ReadonlySet<string> = new Set();
const noStart: FormStart = {};

/** Which draft a new form goes on with depends on what other tabs are typing, which the browser tells in a moment. */
export function EventForm(props: EventFormProps) {
  const { eventId, start = noStart } = props;
  const recordId = useApp(state => state.record.id);
  const [asked] = useState(() => {
    const isSettled = eventId !== undefined || Object.keys(start).length > 0;
    return isSettled ? undefined : draftsHeldElsewhere(recordId);
  });
  const [heldElsewhere, setHeld] = useState(asked === undefined ? nothingHeld : undefined);
  useEffect(() => {
    let isGone = false;
    void asked?.then(held => {
      if (!isGone) setHeld(held);
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  if (heldElsewhere === undefined) return null;
  return <DraftForm {...props} request={{ editedId: eventId, start, heldElsewhere }} />;
}

function DraftForm(props: EventFormProps & { readonly request: OpenRequest }) {
  const { eventId, request, onClose, onSaved, onOpen, onShow } = props;
  const session = useSession();
  const todayIso = useApp(state => state.todayIso);
  const language = useLanguageWith(session.language, 'form');
  const words = language.text.form;
  const { names, suggestions } = useNames();
  const form = useEventDraft(request, names);
  const { draft, opened, change } = form;
  const lookups = useMemo(() => duplicateLookups(session), [session]);
  const check = useDraftCheck({ draft, opened, names, todayIso, lookups });
  const leaveDay = useEditableNow();
  const formId = useId();
  const summaryRef = useRef<HTMLDivElement>(null);
  const idOf = useCallback((field: string) => `${formId}-${field}`, [formId]);
  const titleId = idOf('title');
  const focusTitle = () => {
    document.getElementById(titleId)?.focus();
  };
  const pasting = usePasting({
    draft,
    change,
    names,
    first: opened.pasted,
    titleId,
    onPasted: () => {
      onShow?.();
    },
  });
  const jumps = useSectionJumps({ draft, change, idOf });

  useEffect(() => {
    document.getElementById(titleId)?.focus();
  }, [titleId]);

  const save = (isFollowed: boolean) => {
    // What is saved takes the place of all that is recorded, not of what was known on some day.
    leaveDay();
    const reading = check.read();
    if (reading.ok) {
      form.stopKeeping();
      const { slot, stored } = form;
      const { original } = opened;
      const committed = commitDraft(session, { reading: reading.value, original, slot, stored });
      if (isFollowed) onSaved(committed, { from: { kind: 'another', eventId: committed.id } });
      else onSaved(committed);
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
    const isHeard =
      jumps.onKey(keyEvent) || (isControl(keyEvent) && onControlKey(keyEvent.key, keyEvent.shiftKey));
    if (!isHeard) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
  };
  const onControlKey = (key: string, isShifted: boolean): boolean => {
    if (key === 'Enter') save(isShifted);
    else if (key.toLowerCase() === 'z' && !isShifted && pasting.takeOut !== undefined) pasting.takeOut();
    else return false;
    return true;
  };

  const { problems, warnings, touch } = check;
  const { typedOn } = draft;
  const mergeInto = useMergeInto({ form, names, onOpen });
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
      mergeInto,
    }),
    [typedOn, change, names, suggestions, language, idOf, problems, warnings, touch, mergeInto],
  );
  const button = (label: string, title: string, onClick: () => void) => (
    <button type="button" className={controls['button']} title={title} onClick={onClick}>
      {label}
    </button>
  );
  const openDraft = (draftId: DraftId, editedId?: EventId) => {
    onOpen?.(editedId === undefined ? { draftId } : { eventId: editedId });
  };

  return (
    <FormContext value={value}>
      <DraftContext value={draft}>
        {/* Ctrl Enter and Esc work from every control of the form, so its frame hears them for all. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          className={styles['form']}
          data-kept=""
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
          {onOpen !== undefined && <DraftShelf ownId={form.slot.draftId()} onOpen={openDraft} />}
          <FormNotes
            form={form}
            names={names}
            onBlank={
              onOpen === undefined
                ? undefined
                : () => {
                    onOpen({ seed: {} });
                  }
            }
            onDiscard={() => {
              check.setTried(false);
              form.discard();
              focusTitle();
            }}
            onTakeBack={() => {
              form.takeBack?.();
              focusTitle();
            }}
          />
          <PastedNotes pasting={pasting} onDone={focusTitle} />
          {check.isTried && check.problems.length > 0 && (
            <ErrorSummary problems={check.problems} summaryRef={summaryRef} />
          )}
          <SectionJumps onJump={jumps.jump} />
          <FormSections />
          <div className={`${styles['buttons'] ?? ''} ${drafts['leaving'] ?? ''}`}>
            <button
              type="button"
              className={controls['primary']}
              title={words.saveKeys}
              onClick={() => {
                save(false);
              }}
            >
              {words.save}
            </button>
            {eventId === undefined &&
              button(words.entry.saveAndAdd, words.entry.saveAndAddKeys, () => {
                save(true);
              })}
            {button(words.close, words.closeKeepsDraft, onClose)}
          </div>
        </form>
      </DraftContext>
    </FormContext>
  );
}

function isControl({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey;
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
