/** The days on which something became known, to be stepped, dragged and played through. */
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { edtfText } from '../../domain/ids.ts';
import { dayBeside } from '../../domain/knownDays.ts';
import { edtfInWords, shortDate } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Knowledge } from '../../store/asKnownDay.ts';
import controls from '../controls.module.css';
import styles from './asKnown.module.css';
import { DaySlider } from './DaySlider.tsx';
import { usePlaying } from './usePlaying.ts';

interface DayStepsProps {
  readonly knowledge: Knowledge;
  /** Of the knowledge, up to today. */
  readonly days: readonly string[];
  readonly day: string | undefined;
  readonly todayIso: string;
  readonly language: LanguageWith<'asKnown'>;
  readonly onDay: (dayIso: string) => void;
  /** Tells what the slider does not tell itself. */
  readonly onSpeak: (dayIso: string) => void;
  readonly onDragged: (dayIso: string | undefined) => void;
  readonly sliderRef: RefObject<HTMLDivElement | null>;
}

export function DaySteps(props: DayStepsProps) {
  const { knowledge, days, day, todayIso, language, onDay, onSpeak, onDragged, sliderRef } = props;
  const words = language.text.asKnown;
  const playRef = useRef<HTMLButtonElement>(null);
  const from = day ?? todayIso;
  const previous = dayBeside(days, from, -1);
  const next = day === undefined ? undefined : dayBeside(days, from, 1);

  const valueText = useCallback(
    (of: string | undefined) =>
      of === undefined
        ? words.valueToday
        : words.valueOn(edtfInWords(edtfText(of), language), words.countShort(knowledge.countOn(of))),
    [knowledge, language, words],
  );
  const goTo = (to: string) => {
    onDay(to);
    onSpeak(to);
  };
  const { isPlaying, toggle } = usePlaying({
    day,
    nextOf: at => (at === undefined ? days[0] : dayBeside(days, at, 1)),
    goTo,
    buttonRef: playRef,
  });
  const slider = useMemo(
    () => (
      <DaySlider
        days={days}
        countOn={knowledge.countOn}
        day={day}
        todayIso={todayIso}
        language={language}
        valueText={valueText}
        onDay={onDay}
        onDragged={onDragged}
        sliderRef={sliderRef}
      />
    ),
    [days, knowledge, day, todayIso, language, valueText, onDay, onDragged, sliderRef],
  );
  return (
    <div className={styles['steps']}>
      <StepButton to={previous} end={words.noEarlier} arrow="‹" language={language} onDay={goTo} />
      {slider}
      <StepButton to={next} end={words.noLater} arrow="›" language={language} onDay={goTo} />
      <button
        ref={playRef}
        type="button"
        className={`${controls['icon']} ${styles['play']}`}
        aria-label={isPlaying ? words.pause : words.play}
        title={isPlaying ? words.pause : words.play}
        onClick={toggle}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d={isPlaying ? 'M2,1H5V11H2ZM7,1H10V11H7Z' : 'M2,1L11,6L2,11Z'} />
        </svg>
      </button>
    </div>
  );
}

interface StepButtonProps {
  readonly to: string | undefined;
  /** Said where there is no day to go to. */
  readonly end: string;
  readonly arrow: string;
  readonly language: LanguageWith<'asKnown'>;
  readonly onDay: (dayIso: string) => void;
}

/** It stays in reach at the ends, so that focus is not lost. */
function StepButton({ to, end, arrow, language, onDay }: StepButtonProps) {
  const words = language.text.asKnown;
  const name = to === undefined ? end : words.toDay(edtfInWords(edtfText(to), language));
  return (
    <button
      type="button"
      className={`${controls['icon']} ${styles['step']}`}
      aria-label={name}
      title={name}
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onDay(to);
      }}
    >
      <span aria-hidden="true">{arrow}</span>
      {to !== undefined && (
        <span className={styles['stepDay']}>{shortDate(startOfIsoDayMs(to), language)}</span>
      )}
    </button>
  );
}
