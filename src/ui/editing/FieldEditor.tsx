/**
 * A fact of the panel as its field, in its place. Enter or Ctrl Enter keeps it, Esc gives back what was there; what
 * is typed outlives a look at another event.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createDraftNames } from '../../domain/eventDraftNames.ts';
import { sideName } from '../../language/names.ts';
import { fold } from '../../query/foldText.ts';
import controls from '../controls.module.css';
import form from '../form/form.module.css';
import { DraftContext, FormContext, type FormContextValue } from '../form/formContext.ts';
import { problemInWords } from '../form/problemWords.ts';
import { createSuggestions } from '../form/suggestions.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { AccountChoice } from './AccountFields.tsx';
import { type EditedField, usePanelEditing } from './editingContext.ts';
import { EditorContext } from './editorContext.ts';
import { isOwn } from './editProblem.ts';
import styles from './editor.module.css';
import { FieldControls } from './FieldControls.tsx';
import { OwnMessage } from './OwnField.tsx';
import { useFieldEditor } from './useFieldEditor.ts';

export function FieldEditor({ field }: { readonly field: EditedField }) {
  const session = useSession();
  const editing = usePanelEditing();
  if (editing === undefined) throw new Error('A field was opened outside of a panel.');
  const language = useLanguageWith(session.language, 'form');
  const editingLanguage = useLanguageWith(session.language, 'editing');
  const words = editingLanguage.text.editing;
  const { names, suggestions } = useNames();
  const editor = useFieldEditor({ field, editing, names, language: editingLanguage });
  const formRef = useRef<HTMLFormElement>(null);
  const formId = useId();
  const idOf = useCallback((at: string) => `${formId}-${at}`, [formId]);

  const isAsked = editing.isAsked(field);
  useEffect(() => {
    if (!isAsked) return;
    const first = formRef.current?.querySelector<HTMLElement>('input, select, textarea');
    first?.focus();
    if (first instanceof HTMLInputElement && first.type === 'text') first.select();
    // The fact stays where it was read, unless there is hardly room for its field below.
    const { top, bottom } = formRef.current?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (bottom > innerHeight && top > innerHeight * 0.6)
      formRef.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);

  const save = () => {
    // What is wrong must be marked before the first of it can take the focus; where nothing is, all this has gone.
    flushSync(editor.save);
    formRef.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  const onKeyDownCapture = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key !== 'Enter' || !(keyEvent.ctrlKey || keyEvent.metaKey)) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    save();
  };
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.defaultPrevented) return;
    const isChosen = keyEvent.key === 'Enter' && keyEvent.target instanceof HTMLSelectElement;
    if (keyEvent.key !== 'Escape' && !isChosen) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    if (isChosen) save();
    else editor.cancel();
  };

  const { typed, change, formProblemsAt, warnings, touch, remove, cancel } = editor;
  const value: FormContextValue = {
    typedOn: typed.draft.typedOn,
    change: edit => {
      const next = edit(typed.draft);
      // The button that removes a row of the form removes here what the row stands for.
      if (isRowGone(next, typed.rowKey)) (splitsItem(field) ? remove : cancel)();
      else change(before => ({ ...before, draft: edit(before.draft) }));
    },
    names,
    suggestions,
    language,
    idOf,
    problemsAt: formProblemsAt,
    warningsAt: at => warnings.filter(warning => warning.field === at),
    touch,
  };
  const context = useMemo(() => ({ editor, words }), [editor, words]);
  const shownFields = shownIn(field);
  const elsewhere = editor.problems.filter(problem => !isOwn(problem) && !shownFields(problem.field));
  return (
    <FormContext value={value}>
      <DraftContext value={typed.draft}>
        <EditorContext value={context}>
          {/* Esc and Ctrl Enter work from every control of the editor, so its frame hears them for all. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <form
            ref={formRef}
            data-kept=""
            className={styles['editor']}
            aria-label={words.edit(editor.name)}
            noValidate
            autoComplete="off"
            onSubmit={submitEvent => {
              submitEvent.preventDefault();
              save();
            }}
            onKeyDownCapture={onKeyDownCapture}
            onKeyDown={onKeyDown}
          >
            {editor.isRestored && <p className={form['hint']}>{words.restored}</p>}
            <FieldControls field={field} />
            <OwnMessage field="own.value" />
            {elsewhere.map(problem =>
              isOwn(problem) ? null : (
                <p key={problem.code} className={form['problem']} role="alert">
                  {problemInWords(problem, language)}
                </p>
              ),
            )}
            <AccountChoice field={field} />
            <div className={styles['buttons']}>
              <button type="submit" className={controls['primary']} title={words.saveKeys}>
                {typed.asAccount ? words.saveAccount : words.save(editor.name)}
              </button>
              <button type="button" className={controls['button']} title={words.cancelKeys} onClick={cancel}>
                {words.cancel}
              </button>
            </div>
          </form>
        </EditorContext>
      </DraftContext>
    </FormContext>
  );
}

/** Whether an item of a list is edited, and not a new one added. */
function splitsItem(field: EditedField): boolean {
  return /^(?:participants|statements|processes)\./u.test(field);
}

function isRowGone({ sides, statements, processes, sources }: FormContextDraft, rowKey: string): boolean {
  if (rowKey === '') return false;
  return ![sides, statements, processes, sources].some(rows => rows.some(({ key }) => key === rowKey));
}

type FormContextDraft = Readonly<
  Record<'sides' | 'statements' | 'processes' | 'sources', readonly { readonly key: string }[]>
>;

/** Whether a problem of the form's fields has its message beside its control here. */
function shownIn(field: EditedField): (at: string) => boolean {
  const own: Readonly<Record<string, readonly string[]>> = {
    when: ['date', 'printed', 'weekStart'],
    'venue.place': ['place', 'placeCountry'],
    'venue.site': ['site'],
    participants: ['sides.'],
  };
  const [list = ''] = field.split('.');
  const starts = [...(own[field] ?? own[list] ?? [list]), 'account.', 'own.', 'sources.'];
  return at => starts.some(start => at.startsWith(start));
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
