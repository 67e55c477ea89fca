/** One open fact: what is typed, what stands in its way, and what keeping it does. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { sameContent } from '../../domain/applyChanges.ts';
import { changesToReplace } from '../../domain/editing.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { type DraftField, type DraftProblem, type DraftWarning } from '../../domain/eventDraftProblem.ts';
import { warningsOf } from '../../domain/eventDraftWarnings.ts';
import { type DiplomaticEvent, type When } from '../../domain/event.ts';
import { freshId } from '../../domain/ids.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { textOfWhen } from '../../domain/whenText.ts';
import { type LanguageWith } from '../../language/language.ts';
import { useAnnounce } from '../announce.tsx';
import { useAfterPress } from '../form/useAfterPress.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { type EditedField, type PanelEditing } from './editingContext.ts';
import { type EditProblem, isOwn, type OwnCode } from './editProblem.ts';
import { type FieldDraft, startOfEdit, withoutLength } from './fieldDraft.ts';
import { type FieldEdit } from './fieldEdit.ts';
import { fieldName } from './fieldNames.ts';
import { readKept, writeKept } from './keptEdits.ts';
import { labelFieldOf } from './labelField.ts';
import { readAccount } from './readAccount.ts';
import { readFieldEdit } from './readFieldEdit.ts';
import { readStoredEdit, storedEdit } from './storedEdit.ts';

interface EditorDesk {
  readonly field: EditedField;
  readonly editing: PanelEditing;
  readonly names: DraftNames;
  readonly language: LanguageWith<'editing'>;
}

export interface FieldEditorState {
  readonly typed: FieldDraft;
  readonly change: (edit: (typed: FieldDraft) => FieldDraft) => void;
  /** The event as it was when the fact was opened. */
  readonly original: DiplomaticEvent;
  readonly name: string;
  readonly isRestored: boolean;
  readonly problems: readonly EditProblem[];
  readonly formProblemsAt: (field: DraftField) => readonly DraftProblem[];
  readonly ownProblemAt: (field: DraftField) => OwnCode | undefined;
  readonly warnings: readonly DraftWarning[];
  readonly touch: (field: DraftField) => void;
  /** Keeps what is typed, or marks what stands in its way. */
  readonly save: () => void;
  readonly remove: () => void;
  readonly cancel: () => void;
}

/** The field of the date as if the proposed time had been typed in it. */
function withProposal(
  start: FieldDraft,
  event: DiplomaticEvent,
  when: When | undefined,
): FieldDraft | undefined {
  if (when === undefined) return undefined;
  return { ...start, draft: { ...start.draft, date: textOfWhen(withoutLength({ ...event, when }).when) } };
}

/** What is not there yet is no mistake until it is to be kept. */
function isMissing(problem: EditProblem): boolean {
  return (isOwn(problem) ? problem.own : problem.code).endsWith('-missing');
}

export function useFieldEditor({ field, editing, names, language }: EditorDesk): FieldEditorState {
  const session = useSession();
  const { commands, drafts, store } = session;
  const announce = useAnnounce();
  const afterPress = useAfterPress();
  const todayIso = useApp(state => state.todayIso);
  const words = language.text.editing;
  const [original] = useState(() => store.getState().record.events.get(editing.event.id) ?? editing.event);
  const [start] = useState(() =>
    startOfEdit(field, { event: original, names, todayIso }, editing.isAsAccount(field)),
  );
  const [restored] = useState(() => readStoredEdit(readKept(drafts, original.id, field), start));
  const [proposed] = useState(() => withProposal(start, original, editing.proposedWhen(field)));
  const [typed, setTyped] = useState(proposed ?? restored ?? start);
  const [isTried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(() => new Set());

  const isTyped = !sameValue(typed, start);
  const { noteTyped } = editing;
  useEffect(() => {
    noteTyped(field, isTyped);
    const value = isTyped ? storedEdit(typed, original.id) : undefined;
    writeKept(drafts, { id: original.id, field, value });
  }, [noteTyped, drafts, original, field, typed, isTyped]);

  const recordedBy = store.getState().record.title;
  const read = useMemo(() => {
    const context = { names, todayIso, newId: freshId, eventId: original.id, original, recordedBy };
    return (nowIso: string) =>
      typed.asAccount
        ? readAccount(field, typed, { ...context, nowIso })
        : readFieldEdit(field, typed, { ...context, nowIso });
  }, [names, todayIso, original, recordedBy, field, typed]);

  const problems = useMemo(() => {
    const reading = read('');
    if (reading.ok) return [];
    if (isTried) return reading.error;
    return reading.error.filter(problem => touched.has(problem.field) && !isMissing(problem));
  }, [read, isTried, touched]);

  const settled = useDeferredValue(typed.draft);
  const warnings = useMemo(
    () =>
      warningsOf(settled, {
        names,
        todayIso,
        nowIso: '',
        newId: freshId,
        eventId: original.id,
        original,
        eventsDated: () => [],
      }),
    [settled, names, todayIso, original],
  );

  const named = { event: original, record: names.record, language };
  const name = fieldName(field, named);

  const leave = () => {
    writeKept(drafts, { id: original.id, field, value: undefined });
    editing.close(field);
  };

  /** False where the event would be as it is: then there is no operation. */
  const commit = ({ step, alsoMade }: FieldEdit, labelField: string): boolean => {
    const operation = commands.editMany((record, modifiedAt) => {
      const before = record.events.get(original.id) ?? original;
      const event = step(before);
      const label = {
        verb: 'edit' as const,
        entity: 'event' as const,
        subject: event.title,
        field: labelField,
      };
      const isSame = sameContent(before, event);
      return { label, changes: isSame ? [] : changesToReplace(before, event, { alsoMade, modifiedAt }) };
    });
    return operation !== undefined;
  };

  const { title } = original;
  return {
    typed,
    change: setTyped,
    original,
    name,
    isRestored: proposed === undefined && restored !== undefined,
    problems,
    formProblemsAt: at =>
      problems.flatMap(problem => (problem.field === at && !isOwn(problem) ? [problem] : [])),
    ownProblemAt: at => problems.filter(isOwn).find(problem => problem.field === at)?.own,
    warnings,
    touch: at => {
      afterPress(() => {
        setTouched(before => (before.has(at) ? before : new Set([...before, at])));
      });
    },
    save: () => {
      const reading = read(new Date().toISOString());
      if (!reading.ok) {
        setTried(true);
        return;
      }
      const isChanged = commit(reading.value, typed.asAccount ? 'claims' : labelFieldOf(field));
      const said = typed.asAccount ? words.recorded : words.changed;
      announce((isChanged ? said : words.unchanged)(name, title));
      leave();
    },
    remove: () => {
      const empty = { ...typed, draft: { ...typed.draft, sides: [], statements: [], processes: [] } };
      const context = { names, todayIso, newId: freshId, eventId: original.id, original, nowIso: '' };
      const reading = readFieldEdit(field, empty, context);
      if (reading.ok && commit(reading.value, labelFieldOf(field))) announce(words.removed(name, title));
      leave();
    },
    cancel: leave,
  };
}
