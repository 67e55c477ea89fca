/** The roles of a side, as buttons that stay pressed: those that fit the kind, the others on demand. */
import { type KeyboardEvent, useState } from 'react';
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
  const roleNames = language.text.vocabulary.roles;
  const chosen = rolesOfRow(row, kind, index);
  const fitting = rolesOffered(kind, chosen);
  const offered = isAll ? [...fitting, ...allRoles.filter(role => !fitting.includes(role))] : fitting;
  const toggle = (role: Role) => {
    const roles = chosen.includes(role) ? chosen.filter(other => other !== role) : [...chosen, role];
    change(before =>
      changeRow(before, { list: 'sides', key: row.key, change: { roles, rolesChosen: true } }),
    );
  };
  /** The first letter of a role chooses it, L says who leads. */
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey || keyEvent.key.length !== 1) return;
    const key = keyEvent.key.toLocaleLowerCase(language.locale);
    const role = offered.find(one => roleNames[one].toLocaleLowerCase(language.locale).startsWith(key));
    if (key === words.headKey) {
      change(before => changeRow(before, { list: 'sides', key: row.key, change: { head: !row.head } }));
    } else if (role !== undefined) toggle(role);
    else return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
  };
  return (
    <div className={styles['field']}>
      <span id={`${id}-label`} className={styles['label']}>
        {words.roles}
      </span>
      {/* Keys are heard for the boxes inside, which are what has the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="group"
        aria-labelledby={`${id}-label`}
        id={id}
        aria-describedby={describedBy}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        title={words.roleKeys}
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
            {roleNames[role]}
          </label>
        ))}
        {row.head && <span className={styles['leads']}>{words.leads}</span>}
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
