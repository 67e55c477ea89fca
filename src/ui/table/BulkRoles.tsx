/** The roles in which sides are added to many events. */
import { type Role, roles as allRoles } from '../../domain/vocabulary.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bulk.module.css';

interface BulkRolesProps {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly problem: string | undefined;
  readonly onChange: (roles: readonly Role[]) => void;
}

export function BulkRoles({ id, roles, problem, onChange }: BulkRolesProps) {
  const { language } = useSession();
  const { table, vocabulary } = useLanguageWith(language, 'table').text;
  return (
    <fieldset id={id} tabIndex={-1} className={styles['field']}>
      <legend className={styles['label']}>{table.bulk.fields.roles}</legend>
      <div className={styles['roles']}>
        {allRoles.map(role => (
          <label key={role} className={styles['check']}>
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={({ currentTarget }) => {
                onChange(
                  allRoles.filter(one => (one === role ? currentTarget.checked : roles.includes(one))),
                );
              }}
            />
            {vocabulary.roles[role]}
          </label>
        ))}
      </div>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </fieldset>
  );
}
