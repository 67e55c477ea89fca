/** One of a closed list, or nothing where `none` names that. */
import { type DraftField } from '../../domain/eventDraftProblem.ts';
import controls from '../controls.module.css';
import { Field } from './Field.tsx';

interface ChoiceFieldProps<Value extends string> {
  readonly field: DraftField;
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Exclude<Value, ''>, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What the empty value is called; without it there is no empty value. */
  readonly none?: string;
  readonly hint?: string | undefined;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { field, label, values, names, value, onChange, none, hint } = props;
  const named: Readonly<Record<string, string>> = names;
  return (
    <Field field={field} label={label} {...(hint === undefined ? {} : { hint })}>
      {control => (
        <select
          {...control}
          className={controls['field']}
          value={value}
          onChange={changeEvent => {
            const chosen = values.find(one => one === changeEvent.currentTarget.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {values.map(one => (
            <option key={one} value={one}>
              {one === '' ? none : named[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
