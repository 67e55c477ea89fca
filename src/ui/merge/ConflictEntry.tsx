/** One decision that two people made differently: each value with who made it and when, and the choice between them. */
import { type Conflict, type FieldConflict, type RemovalConflict } from '../../domain/conflicts.ts';
import { type Operation } from '../../domain/operation.ts';
import { canBeRemoved, type SettlingChoice, shownOf } from '../../domain/settling.ts';
import { instantInWords } from '../../language/instants.ts';
import controls from '../controls.module.css';
import { type ConflictNames, fieldName, titleOf, valueInWords } from './conflictWords.ts';
import styles from './merge.module.css';
import { type AuthorNames } from './useAuthorNames.ts';

interface EntryProps<Shown extends Conflict> {
  readonly conflict: Shown;
  readonly names: ConflictNames;
  readonly authors: AuthorNames;
  readonly onChoose: (choice: SettlingChoice) => void;
}

export function ConflictEntry({ conflict, ...props }: EntryProps<Conflict>) {
  return conflict.kind === 'field' ? (
    <FieldEntry conflict={conflict} {...props} />
  ) : (
    <RemovalEntry conflict={conflict} {...props} />
  );
}

function FieldEntry({ conflict, names, authors, onChoose }: EntryProps<FieldConflict>) {
  const { merge: words } = names.language.text;
  const { entity, field, sides } = conflict;
  return (
    <>
      <h3 className={styles['what']}>
        <bdi>{words.ofField(titleOf(conflict, names, conflict), fieldName(entity, field, names))}</bdi>
      </h3>
      <ol className={styles['sides']}>
        {sides.map(({ value, operation }, at) => {
          const isShown = at === shownOf(conflict);
          const text = valueInWords(conflict, { field, value }, names);
          const choice = isShown ? words.keep1 : words.take1;
          return (
            <li key={operation.id} className={isShown ? styles['shown'] : undefined}>
              <span dir="auto" className={styles['value']}>
                {text}
              </span>
              <span className={styles['aside']}>
                <bdi>{madeBy(operation, names, authors)}</bdi>
                {isShown && ` · ${words.shown}`}
              </span>
              <button
                type="button"
                className={controls['button']}
                aria-label={words.choose(choice, text, authors.of(operation.actor))}
                onClick={() => {
                  onChoose({ conflict, take: at });
                }}
              >
                {choice}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function RemovalEntry({ conflict, names, authors, onChoose }: EntryProps<RemovalConflict>) {
  const { merge: words } = names.language.text;
  const { entity, removal, edits, isGone, seen } = conflict;
  const title = titleOf(conflict, names, conflict);
  const isRemovable = isGone || canBeRemoved(conflict, names.record);
  const keep = isGone ? words.bringBack : words.keepIt;
  const remove = isGone ? words.leaveGone : words.removeIt;
  const button = (take: 'edits' | 'removal', text: string) => (
    <button
      type="button"
      className={controls['button']}
      aria-label={words.ofField(text, title)}
      onClick={() => {
        onChoose({ conflict, take });
      }}
    >
      {text}
    </button>
  );
  return (
    <>
      <h3 className={styles['what']}>
        <bdi>{title}</bdi>
      </h3>
      <p className={styles['aside']}>{isGone ? words.removedText.gone : words.removedText.kept}</p>
      <ol className={styles['sides']}>
        <li className={isGone ? styles['shown'] : undefined}>
          <bdi>
            {words.removed(authors.of(removal.actor), instantInWords(removal.clock.wallMs, names.language))}
          </bdi>
          {isRemovable ? button('removal', remove) : <span className={styles['aside']}>{words.inUse}</span>}
        </li>
        <li className={isGone ? undefined : styles['shown']}>
          {edits.map(({ field, value, operation }) => (
            <span key={`${operation.id} ${field}`}>
              <span dir="auto" className={styles['value']}>
                {words.edited(
                  fieldName(entity, field, names),
                  valueInWords(conflict, { field, value, seen }, names),
                )}
              </span>
              <br />
              <span className={styles['aside']}>
                <bdi>{madeBy(operation, names, authors)}</bdi>
              </span>
            </span>
          ))}
          {button('edits', keep)}
        </li>
      </ol>
    </>
  );
}

function madeBy({ actor, clock }: Operation, { language }: ConflictNames, authors: AuthorNames): string {
  return language.text.merge.side(authors.of(actor), instantInWords(clock.wallMs, language));
}
