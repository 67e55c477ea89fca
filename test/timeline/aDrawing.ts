/** Draws scenes on a surface that only writes down what it is asked for; a letter is six pixels wide. */
import { noStaveChoices } from '../../src/domain/readingChoices.ts';
import { type Columns } from '../../src/query/columns.ts';
import { type CanvasSurface } from '../../src/timeline/canvasSurface.ts';
import { createDrawing, type Drawn } from '../../src/timeline/drawing.ts';
import { noFlags } from '../../src/timeline/flagOf.ts';
import { fetchParts } from '../../src/timeline/lateParts.ts';
import { type Scene } from '../../src/timeline/scene.ts';
import { type Bar } from '../../src/timeline/surface.ts';
import { type Theme } from '../../src/timeline/theme.ts';
import { inEnglish } from '../support/draftNames.ts';

export interface Written {
  readonly texts: { readonly text: string; readonly xPx: number; readonly yPx: number }[];
  readonly boxes: { readonly corners: readonly number[]; readonly fill: string }[];
  readonly bars: Bar[];
  readonly paths: string[];
  readonly curves: { readonly points: readonly number[]; readonly dash: readonly number[] }[];
}

const theme: Theme = {
  paper: 'paper',
  card: 'card',
  ink: 'ink',
  ink2: 'ink2',
  ink3: 'ink3',
  rule: 'rule',
  accent: 'accent',
  danger: 'danger',
  sides: ['ink', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'],
  fontSans: 'sans-serif',
};
await fetchParts();

const sizePx = { widthPx: 1000, heightPx: 700, scrollPx: 0, pixelRatio: 1 };

function aSurface(written: Written): CanvasSurface {
  const surface: CanvasSurface = {
    begin: () => {
      written.texts.length = 0;
      written.boxes.length = 0;
      written.bars.length = 0;
      written.paths.length = 0;
      written.curves.length = 0;
    },
    path: outline => {
      written.paths.push(outline);
    },
    lines: () => undefined,
    curve: (points, { stroke, dash = [] }) => {
      if (stroke !== 'paper') written.curves.push({ points, dash });
    },
    boxes: (corners, { fill = '' }) => {
      written.boxes.push({ corners: [...corners], fill });
    },
    bar: bar => {
      written.bars.push(bar);
    },
    text: (text, { xPx, yPx }) => {
      written.texts.push({ text, xPx, yPx });
    },
    textWidthPx: text => text.length * 6,
    clipped: (_, draw) => {
      draw();
    },
    stamp: ({ draw }, { xPx, yPx }) => {
      draw({
        ...surface,
        text: (text, at) => {
          written.texts.push({ text, xPx: at.xPx + xPx, yPx: at.yPx + yPx });
        },
      });
    },
  };
  return surface;
}

export function aScene(columns: Columns, fields: Partial<Scene> = {}): Scene {
  return {
    columns,
    rows: columns.order,
    window: columns.extent,
    selectedRow: -1,
    todayMs: columns.extent.endMs,
    sideName: code => code,
    placeName: id => id,
    placeCountry: () => undefined,
    processName: id => id,
    flagOf: noFlags,
    grouping: 'country',
    staveChoices: noStaveChoices,
    groupMembers: new Map(),
    language: inEnglish,
    links: [],
    secondCalendar: 'none',
    ...fields,
  };
}

/** One drawing for all scenes given to it, as on a page. */
export function aDrawing(
  fields: { readonly heightPx?: number; readonly widthPx?: number } = {},
): (scene: Scene) => Drawn & { readonly written: Written } {
  const written: Written = { texts: [], boxes: [], bars: [], paths: [], curves: [] };
  const drawing = createDrawing(aSurface(written));
  return scene => ({ ...drawing.draw(scene, { ...sizePx, ...fields, theme }), written });
}
