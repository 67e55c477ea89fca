/** Plain text fields of the draft, of one line and of several. */
import { type DraftField } from '../../domain/eventDraftProblem.ts';
import controls from '../controls.module.css';
import { Field } from './Field.tsx';
import styles from './form.module.css';

interface TextFieldProps {
  readonly field: DraftField;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'url';
  readonly inputMode?: 'numeric';
  /** A code or an address: the keyboard of a phone neither capitalises nor mends it. */
  readonly isCode?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { field, label, value, onChange, hint, type = 'text', inputMode, isCode = type === 'url' } = props;
  return (
    <Field field={field} label={label} {...(hint === undefined ? {} : { hint })}>
      {control => (
        <input
          {...control}
          type={type}
          {...(inputMode === undefined ? {} : { inputMode })}
          {...(isCode ? { autoCapitalize: 'none', spellCheck: false } : {})}
          className={controls['field']}
          dir="auto"
          autoComplete="off"
          value={value}
          onChange={changeEvent => {
            onChange(changeEvent.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

type TextAreaProps = Pick<TextFieldProps, 'field' | 'label' | 'value' | 'onChange' | 'hint'>;

export function TextArea({ field, label, value, onChange, hint }: TextAreaProps) {
  return (
    <Field field={field} label={label} {...(hint === undefined ? {} : { hint })}>
      {control => (
        <textarea
          {...control}
          className={`${controls['field'] ?? ''} ${styles['area'] ?? ''}`}
          dir="auto"
          autoComplete="off"
          rows={3}
          value={value}
          onChange={changeEvent => {
            onChange(changeEvent.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
