/** What a card says and how wide that makes it, up to a measure; what is longer ends in an ellipsis there. */
import { unstatedSide } from '../domain/sides.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { dateRangeInWords, edtfInWords, shortDate } from '../language/dates.ts';
import { rowFlags } from '../query/columns.ts';
import { narrowestPx, slotPx } from './railRoom.ts';
import { type Scene } from './scene.ts';
import { type Surface } from './surface.ts';

/** A flag's width and the gap to its letters, as in `flag.module.css`, which keeps the room before it has come. */
const flagRoomPx = 18;

/** Where cards differ from those on the screen: in a picture nobody can point at what is cut or left out. */
export interface CardWording {
  /** How much of free room a title may take. */
  readonly mostTitlePx: number;
  /** A single day is told with its year: the axis is far away where it counts years. */
  readonly withYear: boolean;
}

type Measure = Pick<Surface, 'textWidthPx'> & Partial<CardWording>;

export interface CardText {
  /** What a card must have. */
  readonly leastPx: number;
  /** What it would take where there is room. */
  readonly wishedPx: number;
  /** What its title and its date take, up to the most that they may. */
  readonly titledPx: number;
  readonly title: string;
  /** Date, place and codes: "19 Apr · Rome · IR US OM". */
  readonly line: string;
  /** Where it has room for them, the same line with flags. */
  readonly flagged?: FlaggedLine;
}

export interface FlaggedLine {
  /** Date and place: "19 Apr · Rome · ". */
  readonly start: string;
  readonly sides: readonly { readonly code: string; readonly flag: string | undefined }[];
  /** Narrower, a card keeps its codes and leaves the flags. */
  readonly fromPx: number;
}

const titleSizePx = 12;
export const linePx = 11;
const paddingPx = 18;
const mostTextPx = 158;
/** A title is what tells events apart: where there is room it may be longer. */
const mostTitlePx = 212;
const leastTextPx = narrowestPx - paddingPx;
/** Wider than a space: a flag belongs to the letters after it. */
export const sideGap = '\u2002';
/** More of them would be a crowd of colours; codes say the same. */
const mostFlags = 4;

export function cardText(scene: Scene, row: number, surface: Measure): CardText {
  const mostPx = surface.mostTitlePx ?? mostTitlePx;
  const event = scene.columns.eventAt(row);
  const widthOfLine = (text: string) => surface.textWidthPx(text, { sizePx: linePx });
  const codes = [...new Set(event.participants.map(({ side }) => side))].filter(
    side => side !== unstatedSide,
  );
  const place = event.venue?.place === undefined ? '' : scene.placeName(event.venue.place);
  const date = dateOf(scene, row, surface);
  const line = [date, place, codes.join(' ')].filter(part => part !== '').join(' · ');
  const titlePx = titleWidthPx(event.title, surface);
  const leastPx = Math.max(leastTextPx, Math.min(mostTextPx, Math.max(titlePx, widthOfLine(line))));
  const sides = codes.map(code => ({ code, flag: scene.flagOf(code) }));
  const flagCount = sides.filter(({ flag }) => flag !== undefined).length;
  const start = line.slice(0, line.length - codes.join(' ').length);
  const flaggedPx = widthOfLine(start + codes.join(sideGap)) + flagCount * flagRoomPx;
  const hasFlags = flagCount > 0 && flagCount <= mostFlags && flaggedPx <= mostTitlePx;
  const wholePx = mostPx > mostTitlePx ? Math.max(titlePx, widthOfLine(line)) : titlePx;
  const wishedPx = Math.max(leastPx, hasFlags ? flaggedPx : 0, Math.min(mostPx, wholePx));
  return {
    title: event.title,
    line,
    ...(hasFlags ? { flagged: { start, sides, fromPx: Math.ceil(flaggedPx) + paddingPx } } : {}),
    leastPx: Math.ceil(leastPx) + paddingPx,
    wishedPx: Math.ceil(wishedPx) + paddingPx,
    titledPx: Math.ceil(Math.min(mostPx, Math.max(titlePx, widthOfLine(date)))) + paddingPx,
  };
}

/** Whether the title alone takes all that the rail asks for a card: then its line need not be worded for that. */
export function titleFillsSlot({ columns }: Scene, row: number, surface: Measure): boolean {
  return Math.ceil(titleWidthPx(columns.eventAt(row).title, surface)) + paddingPx >= slotPx;
}

function titleWidthPx(title: string, surface: Measure): number {
  return surface.textWidthPx(title, { sizePx: titleSizePx, weight: 600 });
}

/** On the screen a single day without its year, which the axis tells; anything else as it is known and no more precisely. */
function dateOf({ columns, language }: Scene, row: number, { withYear = false }: Measure): string {
  const startMs = columns.startMs[row]!;
  const endMs = columns.endMs[row]!;
  const flags = columns.flags[row]!;
  const isPlain = (flags & (rowFlags.inexact | rowFlags.openStart | rowFlags.openEnd)) === 0;
  if (!isPlain) return edtfInWords(columns.eventAt(row).when.edtf, language);
  return endMs - startMs <= dayMs
    ? shortDate(startMs, language, { withYear })
    : dateRangeInWords({ startMs, endMs }, language);
}
