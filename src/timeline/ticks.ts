/**
 * Ticks of the axis, from hours to centuries, always on the calendar: labelled ones as near as their words
 * allow, and unlabelled ones between them as near as the eye tells apart.
 */
import { type AxisUnit } from '../language/dates.ts';
import { calendarUnits, type CalendarUnitName, unitStarts } from './calendarUnits.ts';
import { type TimeScale } from './timeScale.ts';

interface Step {
  readonly unit: CalendarUnitName;
  /** How `axisLabel` names it. */
  readonly named: AxisUnit;
  /** Room that its words need. */
  readonly leastPx: number;
  /** What may stand between two of them, finest first; only units that meet its starts, and weeks in months. */
  readonly between: readonly CalendarUnitName[];
}

const steps: readonly Step[] = [
  { unit: 'hour', named: 'hour', leastPx: 48, between: [] },
  { unit: 'threeHours', named: 'hour', leastPx: 48, between: ['hour'] },
  { unit: 'sixHours', named: 'hour', leastPx: 48, between: ['hour', 'threeHours'] },
  { unit: 'twelveHours', named: 'hour', leastPx: 52, between: ['hour', 'threeHours', 'sixHours'] },
  { unit: 'day', named: 'day', leastPx: 56, between: ['threeHours', 'sixHours', 'twelveHours'] },
  { unit: 'week', named: 'week', leastPx: 60, between: ['day'] },
  { unit: 'month', named: 'month', leastPx: 36, between: ['day', 'week'] },
  { unit: 'quarter', named: 'quarter', leastPx: 44, between: ['month'] },
  { unit: 'year', named: 'year', leastPx: 40, between: ['month', 'quarter'] },
  { unit: 'twoYears', named: 'year', leastPx: 40, between: ['quarter', 'year'] },
  { unit: 'fiveYears', named: 'year', leastPx: 40, between: ['year'] },
  { unit: 'decade', named: 'year', leastPx: 40, between: ['year', 'twoYears', 'fiveYears'] },
  { unit: 'twentyYears', named: 'year', leastPx: 40, between: ['twoYears', 'fiveYears', 'decade'] },
  { unit: 'fiftyYears', named: 'year', leastPx: 40, between: ['fiveYears', 'decade'] },
  { unit: 'century', named: 'century', leastPx: 40, between: ['decade', 'twentyYears', 'fiftyYears'] },
  { unit: 'fiveCenturies', named: 'century', leastPx: 44, between: ['century'] },
  { unit: 'twoMillennia', named: 'century', leastPx: 52, between: ['century', 'fiveCenturies'] },
  { unit: 'tenMillennia', named: 'century', leastPx: 60, between: ['twoMillennia'] },
  { unit: 'fiftyMillennia', named: 'century', leastPx: 60, between: ['tenMillennia'] },
];
const leastBetweenPx = 6;

export interface Ticks {
  readonly named: AxisUnit;
  readonly unit: CalendarUnitName;
  /** Labelled; the first may lie before the window, since its label may reach in. */
  readonly majorMs: readonly number[];
  /** Unlabelled, none of them major. */
  readonly minorMs: readonly number[];
}

export function axisTicks(scale: TimeScale): Ticks {
  const pxOf = (unit: CalendarUnitName) => calendarUnits[unit].meanMs * scale.pxPerMs;
  const step = steps.find(({ unit, leastPx }) => pxOf(unit) >= leastPx) ?? steps.at(-1)!;
  const minor = step.between.find(unit => pxOf(unit) >= leastBetweenPx);
  const majorMs = unitStarts(step.unit, scale.startMs, scale.endMs);
  const isMajor = new Set(majorMs);
  const minorMs =
    minor === undefined
      ? []
      : unitStarts(minor, scale.startMs, scale.endMs).filter(ms => ms >= scale.startMs && !isMajor.has(ms));
  return { named: step.named, unit: step.unit, majorMs, minorMs };
}
