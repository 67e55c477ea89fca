/**
 * Wheels, drags and fingers become gestures. The page must not zoom or go back while a reader means the
 * chart, so zooming and panning are always kept from it, also at the limits.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Navigation } from './navigation.ts';
import { type Pointing } from './pointing.ts';
import { readWheel } from './wheel.ts';

interface InputParts {
  readonly frame: () => Frame | undefined;
  readonly navigation: Navigation;
  readonly scrollBy: (byPx: number) => boolean;
  readonly pointing: Pointing;
  readonly signal: AbortSignal;
}

/** A wheel has no end of its own: it has come to rest when nothing followed for this long. */
const restMs = 160;
const hintMs = 2600;
/** A press that moves less than this is a click. */
const slopPx = 4;

export function createGestureInput(elements: Elements, parts: InputParts): void {
  const { root, chart, strip, hint } = elements;
  const { frame, navigation, scrollBy, pointing, signal } = parts;
  let restTimer = 0;
  let hintTimer = 0;
  let hasHinted = false;

  const shareAt = (clientX: number): number => {
    const box = chart.getBoundingClientRect();
    return (clientX - box.left) / Math.max(1, box.width);
  };
  const msAt = (share: number): number => {
    const window = frame()?.scene.window ?? { startMs: 0, endMs: 1 };
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
    hint.hidden = true;
  };

  root.addEventListener(
    'wheel',
    wheelEvent => {
      const drawn = frame();
      if (drawn === undefined) return;
      const meaning = readWheel(wheelEvent);
      if (meaning.kind === 'scroll') {
        if (drawn.layout.overflowPx > 0) {
          wheelEvent.preventDefault();
          scrollBy(meaning.byPx);
        } else showHint();
        return;
      }
      wheelEvent.preventDefault();
      hideHint();
      pointing.clear();
      if (meaning.kind === 'zoom') {
        const atShare = Math.max(0, Math.min(1, shareAt(wheelEvent.clientX)));
        navigation.move({ kind: 'zoom', atShare, octaves: meaning.octaves }, 'moving');
      } else navigation.move({ kind: 'pan', byShare: meaning.byPx / drawn.layout.plotWidthPx }, 'moving');
      settleSoon();
    },
    { signal, passive: false },
  );

  const pointers = new Map<number, { clientX: number; clientY: number }>();
  let drag: { grabbedMs: number; fromX: number; fromY: number; hasMoved: boolean } | undefined;
  let pinchMs: readonly [number, number] | undefined;
  let hasDragged = false;

  const grab = ({ clientX, clientY }: { clientX: number; clientY: number }, hasMoved: boolean) => {
    drag = { grabbedMs: msAt(shareAt(clientX)), fromX: clientX, fromY: clientY, hasMoved };
  };
  const isIn = (part: HTMLElement, target: EventTarget | null) =>
    target instanceof Node && part.contains(target);

  root.addEventListener(
    'pointerdown',
    pointerEvent => {
      if (
        pointerEvent.button !== 0 ||
        isIn(strip, pointerEvent.target) ||
        isIn(elements.tooltip, pointerEvent.target)
      )
        return;
      // A press on the drawing must not carry focus out of the grid to the page.
      if (pointerEvent.pointerType === 'mouse' && pointerEvent.target === chart)
        pointerEvent.preventDefault();
      pointers.set(pointerEvent.pointerId, { clientX: pointerEvent.clientX, clientY: pointerEvent.clientY });
      hasDragged = false;
      if (pointers.size === 1) grab(pointerEvent, false);
      if (pointers.size === 2) {
        const [first, second] = [...pointers.values()];
        pinchMs = [msAt(shareAt(first!.clientX)), msAt(shareAt(second!.clientX))];
        drag = undefined;
      }
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
      const window = frame()?.scene.window;
      if (window === undefined) return;
      if (pinchMs !== undefined && pointers.size === 2) {
        const [first, second] = [...pointers.values()];
        hasDragged = true;
        const shares = [shareAt(first!.clientX), shareAt(second!.clientX)] as const;
        navigation.move({ kind: 'pinch', fromMs: pinchMs, shares }, 'moving');
        return;
      }
      if (drag === undefined) return;
      if (!drag.hasMoved) {
        if (Math.hypot(pointer.clientX - drag.fromX, pointer.clientY - drag.fromY) < slopPx) return;
        drag.hasMoved = true;
        root.setPointerCapture(pointerEvent.pointerId);
        chart.dataset['dragging'] = 'true';
        pointing.clear();
      }
      hasDragged = true;
      const spanMs = window.endMs - window.startMs;
      const byShare = (drag.grabbedMs - msAt(shareAt(pointer.clientX))) / spanMs;
      navigation.move({ kind: 'pan', byShare }, 'moving');
      scrollBy(-byY);
    },
    { signal },
  );
  const release = (pointerEvent: PointerEvent) => {
    if (!pointers.delete(pointerEvent.pointerId)) return;
    pinchMs = undefined;
    const [left] = pointers.values();
    // One finger of two lifts: the other goes on from where it is.
    if (left !== undefined) grab(left, true);
    else {
      drag = undefined;
      chart.dataset['dragging'] = 'false';
      if (hasDragged) navigation.settle();
    }
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
