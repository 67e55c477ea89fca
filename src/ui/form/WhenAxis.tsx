/**
 * The typed days on a tiny axis: the span as a bar, soft where it is uncertain or open, and the other events of those
 * days as ticks. It shows at a glance whether the year is the meant one and what stands around it.
 */
import { memo, useId } from 'react';
import { calendarDayOf } from '../../domain/calendarDay.ts';
import { type When } from '../../domain/event.ts';
import { dayMs, type TimeWindow } from '../../domain/timeWindow.ts';
import { boundsOfWhen } from '../../domain/when.ts';
import { dayWords } from '../../language/calendarWords.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { neighbourTicks } from './neighbourTicks.ts';

const widthPx = 240;
const heightPx = 22;
const baselinePx = 17;
/** A day is never thinner than can be seen. */
const leastBarPx = 3;
const softPx = 8;
/** Around a single day two weeks either way; a longer span has its own length on each side. */
const leastMarginMs = 14 * dayMs;

export const WhenAxis = memo(function WhenAxis({ when }: { readonly when: When }) {
  const { selectors, store } = useSession();
  const { language } = useForm();
  const revision = useApp(state => state.revision);
  const gradientId = useId();
  const { bar, window, isSoft } = placed(when);
  if (!Number.isFinite(window.startMs) || window.endMs <= window.startMs) return null;
  // The revision tells of edits behind the columns.
  const columns = revision < 0 ? undefined : selectors.columnsOf(store.getState());
  const ticks = columns === undefined ? { xsPx: [], count: 0 } : neighbourTicks(columns, window, widthPx);
  const xOf = (ms: number) => ((ms - window.startMs) / (window.endMs - window.startMs)) * widthPx;
  const startPx = Math.max(0, xOf(bar.startMs));
  const lengthPx = Math.max(leastBarPx, Math.min(widthPx, xOf(bar.endMs)) - startPx);
  const softShare = Math.min(0.4, softPx / lengthPx);
  const edge = (ms: number) => dayWords(calendarDayOf(ms), { language, length: 'short' });
  return (
    <div className={styles['axis']} dir="ltr">
      <svg
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        role="img"
        aria-label={language.text.form.daysAround(ticks.count)}
      >
        <defs>
          <linearGradient id={gradientId}>
            <stop offset="0" className={styles['faded']} />
            <stop offset={softShare} className={styles['full']} />
            <stop offset={1 - softShare} className={styles['full']} />
            <stop offset="1" className={styles['faded']} />
          </linearGradient>
        </defs>
        <line x1="0" x2={widthPx} y1={baselinePx} y2={baselinePx} className={styles['axisLine']} />
        {ticks.xsPx.map(xPx => (
          <line
            key={xPx}
            x1={xPx + 0.5}
            x2={xPx + 0.5}
            y1={baselinePx - 6}
            y2={baselinePx}
            className={styles['axisTick']}
          />
        ))}
        <rect
          x={startPx}
          y={3}
          width={lengthPx}
          height={7}
          rx={isSoft ? 0 : 1.5}
          className={styles['axisBar']}
          {...(isSoft ? { fill: `url(#${CSS.escape(gradientId)})` } : {})}
          data-soft={isSoft}
        />
      </svg>
      <span>{edge(window.startMs)}</span>
      <span>{edge(window.endMs - 1)}</span>
    </div>
  );
});

/** The bar, and the stretch of time around it. An open end runs out of the picture. */
function placed(when: When): { bar: TimeWindow; window: TimeWindow; isSoft: boolean } {
  const bounds = boundsOfWhen(when);
  const { earliestMs, latestMs, openStart, openEnd, anchorMs, approximate, uncertain } = bounds;
  const startMs = openStart ? Math.min(anchorMs, latestMs) : earliestMs;
  const endMs = openEnd ? Math.max(anchorMs, earliestMs) : latestMs;
  const marginMs = Math.max(leastMarginMs, endMs - startMs);
  const window = { startMs: startMs - marginMs, endMs: endMs + marginMs };
  const bar = {
    startMs: openStart ? window.startMs : earliestMs,
    endMs: openEnd ? window.endMs : latestMs,
  };
  return { bar, window, isSoft: approximate || uncertain || openStart || openEnd };
}
