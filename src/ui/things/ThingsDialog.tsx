/**
 * The people, places, sources, processes and bodies of the record: on one side the list of a kind, on the other the
 * thing itself. What was typed and not kept stays until the page is left, also when the dialog is closed.
 */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createDraftNames } from '../../domain/eventDraftNames.ts';
import { emptyThing, type ThingDraft } from '../../domain/thingDraft.ts';
import { type Thing, type ThingKind, thingKinds, thingsOfKind } from '../../domain/thingKinds.ts';
import { sideName } from '../../language/names.ts';
import { fold } from '../../query/foldText.ts';
import { type AppStore } from '../../store/appStore.ts';
import { createThingCommands } from '../../store/thingCommands.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { useUndo } from '../useUndo.ts';
import { focusPane } from './focusPane.ts';
import { type AskedThing } from './openThing.ts';
import { ThingList } from './ThingList.tsx';
import { ThingPane } from './ThingPane.tsx';
import styles from './things.module.css';
import { ThingsContext, type ThingsContextValue } from './thingsContext.ts';
import { useNamedThings } from './useNamedThings.ts';

const typedIn = new WeakMap<AppStore, Map<string, ThingDraft>>();

interface Said {
  readonly message: string;
  readonly isUndoable: boolean;
  readonly count: number;
}

/** What is open beside the list. Each showing is a new one, so that focus follows. */
interface Shown {
  readonly kind: ThingKind;
  readonly id?: string | undefined;
  readonly isNew: boolean;
  /** Whether focus goes there. */
  readonly isAsked: boolean;
  readonly count: number;
}

interface ThingsDialogProps {
  readonly asked: AskedThing;
  readonly onClose: () => void;
}

export function ThingsDialog({ asked, onClose }: ThingsDialogProps) {
  const { store, commands, language: plain } = useSession();
  const language = useLanguageWith(plain, 'things');
  const words = language.text.things;
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const record = useApp(state => state.record);
  const revision = useApp(state => state.revision);
  const { undo } = useUndo();
  const { named, share, readAll } = useNamedThings();
  const [shown, setShown] = useState<Shown>({
    ...asked,
    isNew: false,
    isAsked: asked.id !== undefined,
    count: 0,
  });
  const [said, setSaid] = useState<Said>({ message: '', isUndoable: false, count: 0 });
  const [answered, setAnswered] = useState(asked);
  if (answered !== asked) {
    setAnswered(asked);
    setShown({ ...asked, isNew: false, isAsked: true, count: shown.count + 1 });
  }
  const [isThingAsked] = useState(asked.id !== undefined);
  useEffect(() => {
    dialogRef.current?.showModal();
    // The dialog gives focus to its first button; a thing that was asked for takes it from there.
    if (isThingAsked) focusPane(dialogRef.current);
  }, [isThingAsked]);

  const names = useMemo(
    () =>
      createDraftNames(record, {
        fold,
        sideName: code => sideName(code, record.bodies, language),
        otherNames: language.text.otherCountryNames,
      }),
    // The record is a table that changes behind its reader: its revision tells.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [record, revision, language],
  );
  const value = useMemo((): ThingsContextValue => {
    const typed = typedIn.get(store) ?? new Map<string, ThingDraft>();
    typedIn.set(store, typed);
    return {
      language,
      names,
      named,
      namedShare: share,
      readAll,
      typed,
      commands: createThingCommands(store, commands),
      show: (kind, id) => {
        setShown(before => ({ kind, id, isNew: false, isAsked: true, count: before.count + 1 }));
      },
      startMaking: (kind, name) => {
        if (name !== '' || !typed.has(`${kind} `)) typed.set(`${kind} `, emptyThing(kind, name));
        setShown(before => ({ kind, isNew: true, isAsked: true, count: before.count + 1 }));
      },
      say: (message, isUndoable = false) => {
        setSaid(({ count }) => ({ message, isUndoable, count: count + 1 }));
      },
      leave: () => {
        dialogRef.current?.close();
      },
    };
  }, [language, names, named, share, readAll, store, commands]);

  const { kind, id } = shown;
  const thing: Thing | undefined = id === undefined ? undefined : thingsOfKind(record, kind).get(id);
  const isOpen = thing !== undefined || shown.isNew;
  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['things'] ?? ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <ThingsContext value={value}>
        <header className={styles['head']}>
          <h2 id={titleId} className={styles['title']}>
            {words.title}
          </h2>
          <button type="button" className={controls['quiet']} onClick={value.leave}>
            {words.close}
          </button>
        </header>
        <nav aria-label={words.kinds} className={styles['kinds']}>
          {thingKinds.map(one => (
            <button
              key={one}
              type="button"
              className={styles['kind']}
              aria-current={one === kind ? 'true' : undefined}
              onClick={() => {
                setShown({ kind: one, isNew: false, isAsked: false, count: shown.count + 1 });
              }}
            >
              {words.plural[one]}{' '}
              <span className={styles['kindCount']}>
                {thingsOfKind(record, one).size.toLocaleString(language.locale)}
              </span>
            </button>
          ))}
        </nav>
        <div className={styles['body']} data-open={isOpen}>
          <ThingList key={kind} kind={kind} shownId={thing?.id} />
          <ThingPane
            key={`${kind} ${shown.count}`}
            kind={kind}
            thing={thing}
            isNew={shown.isNew}
            isAsked={shown.isAsked}
          />
        </div>
        <div role="status" className={styles['status']}>
          <bdi key={said.count}>{said.message}</bdi>
          {said.isUndoable && said.message !== '' && (
            <button
              type="button"
              className={controls['link']}
              onClick={() => {
                undo();
                // The button goes, and what was chosen may have gone with it.
                flushSync(() => {
                  value.say('');
                });
                focusPane(dialogRef.current);
              }}
            >
              {words.undo}
            </button>
          )}
          {said.message === '' && share < 1 && words.counting(Math.floor(share * 100))}
        </div>
      </ThingsContext>
    </dialog>
  );
}
