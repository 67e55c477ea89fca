/**
 * The cards as buttons above the score, pooled: a press selects. The grid is their accessible face, so they
 * are hidden from it and never take focus.
 */
import { fillByStatus } from './marks.ts';
import { sideGap } from './cardText.ts';
import { flagImage } from './flagImage.ts';
import { type Frame } from './frame.ts';
import { type Preview } from './preview.ts';
import { cardHeightPx, type PlacedCard, poleXPx } from './railPlacing.ts';
import styles from './timeline.module.css';

export interface RailView {
  readonly show: (frame: Frame, cards: readonly PlacedCard[]) => void;
}

interface CardElement {
  readonly button: HTMLButtonElement;
  readonly title: HTMLElement;
  readonly line: HTMLElement;
  row: number;
  /** Where its pole leaves it, within the host. */
  atX: number;
  atY: number;
  shown: string;
  /** What its line says, so that flags are not made anew while it only moves. */
  written: string;
}

export function createRailView(
  rail: HTMLElement,
  preview: Preview,
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
    const made: CardElement = { button, title, line, row: -1, atX: 0, atY: 0, shown: '', written: '' };
    // Focus belongs to the grid: a press must not carry it into what assistive technology cannot see.
    button.addEventListener('mousedown', pressed => {
      pressed.preventDefault();
    });
    button.addEventListener('click', pressed => {
      onPress(made.row, pressed.detail > 1);
    });
    button.addEventListener('pointerenter', pointerEvent => {
      if (pointerEvent.pointerType !== 'touch' && pointerEvent.buttons === 0)
        preview.point({ row: made.row, atX: made.atX, atY: made.atY });
    });
    button.addEventListener('pointerleave', () => {
      preview.point(undefined);
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
        const { button } = element;
        const isChosen = card.row === scene.selectedRow;
        const x = Math.round(card.xPx - layout.plotLeftPx);
        const y = Math.round(card.yPx - layout.railTopPx);
        const fill = fillByStatus[scene.columns.status[card.row]!] ?? 'solid';
        const shown = `${card.row}/${card.widthPx}/${x}/${y}/${isChosen}/${card.stands}/${card.text.title}/${card.text.line}/${hasFlags(card)}/${fill}`;
        if (shown === element.shown) return;
        element.shown = shown;
        element.row = card.row;
        element.atX = poleXPx(card);
        element.atY = card.yPx + cardHeightPx;
        write(element, card);
        button.hidden = false;
        button.dataset['stands'] = card.stands;
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

function hasFlags({ text: { flagged }, widthPx }: PlacedCard): boolean {
  return flagged !== undefined && widthPx >= flagged.fromPx;
}

function write(element: CardElement, card: PlacedCard): void {
  const { title, line, flagged } = card.text;
  element.title.textContent = title;
  const written = `${hasFlags(card)}/${line}`;
  if (written === element.written) return;
  element.written = written;
  if (flagged === undefined || !hasFlags(card)) {
    element.line.textContent = line;
    return;
  }
  const sides = flagged.sides.map(({ code, flag }, at) => {
    const letters = at === flagged.sides.length - 1 ? code : code + sideGap;
    return flag === undefined ? [letters] : [flagImage(flag), letters];
  });
  element.line.replaceChildren(flagged.start, ...sides.flat());
}
