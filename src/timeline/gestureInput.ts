/**
 * Wheels, drags and fingers become gestures. The page must not zoom or go back while a reader means the
 * chart, so zooming and panning are always kept from it, also at the limits.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Navigation } from './navigation.ts';
import { type Preview } from './preview.ts';
import { readWheel } from './wheel.ts';

interface InputParts {
  readonly frame: () => Frame | undefined;
  readonly navigation: Navigation;
  readonly scrollBy: (byPx: number) => boolean;
  readonly preview: Preview;
  readonly signal: AbortSignal;
}

interface At {
  clientX: number;
  clientY: number;
}

interface Drag {
  /** What was under the pointer when it was pressed. */
  readonly grabbedMs: number;
  readonly fromX: number;
  readonly fromY: number;
  /** Told by the first pixels and kept: a hand does not draw straight lines. */
  axis: 'open' | 'time' | 'staves';
}

/** A wheel has no end of its own: it has come to rest when nothing followed for this long. */
const restMs = 160;
const hintMs = 2600;
/** A press that moves less than this is a click. */
const slopPx = 4;

export function createGestureInput(elements: Elements, parts: InputParts): void {
  const { root, chart, strip, hint } = elements;
  const { frame, navigation, scrollBy, preview, signal } = parts;
  let restTimer = 0;
  let hintTimer = 0;
  let hasHinted = false;

  const shareAt = (clientX: number): number => {
    const box = chart.getBoundingClientRect();
    return (clientX - box.left) / Math.max(1, box.width);
  };
  const msAt = (share: number): number => {
    const window = navigation.window() ?? { startMs: 0, endMs: 1 };
    return window.startMs + (window.endMs - window.startMs) * share;
  };
  const settleSoon = () => {
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(navigation.settle, restMs);
  };
  const showHint = () => {
    const words = frame()?.scene.language.text.timeline;
    if (hasHinted || words === undefined) return;
    hasHinted = true;
    const isMac = navigator.userAgent.includes('Mac');
    hint.textContent = words.zoomHint(isMac ? words.commandKey : words.ctrlKey);
    hint.hidden = false;
    hintTimer = window.setTimeout(hideHint, hintMs);
  };
  const hideHint = () => {
    // Setting what is set already would have the page's style computed anew at every step of the wheel.
    if (!hint.hidden) hint.hidden = true;
  };

  root.addEventListener(
    'wheel',
    wheelEvent => {
      const drawn = frame();
      if (drawn === undefined) return;
      const meaning = readWheel(wheelEvent);
      if (meaning.kind === 'scroll') {
        showHint();
        if (drawn.layout.overflowPx === 0) return;
        wheelEvent.preventDefault();
        scrollBy(meaning.byPx);
        return;
      }
      wheelEvent.preventDefault();
      hideHint();
      preview.clear();
      if (meaning.kind === 'zoom') {
        const atShare = Math.max(0, Math.min(1, shareAt(wheelEvent.clientX)));
        navigation.move({ kind: 'zoom', atShare, octaves: meaning.octaves }, 'moving');
      } else navigation.move({ kind: 'pan', byShare: meaning.byPx / drawn.layout.plotWidthPx }, 'moving');
      settleSoon();
    },
    { signal, passive: false },
  );

  const pointers = new Map<number, At>();
  let drag: Drag | undefined;
  let pinchMs: readonly [number, number] | undefined;
  let hasDragged = false;

  const grab = ({ clientX, clientY }: At, axis: Drag['axis']) => {
    drag = { grabbedMs: msAt(shareAt(clientX)), fromX: clientX, fromY: clientY, axis };
  };
  /** From the fingers that are down: what they hold is what is under them now. */
  const hold = (axis: Drag['axis']) => {
    const [first, second] = [...pointers.values()];
    drag = undefined;
    pinchMs = undefined;
    if (first !== undefined && second !== undefined) {
      pinchMs = [msAt(shareAt(first.clientX)), msAt(shareAt(second.clientX))];
    } else if (first !== undefined) grab(first, axis);
  };
  const isIn = (part: HTMLElement, target: EventTarget | null) =>
    target instanceof Node && part.contains(target);

  root.addEventListener(
    'pointerdown',
    pointerEvent => {
      const isElsewhere = isIn(strip, pointerEvent.target) || isIn(elements.tooltip, pointerEvent.target);
      if (pointerEvent.button !== 0 || isElsewhere) return;
      // A press on the drawing must not carry focus out of the grid to the page.
      if (pointerEvent.pointerType === 'mouse' && pointerEvent.target === chart)
        pointerEvent.preventDefault();
      pointers.set(pointerEvent.pointerId, { clientX: pointerEvent.clientX, clientY: pointerEvent.clientY });
      if (pointers.size === 1) hasDragged = false;
      else preview.clear();
      hold('open');
    },
    { signal },
  );
  root.addEventListener(
    'pointermove',
    pointerEvent => {
      const pointer = pointers.get(pointerEvent.pointerId);
      if (pointer === undefined) return;
      // It was let go outside of the page, where no event tells of it.
      if (pointerEvent.buttons === 0) {
        release(pointerEvent);
        return;
      }
      const byY = pointerEvent.clientY - pointer.clientY;
      pointer.clientX = pointerEvent.clientX;
      pointer.clientY = pointerEvent.clientY;
      const window = navigation.window();
      if (window === undefined) return;
      const [first, second] = [...pointers.values()];
      if (pinchMs !== undefined && first !== undefined && second !== undefined) {
        hasDragged = true;
        const shares = [shareAt(first.clientX), shareAt(second.clientX)] as const;
        navigation.move({ kind: 'pinch', fromMs: pinchMs, shares }, 'moving');
        return;
      }
      if (drag === undefined) return;
      if (drag.axis === 'open') {
        const acrossPx = pointer.clientX - drag.fromX;
        const alongPx = pointer.clientY - drag.fromY;
        if (Math.hypot(acrossPx, alongPx) < slopPx) return;
        const canScroll = (frame()?.layout.overflowPx ?? 0) > 0;
        drag.axis = canScroll && Math.abs(alongPx) > Math.abs(acrossPx) ? 'staves' : 'time';
        root.setPointerCapture(pointerEvent.pointerId);
        chart.dataset['dragging'] = 'true';
        preview.clear();
      }
      hasDragged = true;
      if (drag.axis === 'staves') {
        scrollBy(-byY);
        return;
      }
      const byShare = (drag.grabbedMs - msAt(shareAt(pointer.clientX))) / (window.endMs - window.startMs);
      navigation.move({ kind: 'pan', byShare }, 'moving');
    },
    { signal },
  );
  const release = (pointerEvent: PointerEvent) => {
    if (!pointers.delete(pointerEvent.pointerId)) return;
    // One finger of two lifts: the other goes on from where it is.
    hold(hasDragged ? 'time' : 'open');
    if (pointers.size > 0) return;
    chart.dataset['dragging'] = 'false';
    if (hasDragged) navigation.settle();
  };
  // A press is captured only once it is a drag: until then it may be let go anywhere.
  window.addEventListener('pointerup', release, { signal });
  window.addEventListener('pointercancel', release, { signal });
  root.addEventListener(
    'click',
    pressed => {
      if (!hasDragged) return;
      hasDragged = false;
      pressed.stopPropagation();
      pressed.preventDefault();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    window.clearTimeout(restTimer);
    window.clearTimeout(hintTimer);
  });
}
