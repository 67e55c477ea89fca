/**
 * The values of one group: the most frequent first, in long lists the chosen ones before them. A list too long to be
 * looked through has a box to find in it, and of one too long to be drawn only what is in sight is.
 */
import { type KeyboardEvent, useState } from 'react';
import { type Role } from '../../domain/vocabulary.ts';
import { type Condition, type FilterGroup, noValue } from '../../query/condition.ts';
import { type FacetCount } from '../../query/facets.ts';
import { type ValueName } from '../../language/valueNames.ts';
import controls from '../controls.module.css';
import { FilterRow } from './FilterRow.tsx';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { useFoundValues } from './useFoundValues.ts';
import { rowPx, useRowsInSight } from './useRowsInSight.ts';
import { useSteadyOrder } from './useSteadyOrder.ts';

/** As many as are in sight without scrolling. */
const inSight = 11;
/** More values than these are looked for by name. */
const lookedThrough = 30;

export interface FilterValuesProps {
  readonly group: FilterGroup;
  readonly role: Role | undefined;
  readonly labelId: string;
  readonly facets: readonly FacetCount[];
  readonly main: Condition | undefined;
  readonly without: Condition | undefined;
  readonly nameOf: ValueName;
}

export function FilterValues({ group, role, labelId, facets, main, without, nameOf }: FilterValuesProps) {
  const language = useFilterLanguage();
  const words = language.text.filters;
  const [sought, setSought] = useState('');
  const counts = new Map(facets.map(facet => [facet.value, facet]));
  const wanted = new Set(main?.values);
  const excluded = new Set(without?.values);
  const steady = useSteadyOrder(inReadingOrder(facets, [...wanted, ...excluded]));
  const { values } = steady;
  const isLong = values.length > lookedThrough;
  const found = useFoundValues(values, { group, sought: isLong ? sought : '', nameOf });
  const { positions, isWhole, whileScrolled } = useRowsInSight(found.length);

  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key !== 'Escape' || sought === '') return;
    // Esc empties the box; only then does it leave the sheet that the filters are on a phone.
    keyEvent.preventDefault();
    setSought('');
  };
  return (
    <div {...steady.whileUsed}>
      {isLong && (
        <div className={styles['find']}>
          <input
            type="text"
            className={controls['field']}
            aria-label={words.findIn(words.groups[group])}
            placeholder={words.findAmong(values.length)}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={sought}
            onChange={changeEvent => {
              setSought(changeEvent.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
          <span role="status" className={styles['found']}>
            {sought !== '' && words.found(found.length, values.length)}
          </span>
        </div>
      )}
      <div role="group" aria-labelledby={labelId} className={styles['rows']} {...whileScrolled}>
        <ul
          className={styles['list']}
          data-part={!isWhole}
          style={isWhole ? undefined : { blockSize: `${found.length * rowPx}px` }}
        >
          {positions.map(at => {
            const value = found[at] ?? noValue;
            return (
              <FilterRow
                key={value}
                group={group}
                role={role}
                value={value}
                name={nameOf(group, value)}
                count={counts.get(value)?.count ?? 0}
                isWanted={wanted.has(value)}
                isExcluded={excluded.has(value)}
                {...(isWhole ? {} : { at, listLength: found.length })}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
}

/**
 * A list that is in sight whole stays in the order of the record, whatever is asked. In a longer one what is chosen
 * stands first, then what would find the most.
 */
function inReadingOrder(facets: readonly FacetCount[], chosen: readonly string[]): readonly string[] {
  const listed = new Set(facets.map(({ value }) => value));
  // Old links may name a value that this record never has: it stays visible so that it can be unticked.
  const strangers = chosen.filter(value => !listed.has(value));
  if (facets.length <= inSight) return [...strangers, ...listed];
  const known = new Set(chosen.filter(value => listed.has(value)));
  const rest = facets
    .filter(({ value }) => !known.has(value))
    .sort(
      (one, other) =>
        Number(one.value === noValue) - Number(other.value === noValue) || other.count - one.count,
    );
  return [...strangers, ...known, ...rest.map(({ value }) => value)];
}
