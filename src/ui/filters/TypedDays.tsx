/** The days of the filter in one field, as people type them, and at once what is understood or why it is not. */
import { type KeyboardEvent, useId, useState } from 'react';
import { lineLength } from '../../domain/limits.ts';
import { type DaySpan, spanText } from '../../domain/daySpan.ts';
import { readTypedSpan, type TypedSpanReading } from '../../domain/typedSpan.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { readingDay } from '../../store/readingDay.ts';
import styles from './days.module.css';
import { DaysEcho } from './DaysEcho.tsx';

interface TypedDaysProps {
  readonly days: DaySpan;
  readonly language: LanguageWith<'days'>;
}

interface Typed {
  readonly text: string;
  /** The days that the filter had then, or got by it: once it has others, they are what the field shows. */
  readonly besideDays: string;
  /** Enter was pressed or the field left, so that what cannot be read is a mistake and no beginning. */
  readonly isDone: boolean;
}

export function TypedDays({ days, language }: TypedDaysProps) {
  const { commands } = useSession();
  const todayIso = useApp(readingDay);
  const words = language.text.days;
  const echoId = useId();
  const asked = spanText(days);
  const [typed, setTyped] = useState<Typed>();
  const isTyped = typed?.besideDays === asked;
  const text = isTyped ? typed.text : asked;
  const reading = readTypedSpan(text, { todayIso });
  const isWrong = reading.kind !== 'read' && (!isTyped || typed.isDone);

  const apply = (span: DaySpan, shown: string) => {
    setTyped({ text: shown, besideDays: spanText(span), isDone: true });
    if (spanText(span) !== asked) commands.setDays(span);
  };
  const finish = () => {
    if (!isTyped) return;
    if (reading.kind === 'read') apply(reading.span, text);
    else setTyped({ ...typed, isDone: true });
  };
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key === 'Enter') finish();
    if (keyEvent.key !== 'Escape' || text === asked) return;
    // Esc takes back what was typed; only then does it leave the sheet that the filters are on a phone.
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    setTyped(undefined);
  };
  return (
    <div className={styles['typed']}>
      <input
        type="text"
        className={controls['field']}
        aria-label={words.field}
        aria-describedby={echoId}
        aria-invalid={isWrong}
        placeholder={words.placeholder}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={lineLength}
        value={text}
        onChange={changeEvent => {
          setTyped({ text: changeEvent.currentTarget.value, besideDays: asked, isDone: false });
        }}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      <div id={echoId} className={styles['echo']} aria-live="polite" data-wrong={isWrong}>
        <DaysEcho
          reading={reading}
          language={language}
          isApplied={isSame(reading, asked)}
          onChoose={span => {
            apply(span, spanText(span));
          }}
        />
      </div>
    </div>
  );
}

function isSame(reading: TypedSpanReading, asked: string): boolean {
  return reading.kind === 'read' && spanText(reading.span) === asked;
}
