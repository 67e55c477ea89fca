/** What every event has: title, date, kind, status. */
import { suggestedStatus } from '../../domain/eventDraftDefaults.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { eventKinds, statuses } from '../../domain/vocabulary.ts';
import { useSession } from '../session.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { TextField } from './TextField.tsx';

export function FirstFields() {
  const { change, language } = useForm();
  const draft = useDraft();
  const { todayIso } = useSession();
  const words = language.text.form;
  const { kinds, statuses: statusNames } = language.text.vocabulary;
  const reading = readTypedDate(draft.date, { todayIso: draft.typedOn });
  const edtf = reading.kind === 'read' ? reading.edtf : undefined;
  return (
    <>
      <TextField
        field="title"
        label={words.title}
        hint={words.titleHint}
        value={draft.title}
        onChange={title => {
          change(before => ({ ...before, title }));
        }}
      />
      <DateField
        field="date"
        label={words.date}
        hint={words.dateHint}
        value={draft.date}
        onChange={date => {
          change(before => ({ ...before, date }));
        }}
      />
      <div className={styles['pair']}>
        <ChoiceField
          field="kind"
          label={words.kind}
          values={eventKinds}
          names={kinds}
          value={draft.kind}
          onChange={kind => {
            change(before => ({ ...before, kind }));
          }}
        />
        <ChoiceField
          field="status"
          label={words.status}
          values={statuses}
          names={statusNames}
          value={draft.status === '' ? suggestedStatus(draft.kind, edtf, todayIso) : draft.status}
          hint={draft.status === '' ? words.statusSuggested : undefined}
          onChange={status => {
            change(before => ({ ...before, status }));
          }}
        />
      </div>
    </>
  );
}
