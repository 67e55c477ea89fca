/** The fields of one condition: how its values combine, the role of sides, and the values one by one. */
import { roles } from '../../domain/vocabulary.ts';
import { type Condition, conditionOps } from '../../query/condition.ts';
import { useValueNames } from '../useValueNames.ts';
import styles from './chips.module.css';
import { inRole, withOp, withoutValue } from './conditionEdits.ts';
import { severalValued } from './filterSections.ts';
import { useFilterLanguage } from './useFilterLanguage.ts';

interface ConditionFieldsProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

export function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const language = useFilterLanguage();
  const nameOf = useValueNames();
  const words = language.text.filters;
  const { groups, ops } = words;
  const { group, op, values, role } = condition;
  const sensible = conditionOps.filter(
    one => one === op || one === 'any' || one === 'none' || severalValued.includes(group),
  );
  return (
    <>
      <label className={styles['editorField']}>
        <span>{groups[group]}</span>
        <select
          value={op}
          onChange={({ currentTarget }) => {
            const chosen = conditionOps.find(one => one === currentTarget.value);
            if (chosen !== undefined) onChange(withOp(condition, chosen));
          }}
        >
          {sensible.map(one => (
            <option key={one} value={one}>
              {ops[one]}
            </option>
          ))}
        </select>
      </label>
      {group === 'side' && (
        <label className={styles['editorField']}>
          <span>{words.inRole}</span>
          <select
            value={role ?? ''}
            onChange={({ currentTarget }) => {
              onChange(
                inRole(
                  condition,
                  roles.find(one => one === currentTarget.value),
                ),
              );
            }}
          >
            <option value="">{words.anyRole}</option>
            {roles.map(one => (
              <option key={one} value={one}>
                {language.text.vocabulary.roles[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className={styles['editorValues']}>
        {values.map(value => {
          const name = nameOf(group, value);
          return (
            <li key={value}>
              <bdi>{name}</bdi>
              <button
                type="button"
                className={styles['remove']}
                aria-label={words.editor.dropValue(name)}
                onClick={({ currentTarget }) => {
                  // The button goes with its value; focus stays in the editor.
                  currentTarget.closest('[role=dialog]')?.querySelector('select')?.focus();
                  onChange(withoutValue(condition, value));
                }}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
