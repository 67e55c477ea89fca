/** One group of values under its fold: how they combine, and the values themselves while it stands open. */
import { memo, useId, useState } from 'react';
import { type Condition, type ConditionOp, type FilterGroup } from '../../query/condition.ts';
import { type FacetCount } from '../../query/facets.ts';
import { type ValueName } from '../../language/valueNames.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { FilterValues } from './FilterValues.tsx';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

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

export const FilterSection = memo(function FilterSection(props: SectionProps) {
  const { group, facets, main, without, nameOf } = props;
  const { commands } = useSession();
  const language = useFilterLanguage();
  const { groups, ops } = language.text.screen.filters;
  const words = language.text.filters;
  const headingId = useId();
  // From then on the fold is the reader's: unticking the last value must not shut it under the pointer.
  const [isOpen, setOpen] = useState(props.startsOpen);
  return (
    <details
      className={styles['section']}
      open={isOpen}
      onToggle={toggleEvent => {
        setOpen(toggleEvent.currentTarget.open);
      }}
    >
      <summary className={styles['summary']}>
        <span id={headingId} className={controls['heading']}>
          {groups[group]}
        </span>
      </summary>
      {severalValued.includes(group) && (
        <select
          className={styles['op']}
          aria-label={words.opLabel(groups[group])}
          value={main?.op ?? 'any'}
          disabled={main === undefined}
          onChange={changeEvent => {
            const chosen = combining.find(op => op === changeEvent.currentTarget.value);
            if (chosen !== undefined) commands.setOp(group, chosen);
          }}
        >
          {combining.map(op => (
            <option key={op} value={op}>
              {ops[op]}
            </option>
          ))}
        </select>
      )}
      {isOpen && (
        <FilterValues
          group={group}
          labelId={headingId}
          facets={facets}
          main={main}
          without={without}
          nameOf={nameOf}
        />
      )}
    </details>
  );
});
