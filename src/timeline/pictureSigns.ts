/**
 * What a picture's legend explains: all that the page's does, and what the reader of the page learns by pointing:
 * numbers, columns and the signs of the kinds that are drawn.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';
import { eventKinds } from '../domain/vocabulary.ts';
import { legendLine } from './legendEntries.ts';
import { kindGlyphs } from './marks.ts';
import { type PictureSign } from './paintLegend.ts';
import { type PictureScene } from './pictureRequest.ts';

export function pictureSigns(scene: PictureScene, window: TimeWindow): readonly PictureSign[] {
  const { language, grouping } = scene;
  const { picture, vocabulary, timeline } = language.text;
  const kinds = kindsIn(scene, window);
  const glyphs = eventKinds.flatMap((kind): PictureSign[] => {
    const outline = kindGlyphs[kind];
    if (outline === undefined || !kinds.has(kind)) return [];
    return [{ kind: 'glyph', outline, words: vocabulary.kinds[kind] }];
  });
  const line = legendLine(language, grouping);
  const hasRounds = kinds.has('talks-round') && !line.some(({ kind }) => kind === 'figure');
  return [
    ...line,
    ...(hasRounds
      ? [{ kind: 'figure', figure: '2', isRinged: false, words: timeline.legend.round } as const]
      : []),
    { kind: 'figure', figure: '3', isRinged: true, words: picture.cluster },
    { kind: 'column', words: picture.column },
    ...glyphs,
  ];
}

function kindsIn({ columns, rows }: PictureScene, { startMs, endMs }: TimeWindow): ReadonlySet<string> {
  const isThere = new Uint8Array(eventKinds.length);
  for (const row of rows) {
    const atMs = columns.anchorMs[row]!;
    if (atMs >= startMs && atMs < endMs) isThere[columns.kind[row]!] = 1;
  }
  return new Set(eventKinds.filter((_, at) => isThere[at] === 1));
}
