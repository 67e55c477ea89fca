/** The cards of the rail as a drawing: on the page they are elements that can be pressed, in a picture they are paper. */
import { linePx } from './cardText.ts';
import { type Frame } from './frame.ts';
import { fillByStatus } from './marks.ts';
import { shortened } from './shortened.ts';
import { cardHeightPx, type PlacedCard } from './railPlacing.ts';
import { type Surface } from './surface.ts';
import { isRightToLeft } from './writingDirection.ts';

/** As in the style sheet. */
const edgePx = 2;
const paddingPx = 9;
const heldPaddingPx = 6;
const endPaddingPx = 8;
const titleY = 11.5;
const lineY = 25;
const titleType = { sizePx: 12, weight: 600 } as const;

export function paintCards(surface: Surface, frame: Frame, cards: readonly PlacedCard[]): void {
  for (const card of cards) paintCard(surface, frame, card);
}

function paintCard(surface: Surface, { theme, scene }: Frame, card: PlacedCard): void {
  const { widthPx, stands, text, row } = card;
  const xPx = Math.round(card.xPx);
  const yPx = Math.round(card.yPx);
  const isPale = fillByStatus[scene.columns.status[row]!] !== 'solid';
  surface.boxes(
    [xPx + 0.5, yPx + 0.5, widthPx - 1, cardHeightPx - 1],
    { fill: theme.card, stroke: theme.rule },
    2,
  );
  if (stands !== 'held') {
    const edgeX = stands === 'turned' ? xPx + widthPx - edgePx / 2 : xPx + edgePx / 2;
    const dash = isPale ? [4, 3] : [];
    surface.lines([edgeX, yPx, edgeX, yPx + cardHeightPx], { stroke: theme.ink2, widthPx: edgePx, dash });
  }
  const beforePx = stands === 'held' ? heldPaddingPx : paddingPx;
  const roomPx = widthPx - beforePx - endPaddingPx;
  const write = (words: string, atY: number, type: { readonly sizePx: number; readonly weight?: number }) => {
    const cut = shortened(words, known => surface.textWidthPx(known, type) > roomPx);
    const isTurned = isRightToLeft(cut);
    const at = { xPx: isTurned ? xPx + beforePx + roomPx : xPx + beforePx, yPx: yPx + atY };
    const fill = type === titleType ? theme.ink : theme.ink2;
    surface.text(cut, at, { ...type, fill, align: isTurned ? 'right' : 'left' });
  };
  write(text.title, titleY, titleType);
  const line = { sizePx: linePx };
  write(
    partsThatFit(text.line, known => surface.textWidthPx(known, line) <= roomPx),
    lineY,
    line,
  );
}

const between = ' · ';

/** Without its last parts where they have no room: the sides stand on the score, the place is in the record. */
function partsThatFit(line: string, fits: (line: string) => boolean): string {
  const parts = line.split(between);
  while (parts.length > 1 && !fits(parts.join(between))) parts.pop();
  return parts.join(between);
}
