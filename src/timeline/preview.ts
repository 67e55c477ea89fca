/**
 * The preview of what the pointer rests on or the keys have come to (WCAG 1.4.13): it waits a moment, never
 * covers its own mark, stays while the pointer is on the mark or on itself, and Escape sends it away while
 * focus stays where it is. It is a picture for the eye: the grid's cell has said it already, so nothing
 * refers to it.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { clusterLines, eventLines } from './previewLines.ts';
import { placePreview } from './previewPlace.ts';
import { cardHeightPx, type PlacedCard } from './railPlacing.ts';
import { rowOfPlace } from './paintChord.ts';
import { type ShownGroup } from './resolution.ts';
import { type Box } from './surface.ts';

export interface PreviewTarget {
  /** An event, or -1 for a cluster. */
  readonly row: number;
  readonly group?: ShownGroup;
  /** Where the pointer or the focus is, within the host. */
  readonly atX: number;
  readonly atY: number;
}

export interface Preview {
  /** What the pointer is on; undefined when it has left. */
  readonly point: (target: PreviewTarget | undefined) => void;
  /** What the keys have come to; undefined when focus has left the marks. */
  readonly focus: (target: PreviewTarget | undefined) => void;
  /** A gesture has begun or something was chosen: nothing is told. */
  readonly clear: () => void;
  /** The picture has changed: the preview goes along with its mark, or goes. */
  readonly follow: () => void;
}

interface PreviewParts {
  readonly frame: () => Frame | undefined;
  readonly marks: () => readonly Mark[];
  readonly cards: () => readonly PlacedCard[];
  readonly signal: AbortSignal;
}

const modifiers: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta']);
const waitMs = 300;
/** Time to cross the gap between a mark and its preview. */
const lingerMs = 250;
/** Half of a chord's column, with the ring of the chosen one. */
const halfColumnPx = 11;
const glyphPx = 22;

export function createPreview(elements: Elements, { frame, marks, cards, signal }: PreviewParts): Preview {
  const { tooltip } = elements;
  let shown: PreviewTarget | undefined;
  let wanted: PreviewTarget | undefined;
  let dismissed = '';
  let waitTimer = 0;
  let lingerTimer = 0;
  let isPointing = false;
  /** Focus that a press has moved says nothing: the pointer is on the mark already. */
  let isByKey = false;

  const keyOf = (target: PreviewTarget | undefined): string => {
    if (target === undefined) return '';
    return target.row >= 0
      ? `row ${target.row}`
      : `cluster ${target.group?.firstMs ?? 0} ${target.group?.lastMs ?? 0}`;
  };
  const hide = () => {
    window.clearTimeout(lingerTimer);
    shown = undefined;
    tooltip.hidden = true;
  };
  const forget = () => {
    window.clearTimeout(waitTimer);
    wanted = undefined;
  };
  const clear = () => {
    forget();
    hide();
  };
  const place = (target: PreviewTarget, drawn: Frame): boolean => {
    const avoid = boxesOf(target, drawn, { marks: marks(), cards: cards() });
    if (avoid.length === 0) return false;
    const { widthPx, heightPx } = drawn.layout;
    const room = { widthPx, heightPx, avoid, atX: target.atX, atY: target.atY };
    for (const maxPx of [300, 220, 150]) {
      tooltip.style.setProperty('max-inline-size', `${maxPx}px`);
      const at = placePreview({ widthPx: tooltip.offsetWidth, heightPx: tooltip.offsetHeight }, room);
      if (at === undefined) continue;
      tooltip.style.setProperty('transform', `translate(${Math.round(at.xPx)}px, ${Math.round(at.yPx)}px)`);
      return true;
    }
    return false;
  };
  const show = (target: PreviewTarget) => {
    const drawn = frame();
    if (drawn === undefined) return;
    const { row, group } = target;
    const lines = row >= 0 || group === undefined ? eventLines(row, drawn.scene) : clusterLines(group, drawn);
    tooltip.replaceChildren(...lines);
    tooltip.hidden = false;
    window.clearTimeout(lingerTimer);
    shown = target;
    if (!place(target, drawn)) hide();
  };
  const want = (target: PreviewTarget) => {
    if (keyOf(target) === keyOf(shown)) {
      window.clearTimeout(lingerTimer);
      forget();
      return;
    }
    if (keyOf(target) === dismissed) return;
    dismissed = '';
    if (keyOf(target) === keyOf(wanted)) return;
    forget();
    wanted = target;
    waitTimer = window.setTimeout(() => {
      show(target);
    }, waitMs);
  };
  const hideSoon = () => {
    window.clearTimeout(lingerTimer);
    if (shown !== undefined) lingerTimer = window.setTimeout(hide, lingerMs);
  };

  tooltip.addEventListener(
    'pointerenter',
    () => {
      forget();
      window.clearTimeout(lingerTimer);
    },
    { signal },
  );
  tooltip.addEventListener('pointerleave', hideSoon, { signal });
  document.addEventListener(
    'keydown',
    keyEvent => {
      if (!modifiers.has(keyEvent.key)) isByKey = true;
      if (keyEvent.key !== 'Escape' || shown === undefined) return;
      // The first Escape is for the preview alone.
      keyEvent.stopPropagation();
      dismissed = keyOf(shown);
      clear();
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'pointerdown',
    () => {
      isByKey = false;
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', clear);

  return {
    point: target => {
      if (target === undefined) {
        if (!isPointing) return;
        isPointing = false;
        dismissed = '';
        forget();
        hideSoon();
        return;
      }
      isPointing = true;
      if (shown !== undefined && keyOf(target) !== keyOf(shown)) hideSoon();
      want(target);
    },
    focus: target => {
      if (target === undefined) {
        if (!isPointing) clear();
        return;
      }
      if (!isByKey || isPointing) return;
      if (keyOf(target) !== keyOf(shown)) hide();
      want(target);
    },
    clear,
    follow: () => {
      const drawn = frame();
      if (shown === undefined || drawn === undefined) return;
      if (!place(shown, drawn)) hide();
    },
  };
}

interface InSight {
  readonly marks: readonly Mark[];
  readonly cards: readonly PlacedCard[];
}

/** The chord or column, with the glyph at its top, and the event's card. */
function boxesOf({ row, group }: PreviewTarget, frame: Frame, { marks, cards }: InSight): Box[] {
  const { plotLeftPx, plotWidthPx } = frame.layout;
  const isOwn = (other: ShownGroup) => {
    if (row < 0) return other.firstMs === group?.firstMs && other.lastMs === group.lastMs;
    return other.places.length === 1 && rowOfPlace(frame, other.places[0]!) === row;
  };
  const own = marks.filter(
    mark => isOwn(mark.group) && mark.xPx >= plotLeftPx - 1 && mark.xPx <= plotLeftPx + plotWidthPx + 1,
  );
  const boxes: Box[] = cards
    .filter(card => card.row === row)
    .map(({ xPx, yPx, widthPx }) => ({ xPx, yPx, widthPx, heightPx: cardHeightPx }));
  const lead = marks.find(mark => isOwn(mark.group));
  if (own.length === 0) return lead === undefined ? boxes : [...boxes, around(lead)];
  const topY = Math.min(...own.map(({ yPx }) => yPx)) - glyphPx;
  const bottomY = Math.max(...own.map(({ yPx }) => yPx)) + halfColumnPx;
  boxes.push({
    xPx: own[0]!.xPx - halfColumnPx,
    yPx: topY,
    widthPx: 2 * halfColumnPx,
    heightPx: bottomY - topY,
  });
  return boxes;
}

function around({ xPx, yPx }: Mark): Box {
  const sizePx = 2 * halfColumnPx;
  return { xPx: xPx - halfColumnPx, yPx: yPx - halfColumnPx, widthPx: sizePx, heightPx: sizePx };
}
