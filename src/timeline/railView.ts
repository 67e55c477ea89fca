/**
 * The cards as buttons above the score, pooled: a press selects. The grid is their accessible face, so they
 * are hidden from it and never take focus.
 */
import { fillByStatus } from './marks.ts';
import type { PreviewTarget } from './previewCard.ts';
import { type CardText, type FlaggedLine, sideGap } from './cardText.ts';
import { flagImage } from './flagImage.ts';
import { type Frame } from './frame.ts';
import { cardHeightPx, type PlacedCard, poleXPx } from './railPlacing.ts';
import { type Scene } from './scene.ts';
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
  /** How it looks and what it says, so that a card that only moves is neither laid out nor written anew. */
  look: string;
  stands: string;
  says: CardText | undefined;
  hasFlags: boolean;
  /** A flag is not loaded again each time that a zoom gives its card the room or takes it. */
  flagged: { readonly line: FlaggedLine; readonly nodes: readonly Node[] } | undefined;
  markText: Scene['markText'];
}

const farthestPx = 100_000;

interface RailCallbacks {
  /** The card under the pointer; undefined when it has left. */
  readonly onPoint: (target: PreviewTarget | undefined) => void;
  readonly onPress: (row: number, isDouble: boolean) => void;
}

export function createRailView(rail: HTMLElement, { onPoint, onPress }: RailCallbacks): RailView {
  const track = document.createElement('div');
  track.className = styles['track'] ?? '';
  rail.append(track);
  /** Cards stand on the track as of this instant and zoom; while only the window moves, only the track does. */
  let base = { ms: 0, pxPerMs: 0 };
  /** By row: a card keeps its element while it is in sight, so that a step only moves it. */
  let inSight = new Map<number, CardElement>();
  const spare: CardElement[] = [];
  const createCard = (): CardElement => {
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
    const made: CardElement = {
      ...{ button, title, line, row: -1, atX: 0, atY: 0 },
      ...{ stands: '', look: '', says: undefined, hasFlags: false, flagged: undefined, markText: undefined },
    };
    // Focus belongs to the grid: a press must not carry it into what assistive technology cannot see.
    button.addEventListener('mousedown', pressed => {
      pressed.preventDefault();
    });
    button.addEventListener('click', pressed => {
      onPress(made.row, pressed.detail > 1);
    });
    button.addEventListener('pointerenter', pointerEvent => {
      if (pointerEvent.pointerType !== 'touch' && pointerEvent.buttons === 0)
        onPoint({ row: made.row, atX: made.atX, atY: made.atY });
    });
    button.addEventListener('pointerleave', () => {
      onPoint(undefined);
    });
    track.append(button);
    return made;
  };

  return {
    show: (frame, cards) => {
      const { layout, scale, scene } = frame;
      const shown = new Map<number, CardElement>();
      const coming: PlacedCard[] = [];
      for (const card of cards) {
        const element = inSight.get(card.row);
        if (element === undefined) coming.push(card);
        else shown.set(card.row, element);
      }
      for (const [row, element] of inSight) if (!shown.has(row)) spare.push(element);
      for (const { row } of coming) shown.set(row, spare.pop() ?? createCard());
      for (const element of spare) {
        if (element.look === '') continue;
        element.look = '';
        element.button.hidden = true;
      }
      inSight = shown;
      const { startMs } = scene.window;
      const movedPx = (startMs - base.ms) * scale.pxPerMs;
      if (scale.pxPerMs !== base.pxPerMs || Math.abs(movedPx) > farthestPx)
        base = { ms: startMs, pxPerMs: scale.pxPerMs };
      const trackPx = Math.round((startMs - base.ms) * scale.pxPerMs);
      track.style.setProperty('transform', `translateX(${-trackPx}px)`);
      for (const card of cards) {
        const element = shown.get(card.row);
        if (element === undefined) continue;
        element.row = card.row;
        element.atX = poleXPx(card);
        element.atY = card.yPx + cardHeightPx;
        dress(element, card, frame);
        write(element, card, scene);
        const x = Math.round(card.xPx - layout.plotLeftPx + (startMs - base.ms) * scale.pxPerMs);
        const y = Math.round(card.yPx - layout.railTopPx);
        const stands = `translate(${x}px, ${y}px)`;
        if (stands === element.stands) continue;
        element.stands = stands;
        element.button.style.setProperty('transform', stands);
      }
    },
  };
}

/** All that its style follows from but where it stands. */
function dress(element: CardElement, { row, widthPx, stands }: PlacedCard, { scene }: Frame): void {
  const { button } = element;
  const isChosen = row === scene.selectedRow;
  const isPale = fillByStatus[scene.columns.status[row]!] !== 'solid';
  const isNews = scene.newsRows?.has(row) === true;
  const look = `${widthPx}/${stands}/${isChosen}/${isPale}/${isNews}`;
  if (look === element.look) return;
  element.look = look;
  button.hidden = false;
  button.dataset['stands'] = stands;
  button.dataset['chosen'] = String(isChosen);
  button.dataset['pale'] = String(isPale);
  button.dataset['news'] = String(isNews);
  button.style.setProperty('inline-size', `${widthPx}px`);
}

function write(element: CardElement, { text, widthPx }: PlacedCard, { markText }: Scene): void {
  const { flagged } = text;
  const hasFlags = flagged !== undefined && widthPx >= flagged.fromPx;
  if (element.says === text && element.hasFlags === hasFlags && element.markText === markText) return;
  element.says = text;
  element.hasFlags = hasFlags;
  element.markText = markText;
  const put = markText ?? putText;
  put(element.title, text.title);
  if (!hasFlags) {
    put(element.line, text.line);
    return;
  }
  const start = document.createElement('span');
  put(start, flagged.start);
  if (element.flagged?.line !== flagged) element.flagged = { line: flagged, nodes: sideNodes(flagged) };
  element.line.replaceChildren(start, ...element.flagged.nodes);
}

function sideNodes({ sides }: FlaggedLine): readonly Node[] {
  return sides.flatMap(({ code, flag }, at): Node[] => {
    const letters = document.createTextNode(at === sides.length - 1 ? code : code + sideGap);
    return flag === undefined ? [letters] : [flagImage(flag), letters];
  });
}

function putText(element: HTMLElement, text: string): void {
  element.textContent = text;
}
