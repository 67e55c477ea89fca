/** What a card says and how wide that is, cut to measure with an ellipsis; kept for the events seen lately. */
import { dayMs } from '../domain/timeWindow.ts';
import { dateRangeInWords, edtfInWords, shortDate } from '../language/dates.ts';
import { rowFlags } from '../query/columns.ts';
import { type Scene } from './scene.ts';
import { type Surface } from './surface.ts';

export interface CardText {
  readonly title: string;
  /** Date, place and codes: "19 Apr · Rome · IR US OM". */
  readonly line: string;
  readonly widthPx: number;
}

export const titlePx = 12;
export const linePx = 11;
const paddingPx = 18;
const mostTextPx = 150;
const leastTextPx = 70;

export function cutToWidth(text: string, roomPx: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= roomPx) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (widthOf(`${letters.slice(0, middle).join('').trimEnd()}…`) <= roomPx) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

export function cardText(scene: Scene, row: number, surface: Surface): CardText {
  const event = scene.columns.eventAt(row);
  const widthOfTitle = (text: string) => surface.textWidthPx(text, { sizePx: titlePx, weight: 600 });
  const widthOfLine = (text: string) => surface.textWidthPx(text, { sizePx: linePx });
  const codes = [...new Set(event.participants.map(({ side }) => side))].join(' ');
  const place = event.venue?.place === undefined ? '' : scene.placeName(event.venue.place);
  const date = dateOf(scene, row);
  const words = [date, place, codes].filter(part => part !== '').join(' · ');
  const title = cutToWidth(event.title, mostTextPx, widthOfTitle);
  const line = cutToWidth(words, mostTextPx, widthOfLine);
  const textPx = Math.max(leastTextPx, widthOfTitle(title), widthOfLine(line));
  return { title, line, widthPx: Math.ceil(textPx) + paddingPx };
}

/** A single day without its year, which the axis tells; anything else as it is known and no more precisely. */
function dateOf({ columns, language }: Scene, row: number): string {
  const startMs = columns.startMs[row]!;
  const endMs = columns.endMs[row]!;
  const flags = columns.flags[row]!;
  const isPlain = (flags & (rowFlags.inexact | rowFlags.openStart | rowFlags.openEnd)) === 0;
  if (!isPlain) return edtfInWords(columns.eventAt(row).when.edtf, language);
  return endMs - startMs <= dayMs
    ? shortDate(startMs, language)
    : dateRangeInWords({ startMs, endMs }, language);
}
