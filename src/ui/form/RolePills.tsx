/** The roles of a side, as buttons that stay pressed: those that fit the kind, the others on demand. */
import { useState } from 'react';
import { type SideDraft } from '../../domain/eventDraft.ts';
import { rolesOffered, rolesOfRow } from '../../domain/eventDraftDefaults.ts';
import { changeRow } from '../../domain/eventDraftRows.ts';
import { type EventKind, roles as allRoles, type Role } from '../../domain/vocabulary.ts';
import { useControl } from './Field.tsx';
import { FieldMessages } from './FieldMessages.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';

interface RolePillsProps {
  readonly row: SideDraft;
  readonly index: number;
  readonly kind: EventKind;
}

export function RolePills({ row, index, kind }: RolePillsProps) {
  const { change, language } = useForm();
  const [isAll, setAll] = useState(false);
  const field = `sides.${row.key}.roles`;
  const { id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid } = useControl(field);
  const words = language.text.form;
  const chosen = rolesOfRow(row, kind, index);
  const fitting = rolesOffered(kind, chosen);
  const offered = isAll ? [...fitting, ...allRoles.filter(role => !fitting.includes(role))] : fitting;
  const toggle = (role: Role) => {
    const roles = chosen.includes(role) ? chosen.filter(other => other !== role) : [...chosen, role];
    change(before =>
      changeRow(before, { list: 'sides', key: row.key, change: { roles, rolesChosen: true } }),
    );
  };
  return (
    <div className={styles['field']}>
      <span id={`${id}-label`} className={styles['label']}>
        {words.roles}
      </span>
      <div
        role="group"
        aria-labelledby={`${id}-label`}
        id={id}
        aria-describedby={describedBy}
        tabIndex={-1}
        className={styles['pills']}
        data-invalid={isInvalid}
      >
        {offered.map(role => (
          <label key={role} className={styles['pill']}>
            <input
              type="checkbox"
              checked={chosen.includes(role)}
              onChange={() => {
                toggle(role);
              }}
            />
            {language.text.vocabulary.roles[role]}
          </label>
        ))}
        {!isAll && (
          <button
            type="button"
            className={styles['moreRoles']}
            onClick={() => {
              setAll(true);
            }}
          >
            {words.moreRoles}
          </button>
        )}
      </div>
      <FieldMessages field={field} />
    </div>
  );
}
