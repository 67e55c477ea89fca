/** The date as typed, and at once how it reads in words and in EDTF; two readings are two buttons. */
import { readIsoDay } from '../../domain/calendarDay.ts';
import { isBlank } from '../../domain/eventDraft.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { edtfInWords } from '../../language/dates.ts';
import { DayPicker } from './DayPicker.tsx';
import { focusField } from './focusField.ts';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { TextField } from './TextField.tsx';

interface DateFieldProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}

export function DateField({ field, label, value, onChange, hint }: DateFieldProps) {
  const { idOf } = useForm();
  return (
    <div className={styles['date']}>
      <div className={styles['withPicker']}>
        <TextField
          field={field}
          label={label}
          value={value}
          onChange={onChange}
          {...(hint === undefined || !isBlank(value) ? {} : { hint })}
        />
        <DayPicker
          dayIso={readIsoDay(value.trim()) === undefined ? undefined : value.trim()}
          label={label}
          onPick={onChange}
        />
      </div>
      <div className={styles['echo']} aria-live="polite">
        {!isBlank(value) && (
          <DateReading
            text={value}
            onChoose={edtf => {
              onChange(edtf);
              focusField(idOf(field));
            }}
          />
        )}
      </div>
    </div>
  );
}

function DateReading({
  text,
  onChoose,
}: {
  readonly text: string;
  readonly onChoose: (edtf: string) => void;
}) {
  const { typedOn, language } = useForm();
  const words = language.text.form;
  const reading = readTypedDate(text, { todayIso: typedOn });
  switch (reading.kind) {
    case 'read':
      return <bdi>{words.dateReads(edtfInWords(reading.edtf, language), reading.edtf)}</bdi>;
    case 'ambiguous':
      return (
        <div role="group" aria-label={words.whichDate}>
          {words.whichDate}{' '}
          {reading.choices.map(edtf => (
            <button
              key={edtf}
              type="button"
              className={styles['choice']}
              onClick={() => {
                onChoose(edtf);
              }}
            >
              {edtfInWords(edtf, language)}
            </button>
          ))}
        </div>
      );
    case 'unreadable':
      return null;
  }
}
