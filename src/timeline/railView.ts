/**
 * The cards as buttons above the score, pooled: a press selects. The grid is their accessible face, so they
 * are hidden from it and never take focus.
 */
import { fillByStatus } from './marks.ts';
import { type CardText } from './cardText.ts';
import { type Frame } from './frame.ts';
import { type Layout, railRowPx } from './layout.ts';
import { type Card } from './rail.ts';
import styles from './timeline.module.css';
import { toPx } from './timeScale.ts';

const turnedGapPx = 3;

export interface PlacedCard extends Card {
  /** Its left edge, within the host. */
  readonly xPx: number;
  /** An edge stands on its event; one kept in sight at the window's edge does not. */
  readonly isOnEvent: boolean;
  /** Near the plot's end it may stand before its event: then its right edge is on it. */
  readonly isTurned: boolean;
  readonly yPx: number;
  readonly text: CardText;
}

export interface RailView {
  readonly show: (frame: Frame, cards: readonly PlacedCard[]) => void;
}

interface CardElement {
  readonly button: HTMLButtonElement;
  readonly title: HTMLElement;
  readonly line: HTMLElement;
  row: number;
  shown: string;
}

export function createRailView(
  rail: HTMLElement,
  onPress: (row: number, isDouble: boolean) => void,
): RailView {
  const pool: CardElement[] = [];
  const cardElement = (at: number): CardElement => {
    const known = pool[at];
    if (known !== undefined) return known;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = styles['card'] ?? '';
    button.tabIndex = -1;
    button.dataset['testid'] = 'rail-card';
    button.setAttribute('aria-hidden', 'true');
    const title = document.createElement('bdi');
    title.className = styles['cardTitle'] ?? '';
    const line = document.createElement('bdi');
    line.className = styles['cardLine'] ?? '';
    button.append(title, line);
    const made: CardElement = { button, title, line, row: -1, shown: '' };
    // Focus belongs to the grid: a press must not carry it into what assistive technology cannot see.
    button.addEventListener('mousedown', pressed => {
      pressed.preventDefault();
    });
    button.addEventListener('click', pressed => {
      onPress(made.row, pressed.detail > 1);
    });
    rail.append(button);
    pool.push(made);
    return made;
  };

  return {
    show: (frame, cards) => {
      const { layout, scene } = frame;
      cards.forEach((card, at) => {
        const element = cardElement(at);
        const { button, title, line } = element;
        const isChosen = card.row === scene.selectedRow;
        const x = Math.round(card.xPx - layout.plotLeftPx);
        const y = Math.round(card.yPx - layout.railTopPx);
        const fill = fillByStatus[scene.columns.status[card.row]!] ?? 'solid';
        const shown = `${card.row}/${card.widthPx}/${x}/${y}/${isChosen}/${card.isTurned}/${card.text.title}/${card.text.line}/${fill}`;
        if (shown === element.shown) return;
        element.shown = shown;
        element.row = card.row;
        title.textContent = card.text.title;
        line.textContent = card.text.line;
        button.hidden = false;
        button.dataset['turned'] = String(card.isTurned);
        button.dataset['chosen'] = String(isChosen);
        button.dataset['pale'] = String(fill !== 'solid');
        button.style.setProperty('transform', `translate(${x}px, ${y}px)`);
        button.style.setProperty('inline-size', `${card.widthPx}px`);
      });
      for (const element of pool.slice(cards.length)) {
        if (element.shown === '') continue;
        element.shown = '';
        element.button.hidden = true;
      }
    },
  };
}

/**
 * Where the chosen cards stand in this window. The label of a long event that began before the window is kept
 * at its edge, as long as no other card or pole stands there.
 */
export function placeCards(
  frame: Frame,
  cards: readonly Card[],
  textOf: (row: number) => CardText,
): PlacedCard[] {
  const { layout, scale, scene } = frame;
  const { plotLeftPx, plotWidthPx, railTopPx, railRowCount } = layout;
  const endPx = plotLeftPx + plotWidthPx;
  const place = (card: Card, xPx: number, isOnEvent: boolean): PlacedCard => ({
    ...card,
    xPx,
    isOnEvent,
    isTurned: false,
    yPx: railTopPx + 4 + (railRowCount - 1 - card.railRow) * railRowPx,
    text: textOf(card.row),
  });
  const fanned = fannedAtMs(frame);
  const placed: PlacedCard[] = [];
  const before: Card[] = [];
  for (const card of cards) {
    const xPx = toPx(scale, fanned.get(card.row) ?? card.atMs);
    if (xPx > endPx - 12) continue;
    if (xPx >= plotLeftPx - 0.5) placed.push(place(card, xPx, true));
    else before.push(card);
  }
  for (const card of before) {
    const barEndPx = toPx(scale, Math.min(scene.columns.endMs[card.row]!, scene.todayMs));
    const lastPx = plotLeftPx + card.widthPx + 6;
    const isFree = placed.every(other => {
      const isNear = other.xPx < lastPx && other.xPx + other.widthPx > plotLeftPx - 6;
      return other.railRow < card.railRow || !isNear;
    });
    if (barEndPx > plotLeftPx + 40 && isFree) placed.push(place(card, plotLeftPx, false));
    else if (toPx(scale, card.atMs) + card.widthPx > plotLeftPx)
      placed.push(place(card, toPx(scale, card.atMs), true));
  }
  return turnAtEnd(placed, layout);
}

/** Where a card's pole falls from. */
export function poleXPx({ xPx, widthPx, isTurned }: PlacedCard): number {
  return isTurned ? xPx + widthPx : xPx;
}

/** A card that the plot's end would cut turns to the left of its event, if it covers no card and no pole there. */
export function turnAtEnd(
  cards: readonly PlacedCard[],
  { plotLeftPx, plotWidthPx }: Pick<Layout, 'plotLeftPx' | 'plotWidthPx'>,
): PlacedCard[] {
  const placed = [...cards];
  placed.forEach((card, at) => {
    if (!card.isOnEvent || card.xPx + card.widthPx <= plotLeftPx + plotWidthPx) return;
    for (const widthPx of [card.widthPx, card.leastWidthPx]) {
      const fromPx = card.xPx - widthPx;
      const isFree = placed.every(other => other === card || leavesFree(other, card, fromPx));
      if (fromPx < plotLeftPx || !isFree) continue;
      placed[at] = { ...card, widthPx, xPx: fromPx, isTurned: true };
      return;
    }
  });
  return placed;
}

/** Whether the other's own place and, where it lies above, its pole are clear of the card turned to `fromPx`. */
function leavesFree(other: PlacedCard, card: PlacedCard, fromPx: number): boolean {
  if (other.railRow < card.railRow) return true;
  const poleAtPx = poleXPx(other);
  const [otherFromPx, otherToPx] =
    other.railRow === card.railRow ? [other.xPx, other.xPx + other.widthPx] : [poleAtPx, poleAtPx];
  return otherToPx < fromPx - turnedGapPx || otherFromPx > card.xPx + turnedGapPx;
}

/** Where chords stand, a few pixels from their day's noon where the day is fanned out. */
function fannedAtMs({ groups, index, set }: Frame): ReadonlyMap<number, number> {
  const atMs = new Map<number, number>();
  for (const group of groups) {
    if (group.places.length === 1) atMs.set(set.rows[index.positions[group.places[0]!]!]!, group.atMs);
  }
  return atMs;
}
