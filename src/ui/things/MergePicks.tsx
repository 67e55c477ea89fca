/** What differs between two things that become one: of each field the value that stays. */
import { useEffect, useId, useRef } from 'react';
import { draftOfThing } from '../../domain/thingDraft.ts';
import { type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import { differingFields, type Picks } from '../../domain/thingMerge.ts';
import controls from '../controls.module.css';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';

interface MergePicksProps {
  readonly kind: ThingKind;
  /** The first is the one whose id stays. */
  readonly pair: readonly [Thing, Thing];
  readonly picks: Picks;
  readonly onPick: (field: string, pick: 0 | 1) => void;
  /** Which code of two bodies stays. */
  readonly onKeep: (id: string) => void;
}

export function MergePicks({ kind, pair, picks, onPick, onKeep }: MergePicksProps) {
  const { language, names } = useThings();
  const { things: words, vocabulary } = language.text;
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    headingRef.current?.focus();
  }, []);
  const drafts = pair.map(thing => draftOfThing(kind, thing, names));
  const shownValue = (field: string, at: number): string => {
    const texts: Readonly<Record<string, string>> = drafts[at]?.fields ?? {};
    const text = texts[field] ?? '';
    if (field === 'expands') return text === '' ? words.mergeNo : words.mergeYes;
    if (field === 'kind')
      return Object.entries(vocabulary.sourceKinds).find(([one]) => one === text)?.[1] ?? text;
    if (field === 'granularity') {
      return Object.entries(words.granularities).find(([one]) => one === text)?.[1] ?? text;
    }
    return text === '' ? words.mergeNothing : text;
  };
  const named: Readonly<Record<string, string>> = words.fields;
  // Half of a position is none, so both numbers are picked by the first.
  const differing = differingFields(pair);
  const fields = differing.filter(field => field !== 'lon' || !differing.includes('lat'));
  const choices = [0, 1] as const;
  return (
    <>
      <h4 ref={headingRef} tabIndex={-1} className={`${controls['heading'] ?? ''} ${styles['asked'] ?? ''}`}>
        {fields.length === 0 ? words.mergeSame : words.mergePick}
      </h4>
      {kind === 'body' && (
        <fieldset className={styles['pick']}>
          <legend>{words.mergeCode}</legend>
          {[...pair]
            .sort((one, other) => (one.id < other.id ? -1 : 1))
            .map(thing => (
              <label key={thing.id} className={styles['check']}>
                <input
                  type="radio"
                  name={`${id}-code`}
                  checked={thing.id === pair[0].id}
                  onChange={() => {
                    onKeep(thing.id);
                  }}
                />
                <bdi>{thing.id}</bdi>
              </label>
            ))}
        </fieldset>
      )}
      {fields.map(field => (
        <fieldset key={field} className={styles['pick']}>
          <legend>
            {field === 'lat'
              ? `${words.fields.lat}, ${words.fields.lon.toLowerCase()}`
              : (named[field] ?? field)}
          </legend>
          {choices.map(at => (
            <label key={at} className={styles['check']}>
              <input
                type="radio"
                name={`${id}-${field}`}
                checked={(picks[field] ?? 0) === at}
                onChange={() => {
                  onPick(field, at);
                }}
              />
              <bdi dir="auto">
                {field === 'lat' && differing.includes('lon')
                  ? `${shownValue('lat', at)}, ${shownValue('lon', at)}`
                  : shownValue(field, at)}
              </bdi>
            </label>
          ))}
        </fieldset>
      ))}
      {kind === 'person' && <p className={styles['hint']}>{words.mergeSpellings}</p>}
      {kind === 'body' && <p className={styles['hint']}>{words.mergeMembers}</p>}
    </>
  );
}
