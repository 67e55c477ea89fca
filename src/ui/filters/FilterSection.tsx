/** One group of values: a checkbox each, how they combine, and a "without" on every row. */
import { useId, useState } from 'react';
import { type Condition, type ConditionOp, type FilterGroup, noValue } from '../../query/condition.ts';
import { type FacetCount } from '../../query/facets.ts';
import { countInWords } from '../../language/lists.ts';
import { type ValueName } from '../../language/valueNames.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import styles from './filters.module.css';

/** Groups of which one event can have several values: only there do "all of" and "only" make sense. */
const severalValued: readonly FilterGroup[] = ['side', 'person', 'role', 'process', 'tag'];
const combining: readonly ConditionOp[] = ['any', 'all', 'only'];

interface SectionProps {
  readonly group: FilterGroup;
  readonly facets: readonly FacetCount[];
  /** What the checkboxes say, and what "without" says. */
  readonly main: Condition | undefined;
  readonly without: Condition | undefined;
  readonly nameOf: ValueName;
  readonly startsOpen: boolean;
}

export function FilterSection({ group, facets, main, without, nameOf, ...props }: SectionProps) {
  const { language, commands } = useSession();
  const words = language.text.screen.filters;
  const headingId = useId();
  // From then on the fold is the reader's: unticking the last value must not shut it under the pointer.
  const [startsOpen] = useState(props.startsOpen);
  // Old links may name a value that this record never has: it stays visible so that it can be unticked.
  const listed = new Set(facets.map(facet => facet.value));
  const strangers = [...(main?.values ?? []), ...(without?.values ?? [])]
    .filter(value => !listed.has(value))
    .map(value => ({ value, count: 0, total: 0 }));
  const rows = [...strangers, ...facets].filter(facet => facet.value !== noValue || facet.total > 0);

  return (
    <details className={styles['section']} open={startsOpen}>
      <summary className={styles['summary']}>
        <span id={headingId} className={controls['heading']}>
          {words.groups[group]}
        </span>
      </summary>
      {severalValued.includes(group) && (
        <select
          className={styles['op']}
          aria-label={words.opLabel(words.groups[group])}
          value={main?.op ?? 'any'}
          disabled={main === undefined}
          onChange={changeEvent => {
            const chosen = combining.find(op => op === changeEvent.currentTarget.value);
            if (chosen !== undefined) commands.setOp(group, chosen);
          }}
        >
          {combining.map(op => (
            <option key={op} value={op}>
              {words.ops[op]}
            </option>
          ))}
        </select>
      )}
      <div role="group" aria-labelledby={headingId} className={styles['rows']}>
        {rows.map(facet => (
          <FilterRow
            key={facet.value}
            group={group}
            facet={facet}
            name={nameOf(group, facet.value)}
            isWanted={main?.values.includes(facet.value) ?? false}
            isExcluded={without?.values.includes(facet.value) ?? false}
          />
        ))}
      </div>
    </details>
  );
}

interface RowProps {
  readonly group: FilterGroup;
  readonly facet: FacetCount;
  readonly name: string;
  readonly isWanted: boolean;
  readonly isExcluded: boolean;
}

function FilterRow({ group, facet, name, isWanted, isExcluded }: RowProps) {
  const { language, commands } = useSession();
  const words = language.text.screen.filters;
  const id = useId();
  const { value, count } = facet;
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
}
