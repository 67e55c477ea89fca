/** One field of the edit of many events: a choice, a line of text, or a name of the record. */
import { type ReactNode } from 'react';
import controls from '../controls.module.css';
import styles from './bulk.module.css';

export interface BulkFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface FrameProps extends BulkFieldProps {
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
    readonly className: string | undefined;
    readonly value: string;
    readonly onChange: (changeEvent: { readonly currentTarget: { readonly value: string } }) => void;
  }) => ReactNode;
  readonly below?: ReactNode;
}

function Frame({ id, label, hint, problem, value, onChange, children, below }: FrameProps) {
  const describers = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
  ];
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describers.length === 0 ? undefined : describers.join(' '),
        'aria-invalid': problem === undefined ? undefined : true,
        className: controls['field'],
        value,
        onChange: ({ currentTarget }) => {
          onChange(currentTarget.value);
        },
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {below}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

export function BulkChoice({
  choices,
  ...field
}: BulkFieldProps & { readonly choices: readonly (readonly [value: string, name: string])[] }) {
  return (
    <Frame {...field}>
      {control => (
        <select {...control}>
          {choices.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

interface BulkTextProps extends BulkFieldProps {
  /** What the events have now. */
  readonly now?: string;
  readonly isLong?: boolean;
  readonly suggestions?: readonly string[];
  /** For a value that can be taken away. */
  readonly taking?: {
    readonly label: string;
    readonly isOn: boolean;
    readonly onChange: (isOn: boolean) => void;
  };
}

/** Suggested at a time; typing finds the others. */
const mostSuggested = 100;

export function BulkText({ now = '', isLong = false, suggestions, taking, ...field }: BulkTextProps) {
  const typed = field.value.toLowerCase();
  const offered = suggestions?.filter(name => name.toLowerCase().includes(typed)).slice(0, mostSuggested);
  return (
    <Frame
      {...field}
      below={
        taking && (
          <label className={styles['check']}>
            <input
              type="checkbox"
              aria-label={`${field.label}: ${taking.label}`}
              checked={taking.isOn}
              onChange={({ currentTarget }) => {
                taking.onChange(currentTarget.checked);
              }}
            />
            {taking.label}
          </label>
        )
      }
    >
      {control => {
        const shared = {
          ...control,
          placeholder: now,
          dir: 'auto',
          disabled: taking?.isOn === true,
        } as const;
        return isLong ? (
          <textarea {...shared} rows={2} />
        ) : (
          <>
            <input
              {...shared}
              type="text"
              autoComplete="off"
              {...(offered === undefined ? {} : { list: `${control.id}-list` })}
            />
            {offered !== undefined && (
              <datalist id={`${control.id}-list`}>
                {offered.map(name => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Frame>
  );
}
