/** An event said whole: "US–Iran talks, second round, 19 April 2025, Rome, concluded, 3 sides". */
import { calendarDayOf } from '../domain/calendarDay.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { dayWords } from '../language/calendarWords.ts';
import { dateRangeInWords, edtfInWords } from '../language/dates.ts';
import { rowFlags } from '../query/columns.ts';
import { type Frame } from './frame.ts';
import { newsCount } from './newsCounts.ts';
import { type ShownGroup } from './resolution.ts';
import { type Scene } from './scene.ts';
import { staveName } from './staveName.ts';

export function dateWords({ columns, language }: Scene, row: number): string {
  const flags = columns.flags[row]!;
  const isPlain = (flags & (rowFlags.inexact | rowFlags.openStart | rowFlags.openEnd)) === 0;
  const isDay = columns.endMs[row]! - columns.startMs[row]! <= dayMs;
  if (isPlain && isDay) {
    return dayWords(calendarDayOf(columns.startMs[row]!), { language, length: 'long' });
  }
  return edtfInWords(columns.eventAt(row).when.edtf, language);
}

export function eventName(scene: Scene, row: number): string {
  const { columns, language, placeName } = scene;
  const { score, timeline, vocabulary } = language.text;
  const event = columns.eventAt(row);
  const sides = new Set(event.participants.map(({ side }) => side)).size;
  const place = event.venue?.place;
  return timeline.eventName([
    event.title,
    dateWords(scene, row),
    ...(place === undefined ? [] : [placeName(place)]),
    vocabulary.statuses[event.status].toLocaleLowerCase(language.locale),
    timeline.sideCount(sides),
    ...((columns.flags[row]! & rowFlags.disputed) === 0 ? [] : [timeline.disputed]),
    ...((columns.flags[row]! & rowFlags.partial) === 0 ? [] : [timeline.partly]),
    ...(scene.newsRows?.has(row) === true ? [timeline.legend.news] : []),
    ...(row === scene.selectedRow && scene.links.length > 0 ? [score.linkCount(scene.links.length)] : []),
  ]);
}

export function groupSpan({ firstMs, lastMs }: ShownGroup, { language }: Scene): string {
  const startMs = Math.floor(firstMs / dayMs) * dayMs;
  const endMs = (Math.floor(lastMs / dayMs) + 1) * dayMs;
  return dateRangeInWords({ startMs, endMs }, language);
}

/** "5 events, 12–19 Apr 2025, 3 with Iran". */
export function clusterName(frame: Frame, group: ShownGroup, stave: number): string {
  const { timeline, staves } = frame.scene.language.text;
  const news = newsCount(frame, group);
  const onStave = group.counts?.[stave] ?? 0;
  const side = frame.set.staves[stave];
  return timeline.eventName([
    timeline.cluster(group.places.length, groupSpan(group, frame.scene)),
    ...(news === 0 ? [] : [`${timeline.legend.news} ${news.toLocaleString(frame.scene.language.locale)}`]),
    ...(side === undefined
      ? []
      : [staves.clusterOnStave[frame.scene.grouping](onStave, staveName(side, frame))]),
  ]);
}
