/**
 * The days on which something became known, each one step however far it is from the next, with how much became
 * known drawn over them. Dragging names the day first and goes to it when the hand rests or lets go.
 */
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { dayAMonthOn, dayBeside, knownDensity, placeOfDay, yearMarks } from '../../domain/knownDays.ts';
import { yearWords } from '../../language/calendarWords.ts';
import { type LanguageWith } from '../../language/language.ts';
import styles from './asKnown.module.css';
import { DensityBars } from './DensityBars.tsx';

interface DaySliderProps {
  readonly days: readonly string[];
  readonly countOn: (dayIso: string) => number;
  /** The day on show; undefined is today. */
  readonly day: string | undefined;
  readonly todayIso: string;
  readonly language: LanguageWith<'asKnown'>;
  /** Spoken of a day. */
  readonly valueText: (dayIso: string | undefined) => string;
  readonly onDay: (dayIso: string) => void;
  /** The day under a hand that drags; undefined once it has let go. */
  readonly onDragged: (dayIso: string | undefined) => void;
  readonly sliderRef: RefObject<HTMLDivElement | null>;
}

/** More bars than this are finer than the track is wide. */
const mostBars = 180;
/** Of the track, for the digits of a year. */
const leastYearShare = 0.11;
/** A hand that rests this long wants to see the day. */
const restMs = 250;

export function DaySlider(props: DaySliderProps) {
  const { days, countOn, day, todayIso, language, valueText, onDay, onDragged, sliderRef } = props;
  const words = language.text.asKnown;
  const trackRef = useRef<HTMLDivElement>(null);
  const restingRef = useRef(0);
  const [dragged, setDragged] = useState<number>();
  const counts = useMemo(() => knownDensity(days, countOn, mostBars), [days, countOn]);
  const years = useMemo(() => yearMarks(days, leastYearShare), [days]);
  useEffect(
    () => () => {
      clearTimeout(restingRef.current);
    },
    [],
  );

  const last = days.length - 1;
  const place = dragged ?? placeOfDay(days, day ?? todayIso);
  const isBetween = dragged === undefined && days[place] !== day && place < last;
  const at = Math.min(Math.max(place + (isBetween ? 0.5 : 0), 0), last);
  const share = last === 0 ? 1 : at / last;

  const placeAt = (clientX: number): number => {
    const { left, width } = trackRef.current?.getBoundingClientRect() ?? new DOMRect();
    return Math.round(Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width))) * last);
  };
  const dragTo = (clientX: number): void => {
    const to = placeAt(clientX);
    if (to === dragged) return;
    setDragged(to);
    onDragged(days[to]);
    clearTimeout(restingRef.current);
    restingRef.current = window.setTimeout(() => {
      goTo(days[to]);
    }, restMs);
  };
  const goTo = (to: string | undefined): void => {
    clearTimeout(restingRef.current);
    if (to !== undefined && to !== day) onDay(to);
  };
  const letGo = (isKept: boolean): void => {
    clearTimeout(restingRef.current);
    if (dragged === undefined) return;
    setDragged(undefined);
    onDragged(undefined);
    if (isKept) goTo(days[dragged]);
  };
  const onPointerDown = (pressed: PointerEvent<HTMLDivElement>) => {
    if (pressed.button !== 0) return;
    pressed.currentTarget.setPointerCapture(pressed.pointerId);
    sliderRef.current?.focus();
    dragTo(pressed.clientX);
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    if (pressed.key === 'Escape' && dragged !== undefined) {
      pressed.stopPropagation();
      letGo(false);
      return;
    }
    const from = day ?? todayIso;
    const to: Readonly<Record<string, () => string | undefined>> = {
      ArrowLeft: () => dayBeside(days, from, -1),
      ArrowDown: () => dayBeside(days, from, -1),
      ArrowRight: () => dayBeside(days, from, 1),
      ArrowUp: () => dayBeside(days, from, 1),
      PageDown: () => dayAMonthOn(days, from, -1),
      PageUp: () => dayAMonthOn(days, from, 1),
      Home: () => days[0],
      End: () => days[last],
    };
    const reach = to[pressed.key];
    if (reach === undefined) return;
    pressed.preventDefault();
    goTo(reach());
  };
  return (
    <div className={styles['slider']}>
      <div
        ref={trackRef}
        className={styles['track']}
        onPointerDown={onPointerDown}
        onPointerMove={({ clientX }) => {
          if (dragged !== undefined) dragTo(clientX);
        }}
        onPointerUp={() => {
          letGo(true);
        }}
        onPointerCancel={() => {
          letGo(false);
        }}
      >
        <DensityBars counts={counts} />
        <div className={styles['later']} style={{ insetInlineStart: `${share * 100}%` }} />
        <div
          ref={sliderRef}
          role="slider"
          tabIndex={0}
          className={styles['thumb']}
          aria-label={words.slider}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={Math.max(place, 0)}
          aria-valuetext={valueText(dragged === undefined ? day : days[dragged])}
          style={{ insetInlineStart: `${share * 100}%` }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles['years']} aria-hidden="true">
        {years.map(mark => (
          <span
            key={mark.year}
            style={{ insetInlineStart: `${mark.share * 100}%` }}
            data-end={mark.share > 0.9}
          >
            {yearWords(mark.year, language)}
          </span>
        ))}
      </div>
    </div>
  );
}
