/** A button that opens the device's own calendar and writes the day as ISO, for those who would rather not type. */
import { useRef } from 'react';
import controls from '../controls.module.css';
import styles from './form.module.css';
import { useForm } from './formContext.ts';

interface DayPickerProps {
  /** The day that the field reads as, ISO, where it is one. */
  readonly dayIso: string | undefined;
  /** What the day is of, for those who hear the page. */
  readonly label: string;
  readonly onPick: (dayIso: string) => void;
}

export function DayPicker({ dayIso = '', label, onPick }: DayPickerProps) {
  const { language } = useForm();
  const inputRef = useRef<HTMLInputElement>(null);
  const words = language.text.form;
  const name = words.pickDayFor(label);
  return (
    <span className={styles['picker']}>
      <button
        type="button"
        className={controls['icon']}
        aria-label={name}
        title={name}
        onClick={() => {
          inputRef.current?.showPicker();
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
          />
        </svg>
      </button>
      <input
        ref={inputRef}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={styles['pickerInput']}
        value={dayIso}
        onChange={changeEvent => {
          if (changeEvent.currentTarget.value !== '') onPick(changeEvent.currentTarget.value);
        }}
      />
    </span>
  );
}
