/** What the record says otherwise than it did when it came: the events with each field in words, and other things by name. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { changedFields, type ChangedThing, changedThings } from '../../domain/ownChanges.ts';
import { type EventId } from '../../domain/ids.ts';
import { type LanguageWith } from '../../language/language.ts';
import { changeInWords } from '../../language/operations.ts';
import controls from '../controls.module.css';
import dialog from '../dialog.module.css';
import { fieldLines } from '../history/stepWords.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './home.module.css';

/** As many as one reads at a time; the rest is one press away. */
const shownAtOnce = 100;

type Kind = 'added' | 'changed' | 'removed';

export function OwnChanges({ onClose }: { readonly onClose: () => void }) {
  const { language } = useSession();
  const words = useLanguageWith(language, 'home').text.home.ownChanged;
  const operations = useApp(state => state.operations);
  const record = useApp(state => state.record);
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialogRef.current?.showModal();
  }, []);
  const changed = useMemo(() => changedThings(operations, record), [operations, record]);
  const events = changed.filter(isOfEvent);
  const others = changed.filter(thing => !isOfEvent(thing));
  const byKind = (kind: Kind) => events.filter(thing => kindOf(thing) === kind);
  return (
    <dialog
      ref={dialogRef}
      className={`${dialog['dialog'] ?? ''} ${styles['changes'] ?? ''}`}
      aria-labelledby="own-changes"
      onClose={onClose}
    >
      <h2 id="own-changes" className={dialog['title']}>
        {words.title}
      </h2>
      <p>
        {changed.length === 0
          ? words.none
          : words.sum(byKind('added').length, byKind('changed').length, byKind('removed').length)}
      </p>
      {(['changed', 'added', 'removed'] as const).map(kind => (
        <ChangedList
          key={kind}
          title={words[kind]}
          things={byKind(kind)}
          onLeave={() => dialogRef.current?.close()}
        />
      ))}
      <ChangedList title={words.things} things={others} onLeave={() => dialogRef.current?.close()} />
      <form method="dialog" className={styles['dialogWays']}>
        <button type="submit" className={controls['button']}>
          {words.close}
        </button>
      </form>
    </dialog>
  );
}

interface ChangedListProps {
  readonly title: string;
  readonly things: readonly ChangedThing[];
  readonly onLeave: () => void;
}

function ChangedList({ title, things, onLeave }: ChangedListProps) {
  const { language } = useSession();
  const words = useLanguageWith(language, 'home').text.home.ownChanged;
  const [shownCount, setShownCount] = useState(shownAtOnce);
  if (things.length === 0) return null;
  const leftCount = things.length - shownCount;
  return (
    <section aria-label={title}>
      <h3 className={controls['heading']}>{title}</h3>
      <ul className={styles['changed']}>
        {things.slice(0, shownCount).map(thing => (
          <Changed key={`${thing.entity} ${thing.id}`} thing={thing} onLeave={onLeave} />
        ))}
      </ul>
      {leftCount > 0 && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setShownCount(count => count + shownAtOnce);
          }}
        >
          {words.more(Math.min(shownAtOnce, leftCount))}
        </button>
      )}
    </section>
  );
}

function Changed({ thing, onLeave }: { readonly thing: ChangedThing; readonly onLeave: () => void }) {
  const { language: plain } = useSession();
  const language = useLanguageWith(useLanguageWith(plain, 'home'), 'history');
  const { home } = useLanguageWith(plain, 'home').text;
  const record = useApp(state => state.record);
  const reveal = useReveal();
  const name = nameOf(thing);
  if (!isOfEvent(thing)) {
    return (
      <li>
        <p>
          <bdi>{home.ownChanged.thing(language.text.screen.entities[thing.entity], name)}</bdi>
        </p>
        <p className={styles['line']}>{otherWords(thing, language, home.ownChanged)}</p>
      </li>
    );
  }
  const { original: before, now: after } = thing;
  const lines =
    before === undefined || after === undefined
      ? []
      : fieldLines({ before, after, fields: changedFields(thing) }, { record, language });
  return (
    <li>
      <p>
        {after === undefined ? (
          <bdi className={styles['changedName']}>{name}</bdi>
        ) : (
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              reveal(after.id);
              onLeave();
            }}
          >
            <bdi>{name}</bdi>
          </button>
        )}
      </p>
      {lines.map(line => (
        <p key={line} dir="auto" className={styles['line']}>
          {line}
        </p>
      ))}
    </li>
  );
}

function otherWords(
  thing: ChangedThing,
  language: LanguageWith<'history'>,
  words: { readonly added: string; readonly removed: string; readonly fields: (fields: string) => string },
): string {
  if (thing.original === undefined) return words.added;
  if (thing.now === undefined) return words.removed;
  const { entity, id } = thing;
  return words.fields(
    changedFields(thing)
      .map(field => changeInWords({ entity, id, field }, language))
      .join(', '),
  );
}

function isOfEvent(thing: ChangedThing): thing is ChangedThing<'event'> & { readonly id: EventId } {
  return thing.entity === 'event';
}

function kindOf({ original, now }: ChangedThing): Kind {
  if (original === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
}

function nameOf({ id, original, now }: ChangedThing): string {
  const thing = now ?? original;
  if (thing === undefined) return id;
  if ('name' in thing) return thing.name;
  if ('publisher' in thing) return thing.title ?? thing.publisher;
  return thing.title;
}
