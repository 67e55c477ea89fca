/** One group of values under its fold: how they combine, and the values themselves while it stands open. */
import { type ReactNode, useId, useState } from 'react';
import { type Role } from '../../domain/vocabulary.ts';
import { type Condition, type ConditionOp, type FilterGroup } from '../../query/condition.ts';
import { type ValueName } from '../../language/valueNames.ts';
import { type FacetBoard } from '../../store/followFacets.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { CountedValues } from './CountedValues.tsx';
import { severalValued } from './filterSections.ts';
import styles from './filters.module.css';
import { useFilterLanguage } from './useFilterLanguage.ts';

const combining: readonly ConditionOp[] = ['any', 'all', 'only'];

interface SectionProps {
  readonly group: FilterGroup;
  /** Of sides: the role in which they are looked for. */
  readonly role: Role | undefined;
  readonly board: FacetBoard;
  /** What the checkboxes say, and what "without" says. */
  readonly main: Condition | undefined;
  readonly without: Condition | undefined;
  readonly nameOf: ValueName;
  readonly startsOpen: boolean;
  /** What else the section asks, around its values. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
}

export function FilterSection(props: SectionProps) {
  const { group, role, board, main, without, nameOf, above, below } = props;
  const { commands } = useSession();
  const language = useFilterLanguage();
  const words = language.text.filters;
  const { groups, ops } = words;
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
      {isOpen && (
        <>
          {severalValued.includes(group) && (
            <select
              className={styles['op']}
              aria-label={words.opLabel(groups[group])}
              value={main?.op ?? 'any'}
              disabled={main === undefined}
              onChange={changeEvent => {
                const chosen = combining.find(op => op === changeEvent.currentTarget.value);
                if (chosen !== undefined) commands.setOp(group, chosen, role);
              }}
            >
              {combining.map(op => (
                <option key={op} value={op}>
                  {ops[op]}
                </option>
              ))}
            </select>
          )}
          {above}
          <CountedValues
            // Counts in another role are another list.
            key={role ?? ''}
            board={board}
            group={group}
            role={role}
            labelId={headingId}
            main={main}
            without={without}
            nameOf={nameOf}
          />
          {below}
        </>
      )}
    </details>
  );
}
