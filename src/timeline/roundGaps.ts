/**
 * The days between consecutive rounds of a process, where its rounds are told apart on screen. Rounds that did
 * not take place count as none, and a date that is not known to the day has no days to count.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { eventKinds, type Status, statuses } from '../domain/vocabulary.ts';
import { rowFlags } from '../query/columns.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { type ShownGroup } from './resolution.ts';
import { type Surface } from './surface.ts';
import { toPx } from './timeScale.ts';

export interface RoundGap {
  readonly stave: number;
  readonly from: ShownGroup;
  readonly to: ShownGroup;
  /** The number of the earlier round. */
  readonly round: number;
  /** Between the days that the two marks stand on. */
  readonly dayCount: number;
  /** Instants of what stands on the stave between the two. */
  readonly betweenMs: readonly number[];
}

const notHeld: readonly Status[] = ['postponed', 'cancelled', 'collapsed', 'missed'];
const isHeld = statuses.map(status => !notHeld.includes(status));
const talksRound = eventKinds.indexOf('talks-round');

interface Round {
  readonly group: ShownGroup;
  readonly row: number;
  readonly round: number;
  readonly betweenMs: number[];
}

export function roundGaps(frame: Frame): readonly RoundGap[] {
  const { set, scene, groups } = frame;
  if (scene.grouping !== 'process') return [];
  const lasts: (Round | undefined)[] = set.staves.map(() => undefined);
  const gaps: RoundGap[] = [];
  for (const group of [...groups].sort((left, right) => left.atMs - right.atMs)) {
    for (const [stave, at] of roundsOn(frame, group)) {
      const last = lasts[stave];
      if (at === 'none') last?.betweenMs.push(group.atMs);
      else if (at === 'hidden') lasts[stave] = undefined;
      else {
        if (
          last !== undefined &&
          at.round === last.round + 1 &&
          isDay(frame, last.row) &&
          isDay(frame, at.row)
        ) {
          const dayCount = dayOf(frame, at.row) - dayOf(frame, last.row);
          gaps.push({
            stave,
            from: last.group,
            to: group,
            round: last.round,
            dayCount,
            betweenMs: last.betweenMs,
          });
        }
        lasts[stave] = { ...at, group, betweenMs: [] };
      }
    }
  }
  return gaps;
}

type Found = 'none' | 'hidden' | Pick<Round, 'row' | 'round'>;

/** What the group has on each of its processes' staves: a round, no round, or rounds that cannot be told apart. */
function roundsOn(frame: Frame, group: ShownGroup): readonly (readonly [stave: number, found: Found])[] {
  const { set, index } = frame;
  const { counts, places, isCrowd } = group;
  if (isCrowd)
    return [...(counts ?? [])].flatMap((count, stave) => (count > 0 ? [[stave, 'hidden'] as const] : []));
  const found = new Map<number, Found>();
  for (const place of places) {
    const row = index.rowsByAnchor[place]!;
    for (const stave of set.headsOf(row).staves) {
      if (set.staves[stave]!.kind !== 'value') continue;
      const round = roundOf(frame, row, set.staves[stave]!.code);
      const own = round === undefined ? 'none' : places.length > 1 ? 'hidden' : { row, round };
      if (own !== 'none' || !found.has(stave)) found.set(stave, own);
    }
  }
  return [...found];
}

function roundOf({ scene: { columns } }: Frame, row: number, process: string): number | undefined {
  if (columns.kind[row] !== talksRound || isHeld[columns.status[row]!] === false) return undefined;
  return columns.eventAt(row).processes.find(({ id }) => id === process)?.round;
}

function isDay({ scene }: Frame, row: number): boolean {
  const { inexact, openStart } = rowFlags;
  return (scene.columns.flags[row]! & (inexact | openStart)) === 0;
}

function dayOf({ scene }: Frame, row: number): number {
  return Math.floor(scene.columns.anchorMs[row]! / dayMs);
}

function endOf({ scene, index }: Frame, { places }: ShownGroup): number {
  return scene.columns.endMs[index.rowsByAnchor[places[0]!]!]!;
}

const headPx = 8;
const sidePx = 5;

/** In the widest room between the two, as far as it is in sight. */
export function paintRoundGaps(surface: Surface, frame: Frame): void {
  const { scale, layout, view, theme, scene } = frame;
  const lettering = { fill: theme.ink2, sizePx: 10, align: 'center', halo: theme.paper } as const;
  const leftPx = layout.plotLeftPx;
  const rightPx = leftPx + layout.plotWidthPx;
  for (const { stave, from, to, dayCount, betweenMs } of roundGaps(frame)) {
    if (!isStaveInSight(view, stave)) continue;
    const words = scene.language.text.staves.days(dayCount);
    const neededPx = surface.textWidthPx(words, lettering) + 2 * sidePx;
    const stands = [from.atMs, ...betweenMs, to.atMs].map(ms => toPx(scale, ms));
    const barEndPx = toPx(scale, endOf(frame, from)) - headPx + 2;
    const room = (fromPx: number, toEndPx: number) => {
      const startPx = Math.max(leftPx, fromPx + headPx);
      const widthPx = Math.min(rightPx, toEndPx - headPx) - startPx;
      return { xPx: startPx + widthPx / 2, widthPx };
    };
    let best = room(0, 0);
    stands.slice(1).forEach((endPx, at) => {
      // Beside the earlier round's span where there is the room, else upon it.
      const beside = room(Math.max(stands[at]!, barEndPx), endPx);
      const found = beside.widthPx >= neededPx ? beside : room(stands[at]!, endPx);
      if (found.widthPx > best.widthPx) best = found;
    });
    if (best.widthPx >= neededPx)
      surface.text(words, { xPx: best.xPx, yPx: staveY(view, stave) + 0.5 }, lettering);
  }
}
