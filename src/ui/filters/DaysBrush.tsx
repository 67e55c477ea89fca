/**
 * The record's events over time, those that the rest of the filter finds over all of them, and the days that the
 * filter asks for drawn on it: drag over it, drag or step an edge, press beside what is chosen to let all days in.
 */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { dayMs } from '../../domain/timeWindow.ts';
import { type DaySpan } from '../../domain/daySpan.ts';
import { shortDate } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { yearWords } from '../../language/calendarWords.ts';
import { calendarDayOf } from '../../domain/calendarDay.ts';
import { type Histogram } from '../../query/histogram.ts';
import { useSession } from '../session.ts';
import { BrushBars } from './BrushBars.tsx';
import {
  type Bound,
  edgesOf,
  largerUnit,
  spanBetween,
  unitOfPx,
  withEdge,
  withEdgeAt,
  withEdgeStepped,
} from './dayBrush.ts';
import styles from './days.module.css';

interface DaysBrushProps {
  readonly counts: Histogram;
  readonly days: DaySpan;
  readonly language: LanguageWith<'days'>;
}

interface Drag {
  readonly before: DaySpan;
  readonly fromPx: number;
  readonly part: Bound | 'new';
  isMoving: boolean;
}

/** A press that moves less is a click. */
const clickPx = 4;

const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -1,
  PageUp: 1,
};

export function DaysBrush({ counts, days, language }: DaysBrushProps) {
  const { commands, store } = useSession();
  const words = language.text.days;
  const { span } = counts;
  const plotRef = useRef<HTMLDivElement>(null);
  const dragRef = useRef<Drag>(undefined);
  const edges = edgesOf(days, span);
  const lengthMs = span.endMs - span.startMs;
  const share = (ms: number) => (ms - span.startMs) / lengthMs;
  const isAsked = days.from !== undefined || days.to !== undefined;

  const plot = () => plotRef.current?.getBoundingClientRect() ?? new DOMRect();
  const unit = () => unitOfPx(lengthMs / Math.max(1, plot().width));
  const msAt = (clientX: number) => {
    const { left, width } = plot();
    return span.startMs + ((clientX - left) / Math.max(1, width)) * lengthMs;
  };

  // What is drawn last may not be rendered yet.
  const settle = () => {
    commands.setDays(store.getState().view.filter, 'settled');
  };

  const onPointerDown = (pressed: PointerEvent<HTMLDivElement>) => {
    if (pressed.button !== 0) return;
    const part = partOf(pressed.target) ?? 'new';
    dragRef.current = { before: days, fromPx: pressed.clientX, part, isMoving: false };
    pressed.currentTarget.setPointerCapture(pressed.pointerId);
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const drag = dragRef.current;
    if (drag === undefined) return;
    drag.isMoving ||= Math.abs(clientX - drag.fromPx) >= clickPx;
    if (!drag.isMoving) return;
    const { before, part } = drag;
    const next =
      part === 'new'
        ? spanBetween([msAt(drag.fromPx), msAt(clientX)], unit(), span)
        : withEdgeAt(before, { bound: part, ms: msAt(clientX), unit: unit() }, span);
    commands.setDays(next, 'moving');
  };
  const onPointerUp = ({ clientX }: PointerEvent) => {
    const drag = dragRef.current;
    dragRef.current = undefined;
    if (drag === undefined) return;
    if (drag.isMoving) settle();
    else if (drag.part === 'new') {
      const ms = msAt(clientX);
      if (isAsked && (ms < edges.startMs || ms >= edges.endMs)) commands.setDays({});
    }
  };
  const onPointerCancel = () => {
    const drag = dragRef.current;
    dragRef.current = undefined;
    if (drag?.isMoving === true) commands.setDays(drag.before, 'settled');
  };

  const onKeyDown = (keyEvent: KeyboardEvent, bound: Bound) => {
    if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return;
    const next = daysByKey(keyEvent.key, bound);
    if (next === undefined) return;
    keyEvent.preventDefault();
    commands.setDays(next, 'moving');
  };
  const daysByKey = (key: string, bound: Bound): DaySpan | undefined => {
    if (key === 'Home') return withEdge(days, { bound, ms: span.startMs }, span);
    if (key === 'End') return withEdge(days, { bound, ms: span.endMs }, span);
    const step = steps[key];
    if (step === undefined) return undefined;
    const byPage = key.startsWith('Page');
    return withEdgeStepped(days, { bound, step, unit: byPage ? largerUnit(unit()) : unit() }, span);
  };
  // A key that is held is one step of back and forward.
  const onKeyUp = ({ key }: KeyboardEvent) => {
    if (steps[key] !== undefined || key === 'Home' || key === 'End') settle();
  };

  const handle = (bound: Bound) => {
    const ms = bound === 'from' ? edges.startMs : edges.endMs;
    const dayWords = shortDate(bound === 'from' ? ms : ms - 1, language, { withYear: true });
    const open = bound === 'from' ? words.openStart : words.openEnd;
    return (
      <div
        role="slider"
        tabIndex={0}
        className={styles['handle']}
        data-bound={bound}
        aria-label={words[bound]}
        aria-valuemin={span.startMs / dayMs}
        aria-valuemax={span.endMs / dayMs}
        aria-valuenow={ms / dayMs}
        aria-valuetext={days[bound] === undefined ? open(dayWords) : dayWords}
        style={{ insetInlineStart: `${share(ms) * 100}%` }}
        onKeyDown={keyEvent => {
          onKeyDown(keyEvent, bound);
        }}
        onKeyUp={onKeyUp}
      />
    );
  };
  return (
    <div
      role="group"
      aria-label={words.brush}
      className={styles['brush']}
      data-asked={isAsked}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    >
      <div ref={plotRef} className={styles['plot']}>
        <BrushBars counts={counts} />
        <div
          className={styles['chosen']}
          style={{
            insetInlineStart: `${share(edges.startMs) * 100}%`,
            inlineSize: `${(share(edges.endMs) - share(edges.startMs)) * 100}%`,
          }}
        />
        {handle('from')}
        {handle('to')}
      </div>
      <div className={styles['years']} aria-hidden="true">
        <span>{yearWords(calendarDayOf(span.startMs).year, language)}</span>
        <span>{yearWords(calendarDayOf(span.endMs - 1).year, language)}</span>
      </div>
    </div>
  );
}

function partOf(target: EventTarget): Bound | undefined {
  const bound = target instanceof HTMLElement ? target.dataset['bound'] : undefined;
  return bound === 'from' || bound === 'to' ? bound : undefined;
}
