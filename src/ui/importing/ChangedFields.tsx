/** Events that the file says otherwise: each field as it is here, and as the file has it. */
import { useMemo } from 'react';
import { type ImportPlan, type PlannedChange } from '../../domain/importing.ts';
import { changedEvent } from '../../domain/importingChanges.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type Change } from '../../domain/operation.ts';
import { itemsOfField } from '../../language/eventItems.ts';
import { changeInWords } from '../../language/operations.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './importing.module.css';
import { withMade } from './withMade.ts';

interface ChangedFieldsProps {
  readonly plan: ImportPlan;
  readonly changes: readonly PlannedChange[];
}

export function ChangedFields({ plan, changes }: ChangedFieldsProps) {
  const here = useApp(state => state.record);
  const record = useMemo(() => {
    const made = plan.matching.changesToMake(changes.map(changedEvent));
    return withMade(here, made);
  }, [plan, changes, here]);
  return (
    <ul className={styles['changes']}>
      {changes.map(change => (
        <li key={change.here.id}>
          <h3 className={styles['what']}>
            <bdi>{change.here.title}</bdi>
          </h3>
          <FieldTable change={change} record={record} />
        </li>
      ))}
    </ul>
  );
}

interface FieldTableProps {
  readonly change: PlannedChange;
  readonly record: RecordReader;
}

export function FieldTable({ change, record }: FieldTableProps) {
  const { language: plain } = useSession();
  const { importing: words } = useLanguageWith(plain, 'importing').text;
  const language = useLanguageWith(plain, 'history');
  const { here, fields } = change;
  const there = changedEvent(change);
  const text = (event: typeof here, { field = '' }: Change): string => {
    const items = itemsOfField(event, field, { record, language });
    return items.length === 0 ? words.nothing : items.join('; ');
  };
  return (
    <table className={styles['fields']}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.file}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(field => (
          <tr key={field.field}>
            <th scope="row">{changeInWords(field, language)}</th>
            <td dir="auto" data-label={words.here}>
              {text(here, field)}
            </td>
            <td dir="auto" data-label={words.file}>
              {text(there, field)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
