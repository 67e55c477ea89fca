/** Which facts of one event are open, and the keys that open them: E in the panel, F2 on the event. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type DiplomaticEvent, type When } from '../../domain/event.ts';
import { type LanguageWith } from '../../language/language.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { type EditedField, type PanelEditing } from './editingContext.ts';
import { keptFieldsOf } from './keptEdits.ts';
import { movedAsked } from './movedAsked.ts';

interface OpenField {
  readonly asAccount: boolean;
  readonly isAsked: boolean;
  readonly proposedWhen?: When;
}

type OpenFields = ReadonlyMap<EditedField, OpenField>;

export interface Editing {
  readonly editing: PanelEditing;
  /** All buttons show, and stay. */
  readonly isAllShown: boolean;
}

export function useEditing(event: DiplomaticEvent, panelRef: RefObject<HTMLElement | null>): Editing {
  const { drafts, store, language: first } = useSession();
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  const language = useEditingWords(first);
  const [open, setOpen] = useState<OpenFields>(() =>
    restored(keptFieldsOf(drafts, event.id), store.getState().view),
  );
  const [isAllShown, setAllShown] = useState(false);
  const typedRef = useRef(new Set<EditedField>());
  /** The fact whose button takes the focus once it is back. */
  const returnRef = useRef<EditedField>(undefined);

  const editing = useMemo((): PanelEditing => {
    const openField = (field: EditedField, asAccount = false) => {
      const now = leaveDay()
        ? currentField(field, event, store.getState().record.events.get(event.id))
        : field;
      setOpen(before => {
        const typed = [...before].filter(([other]) => typedRef.current.has(other));
        return new Map([...typed, [now, { asAccount, isAsked: true }]]);
      });
    };
    return {
      event,
      language,
      open: openField,
      isOpen: field => open.has(field),
      isAsAccount: field => open.get(field)?.asAccount === true,
      proposedWhen: field => open.get(field)?.proposedWhen,
      isAsked: field => open.get(field)?.isAsked === true,
      close: field => {
        returnRef.current = field;
        typedRef.current.delete(field);
        setOpen(before => new Map([...before].filter(([other]) => other !== field)));
      },
      noteTyped: (field, isTyped) => {
        if (isTyped) typedRef.current.add(field);
        else typedRef.current.delete(field);
      },
    };
  }, [event, language, open, store, leaveDay]);

  useEffect(
    () =>
      movedAsked.listen(({ id, when }) => {
        if (id !== event.id) return;
        const asked: OpenField = { asAccount: false, isAsked: true, proposedWhen: when };
        setOpen(before => new Map([...before, ['when', asked]]));
      }),
    [event.id],
  );

  // After every rendering: the button is there only once the field has gone.
  useEffect(() => {
    const field = returnRef.current;
    if (field === undefined || open.has(field)) return;
    returnRef.current = undefined;
    const [list = ''] = field.split('.');
    const names = [`[data-edits="${CSS.escape(field)}"]`, `[data-edits="${CSS.escape(list)}"]`];
    const targets = [...names, '[data-adds] > summary', 'h2'];
    for (const target of targets) {
      const found = panelRef.current?.querySelector<HTMLElement>(target);
      if (!found) continue;
      found.focus();
      return;
    }
  });

  useEffect(() => {
    const editAll = () => {
      setAllShown(true);
      if (language !== undefined) announce(language.text.editing.editMode);
      panelRef.current?.querySelector<HTMLElement>('[data-edits]')?.focus();
    };
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      const { target, key } = keyEvent;
      if (keyEvent.defaultPrevented || !(target instanceof Element) || isWithModifier(keyEvent)) return;
      const isInPanel = panelRef.current?.contains(target) === true;
      const isOnEvent = isInPanel || target.closest('main [role=grid]') !== null;
      if (isTyping(target) || !(key === 'F2' ? isOnEvent : isInPanel && key.toLowerCase() === 'e')) return;
      keyEvent.preventDefault();
      // The heading stands for the event as a whole.
      const isInFact = isInPanel && !target.matches('h2');
      const fact = isInFact ? target.closest<HTMLElement>('[data-fact]')?.dataset['fact'] : undefined;
      if (fact === undefined) editAll();
      else editing.open(fact);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [editing, language, announce, panelRef]);

  return { editing, isAllShown };
}

/** What was typed before comes back with its event, unless the record is read as of another day. */
function restored(fields: readonly EditedField[], { asOf }: { readonly asOf?: string }): OpenFields {
  if (asOf !== undefined) return new Map();
  return new Map(fields.map(field => [field, { asAccount: false, isAsked: false }]));
}

/** On another day fewer took part: the same one may stand elsewhere in the list. */
function currentField(
  field: EditedField,
  shown: DiplomaticEvent,
  current: DiplomaticEvent | undefined,
): EditedField {
  const [list, key] = field.split('.');
  if (list !== 'participants' || key === undefined || current === undefined) return field;
  const meant = shown.participants[Number(key)];
  const at = current.participants.findIndex(
    ({ side, person, office }) =>
      meant !== undefined && sameValue([side, person, office], [meant.side, meant.person, meant.office]),
  );
  return at < 0 ? field : `participants.${at}`;
}

function isWithModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isTyping(target: Element): boolean {
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}

/** Fetched at rest: the panel is read first. */
function useEditingWords(language: ReturnType<typeof useSession>['language']) {
  const [words, setWords] = useState<LanguageWith<'editing'>>();
  useEffect(() => {
    let isGone = false;
    void Promise.resolve(language.including.editing()).then(found => {
      if (!isGone) setWords(found);
    });
    return () => {
      isGone = true;
    };
  }, [language]);
  return words;
}
