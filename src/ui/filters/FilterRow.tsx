/** One value of a group: its checkbox, what it would find, and its "without". Long lists hold hundreds of them. */
import { memo, useId } from 'react';
import { type Role } from '../../domain/vocabulary.ts';
import { countInWords } from '../../language/lists.ts';
import { type FilterGroup, noValue } from '../../query/condition.ts';
import { Flag } from '../Flag.tsx';
import { useSession } from '../session.ts';
import { countryGroups } from './filterSections.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';
import { rowPx } from './useRowsInSight.ts';

interface FilterRowProps {
  readonly group: FilterGroup;
  readonly role: Role | undefined;
  readonly value: string;
  readonly name: string;
  /** How many events the value would find. */
  readonly count: number;
  readonly isWanted: boolean;
  readonly isExcluded: boolean;
  /** Where it stands in a list of which only a part is drawn, and how long that list is. */
  readonly at?: number;
  readonly listLength?: number;
}

export const FilterRow = memo(function FilterRow(props: FilterRowProps) {
  const { group, role, value, name, count, isWanted, isExcluded, at, listLength } = props;
  const { commands } = useSession();
  const language = useFilterLanguage();
  const words = language.text.filters;
  const id = useId();
  return (
    <li
      className={styles['row']}
      data-empty={count === 0 && !isWanted && !isExcluded}
      data-at={at}
      aria-posinset={at === undefined ? undefined : at + 1}
      aria-setsize={listLength}
      style={at === undefined ? undefined : { insetBlockStart: `${at * rowPx}px` }}
    >
      <label className={styles['label']}>
        <input
          type="checkbox"
          checked={isWanted}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-count`}
          onChange={() => {
            commands.toggleValue(group, value, role);
          }}
        />
        {countryGroups.includes(group) && value !== noValue && (
          <span className={styles['code']} aria-hidden="true">
            <Flag side={value} />
            {value}
          </span>
        )}
        <bdi id={`${id}-name`} className={styles['name']}>
          {name}
        </bdi>
      </label>
      <button
        type="button"
        className={styles['without']}
        aria-pressed={isExcluded}
        aria-label={words.without(name)}
        onClick={() => {
          commands.excludeValue(group, value, role);
        }}
      >
        {words.withoutShort}
      </button>
      <span id={`${id}-count`} className={styles['count']}>
        {countInWords(count, language)}
      </span>
    </li>
  );
});
