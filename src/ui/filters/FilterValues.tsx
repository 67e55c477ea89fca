/**
 * The values of one group: the most frequent first, in long lists the chosen ones before them. A list too long to be looked through
 * has a box to find in it, and one too long to be drawn at once a button for more.
 */
import { type KeyboardEvent, useState } from 'react';
import { type Condition, type FilterGroup, noValue } from '../../query/condition.ts';
import { type FacetCount } from '../../query/facets.ts';
import { fold } from '../../query/foldText.ts';
import { type ValueName } from '../../language/valueNames.ts';
import controls from '../controls.module.css';
import { FilterRow } from './FilterRow.tsx';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { useSteadyOrder } from './useSteadyOrder.ts';

/** As many as are in sight without scrolling. */
const inSight = 11;
/** More values than these are looked for by name. */
const lookedThrough = 30;
/** More than all countries there are or were, of which each has its row. */
const pageSize = 300;

interface FilterValuesProps {
  readonly group: FilterGroup;
  readonly labelId: string;
  readonly facets: readonly FacetCount[];
  readonly main: Condition | undefined;
  readonly without: Condition | undefined;
  readonly nameOf: ValueName;
}

export function FilterValues({ group, labelId, facets, main, without, nameOf }: FilterValuesProps) {
  const language = useFilterLanguage();
  const { groups } = language.text.screen.filters;
  const words = language.text.filters;
  const [sought, setSought] = useState('');
  const [pageCount, setPageCount] = useState(1);
  const counts = new Map(facets.map(facet => [facet.value, facet]));
  const steady = useSteadyOrder(
    inReadingOrder(facets, [...(main?.values ?? []), ...(without?.values ?? [])]),
  );
  const { values } = steady;
  const isLong = values.length > lookedThrough;
  const needle = fold(sought);
  const found =
    needle === ''
      ? values
      : values.filter(value => fold(`${nameOf(group, value)} ${value}`).includes(needle));
  const shown = found.slice(0, pageCount * pageSize);

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
            aria-label={words.findIn(groups[group])}
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
            {needle !== '' && words.found(found.length, values.length)}
          </span>
        </div>
      )}
      <div role="group" aria-labelledby={labelId} className={styles['rows']}>
        {shown.map(value => (
          <FilterRow
            key={value}
            group={group}
            value={value}
            name={nameOf(group, value)}
            count={counts.get(value)?.count ?? 0}
            isWanted={main?.values.includes(value) ?? false}
            isExcluded={without?.values.includes(value) ?? false}
          />
        ))}
        {shown.length < found.length && (
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              setPageCount(pageCount + 1);
            }}
          >
            {words.more(found.length - shown.length)}
          </button>
        )}
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
  const known = chosen.filter(value => listed.has(value));
  const rest = facets
    .filter(({ value }) => !known.includes(value))
    .sort(
      (one, other) =>
        Number(one.value === noValue) - Number(other.value === noValue) || other.count - one.count,
    );
  return [...strangers, ...known, ...rest.map(({ value }) => value)];
}
