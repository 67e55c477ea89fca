/** A day as people type it, with what is understood of it said back at once; Enter goes there. */
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { lineLength } from '../../domain/limits.ts';
import { shortDayInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import styles from './asKnown.module.css';
import { DayEcho } from './DayEcho.tsx';
import { readTypedDay, type TypedDay } from './dayOfTyped.ts';
import { edtfText } from '../../domain/ids.ts';

interface DayFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly todayIso: string;
  /** The day on show, which the field shows until something is typed. */
  readonly day: string | undefined;
  readonly language: LanguageWith<'asKnown'>;
  readonly onDay: (typed: TypedDay) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

interface Typed {
  readonly text: string;
  /** Enter was pressed, so that what cannot be read is a mistake and no beginning. */
  readonly isDone: boolean;
}

export function DayField({ label, placeholder, todayIso, day, language, onDay, inputRef }: DayFieldProps) {
  const echoId = useId();
  const [typed, setTyped] = useState<Typed>();
  const shown = day === undefined ? '' : shortDayInWords(edtfText(day), language);
  const reading = typed === undefined ? undefined : readTypedDay(typed.text, todayIso);
  const isAhead = reading?.kind === 'read' && reading.typed.day > todayIso;
  const isWrong = typed?.isDone === true && (reading?.kind !== 'read' || isAhead);

  const apply = (chosen: TypedDay) => {
    if (chosen.day > todayIso) return;
    // What was typed stays where another day than that was taken, so that it can be seen.
    setTyped(chosen.isLast ? { text: chosen.edtf, isDone: true } : undefined);
    onDay(chosen);
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter' && typed !== undefined) {
      pressed.preventDefault();
      if (reading?.kind === 'read' && !isAhead) apply(reading.typed);
      else setTyped({ ...typed, isDone: true });
    }
    if (pressed.key !== 'Escape' || typed === undefined) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    setTyped(undefined);
  };
  return (
    <div className={styles['field']}>
      <input
        ref={inputRef}
        type="text"
        className={controls['field']}
        aria-label={label}
        aria-describedby={echoId}
        aria-invalid={isWrong}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={lineLength}
        value={typed?.text ?? shown}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
        onChange={({ currentTarget }) => {
          setTyped({ text: currentTarget.value, isDone: false });
        }}
        onBlur={({ relatedTarget }) => {
          // A choice between two readings is part of the field.
          if (!(relatedTarget instanceof Node && document.getElementById(echoId)?.contains(relatedTarget))) {
            setTyped(undefined);
          }
        }}
        onKeyDown={onKeyDown}
      />
      <div id={echoId} className={styles['echo']} aria-live="polite" data-wrong={isWrong}>
        {typed !== undefined && typed.text.trim() !== '' && reading !== undefined && (
          <DayEcho
            reading={reading}
            isAhead={isAhead}
            isApplied={typed.isDone && !isWrong}
            language={language}
            onChoose={apply}
          />
        )}
      </div>
    </div>
  );
}
