/** What every event has: title, date, kind, status. */
import { suggestedStatus } from '../../domain/eventDraftDefaults.ts';
import { readDraftWhen } from '../../domain/eventDraftWhen.ts';
import { eventKinds, statuses } from '../../domain/vocabulary.ts';
import { useApp } from '../useStore.ts';
import { ChoiceField } from './ChoiceField.tsx';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { TextField } from './TextField.tsx';
import { WhenField } from './WhenField.tsx';

export function FirstFields() {
  const { change, names, language } = useForm();
  const draft = useDraft();
  const todayIso = useApp(state => state.todayIso);
  const words = language.text.form;
  const { kinds, statuses: statusNames } = language.text.vocabulary;
  const reading = readDraftWhen(draft, { names });
  const edtf = reading.kind === 'read' ? reading.when.edtf : undefined;
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
      <WhenField />
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
