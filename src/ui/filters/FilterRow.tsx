/** One value of a group: its checkbox, what it would find, and its "without". Long lists hold hundreds of them. */
import { memo, useId } from 'react';
import { countInWords } from '../../language/lists.ts';
import { type FilterGroup, noValue } from '../../query/condition.ts';
import { Flag } from '../Flag.tsx';
import { useSession } from '../session.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

interface FilterRowProps {
  readonly group: FilterGroup;
  readonly value: string;
  readonly name: string;
  /** How many events the value would find. */
  readonly count: number;
  readonly isWanted: boolean;
  readonly isExcluded: boolean;
}

export const FilterRow = memo(function FilterRow(props: FilterRowProps) {
  const { group, value, name, count, isWanted, isExcluded } = props;
  const { commands } = useSession();
  const language = useFilterLanguage();
  const words = language.text.filters;
  const id = useId();
  return (
    <div className={styles['row']} data-empty={count === 0 && !isWanted && !isExcluded}>
      <label className={styles['label']}>
        <input
          type="checkbox"
          checked={isWanted}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-count`}
          onChange={() => {
            commands.toggleValue(group, value);
          }}
        />
        {group === 'side' && value !== noValue && (
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
          commands.excludeValue(group, value);
        }}
      >
        {words.withoutShort}
      </button>
      <span id={`${id}-count`} className={styles['count']}>
        {countInWords(count, language)}
      </span>
    </div>
  );
});
