/** The form of a thing. What is typed and not kept is remembered while the page is open. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { freshId } from '../../domain/ids.ts';
import { draftOfThing, emptyThing, type ThingDraft } from '../../domain/thingDraft.ts';
import { nameOfThing, type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import { readThing } from '../../domain/thingReading.ts';
import { sameValue } from '../../domain/sameValue.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { DeleteThing } from './DeleteThing.tsx';
import { Namesake } from './Namesake.tsx';
import { focusPane } from './focusPane.ts';
import { ThingFields } from './ThingFields.tsx';
import styles from './things.module.css';
import { draftKey, useThings } from './thingsContext.ts';

/** Of an id that a reader of the file can tell: who, where, by whom, what. */
const prefixes: Readonly<Record<ThingKind, string>> = {
  person: 'p',
  place: 'l',
  source: 's',
  process: 'k',
  body: 'b',
};

interface ThingEditorProps {
  readonly kind: ThingKind;
  /** Without one, a new thing is made. */
  readonly thing: Thing | undefined;
  readonly onMerge: (otherId?: string) => void;
}

export function ThingEditor({ kind, thing, onMerge }: ThingEditorProps) {
  const { language, names, typed, commands, named, say, show } = useThings();
  const { store } = useSession();
  const leaveDay = useEditableNow();
  const words = language.text.things;
  const pageId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const key = draftKey(kind, thing);
  const start = useMemo(
    () => (thing === undefined ? emptyThing(kind) : draftOfThing(kind, thing, names)),
    [kind, thing, names],
  );
  const [kept, setDraft] = useState<ThingDraft | undefined>(() => typed.get(key));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [newId] = useState(() => freshId(prefixes[kind]));
  const draft = kept ?? start;
  const isTyped = !sameValue(draft, start);
  const read = () =>
    readThing(draft, {
      names,
      todayIso: store.getState().todayIso,
      id: thing?.id ?? newId,
      ...(thing === undefined ? {} : { original: thing }),
    });
  const reading = read();
  const problems = reading.ok
    ? []
    : reading.error.filter(({ field, code }) => isTried || (touched.has(field) && code !== 'missing'));
  const idOf = (field: string) => `${pageId}-${field}`;
  const change = (edit: Partial<ThingDraft>) => {
    const next = { ...draft, ...edit };
    if (sameValue(next, start)) typed.delete(key);
    else typed.set(key, next);
    setDraft(next);
  };
  const forget = () => {
    typed.delete(key);
    setDraft(undefined);
    setTried(false);
    setTouched(new Set());
  };
  const save = () => {
    setTried(true);
    if (!reading.ok) {
      const [first] = reading.error;
      if (first !== undefined) document.getElementById(idOf(first.field))?.focus();
      say(words.problemsTitle(reading.error.length));
      return;
    }
    leaveDay();
    const operation = commands.keepThing(kind, reading.value);
    const name = nameOfThing(reading.value);
    forget();
    if (operation === undefined) say(words.unchanged);
    else if (thing === undefined) {
      say(words.made(name), true);
      show(kind, reading.value.id);
    } else say(words.changed(name, named.countOf(kind, thing.id)), true);
  };
  useEffect(() => {
    const form = formRef.current;
    const onKeyDown = (keyEvent: KeyboardEvent) => {
      if (keyEvent.key !== 'Enter' || !(keyEvent.ctrlKey || keyEvent.metaKey)) return;
      keyEvent.preventDefault();
      form?.requestSubmit();
    };
    form?.addEventListener('keydown', onKeyDown);
    return () => {
      form?.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <form
      ref={formRef}
      noValidate
      onSubmit={submitted => {
        submitted.preventDefault();
        save();
      }}
    >
      <ThingFields
        draft={draft}
        isNew={thing === undefined}
        idOf={idOf}
        problemsAt={field => problems.filter(problem => problem.field === field)}
        onChange={change}
        onTouch={field => {
          setTouched(before => (before.has(field) ? before : new Set([...before, field])));
        }}
      />
      <Namesake kind={kind} draft={draft} thing={thing} onMerge={onMerge} />
      <div className={styles['buttons']}>
        <button type="submit" className={controls['primary']} title={words.saveKeys}>
          {words.save}
        </button>
        {isTyped && (
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              forget();
              focusPane(formRef.current);
            }}
          >
            {words.discard}
          </button>
        )}
        {thing !== undefined && (
          <>
            <button
              type="button"
              className={controls['button']}
              onClick={() => {
                onMerge();
              }}
            >
              {words.merge}
            </button>
            <DeleteThing kind={kind} thing={thing} onMerge={onMerge} />
          </>
        )}
      </div>
    </form>
  );
}
