/** Which other thing is meant: those whose names are nearest first, and any that is looked for. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { nameOfThing, type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import controls from '../controls.module.css';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';
import { type ListedThing, thingsFound, useAllThings } from './useThingList.ts';

const mostOffered = 12;

interface OtherThingProps {
  readonly kind: ThingKind;
  readonly thing: Thing;
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
}

export function OtherThing({ kind, thing, onChoose, onCancel }: OtherThingProps) {
  const { language, named, names } = useThings();
  const words = language.text.things;
  const all = useAllThings(kind, language);
  const fieldRef = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState('');
  const others = useMemo(() => all.filter(listed => listed.thing.id !== thing.id), [all, thing]);
  const found = useMemo(
    () =>
      sought.trim() === ''
        ? nearestTo(names.fold(nameOfThing(thing)), others)
        : thingsFound(others, sought).slice(0, mostOffered),
    [others, sought, names, thing],
  );
  useEffect(() => {
    fieldRef.current?.focus();
  }, []);
  return (
    <div className={styles['other']}>
      <label className={styles['label']}>
        {words.mergeFind(kind)}
        <input
          ref={fieldRef}
          type="search"
          className={controls['field']}
          placeholder={words.findHint(others.length)}
          dir="auto"
          autoComplete="off"
          value={sought}
          onChange={({ currentTarget }) => {
            setSought(currentTarget.value);
          }}
        />
      </label>
      {found.length === 0 && <p>{words.mergeNone}</p>}
      <ul className={styles['offered']}>
        {found.map(({ thing: other, name }) => (
          <li key={other.id}>
            <button
              type="button"
              className={styles['offer']}
              onClick={() => {
                onChoose(other.id);
              }}
            >
              <bdi>{name}</bdi>
              <span className={styles['hint']}>{words.usedBy(named.countOf(kind, other.id))}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={controls['quiet']} onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

/** Those that share the most pairs of letters with the name, which spellings of one name do (Dice's coefficient). */
function nearestTo(folded: string, others: readonly ListedThing[]): readonly ListedThing[] {
  const wanted = pairsOf(folded);
  return others
    .map(listed => {
      const spellings = listed.text().split('\n');
      return {
        listed,
        share: Math.max(...spellings.map(spelling => sharedPairs(wanted, pairsOf(spelling.trim())))),
      };
    })
    .filter(({ share }) => share > 0.3)
    .sort((one, other) => other.share - one.share)
    .slice(0, mostOffered)
    .map(({ listed }) => listed);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function sharedPairs(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
