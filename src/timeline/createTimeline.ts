/**
 * The timeline: one host element, one canvas, a few DOM parts, one frame loop. `update` stores the scene and
 * asks for a frame; the frame lays out, paints and refreshes what can be pointed at; idle does nothing. The
 * window is never kept here: gestures tell the store, and the store's answer comes back as the next scene.
 */
import { createCanvasSurface } from './canvasSurface.ts';
import { createDrawing } from './drawing.ts';
import { createElements } from './elements.ts';
import { type Mark } from './hit.ts';
import { createLateHands, type DrawnForHands } from './lateHands.ts';
import { whenPartsCome } from './latePart.ts';
import { createNavigation } from './navigation.ts';
import { type PlacedCard } from './railPlacing.ts';
import { createRailView } from './railView.ts';
import { type Scene, type Timeline, type TimelineCallbacks } from './scene.ts';
import { type StaveSet } from './staves.ts';
import { readTheme } from './theme.ts';

/** How long nothing must move before the accessible grid and the sliders follow. */
const settleMs = 120;
/** The browser keeps marks for good: an hour of panning must not fill the memory with them. */
const mostMarks = 500;

export function createTimeline(host: HTMLElement, callbacks: TimelineCallbacks): Timeline {
  const elements = createElements(host);
  const surface = createCanvasSurface(elements.canvas);
  const drawing = createDrawing(surface);
  const ending = new AbortController();
  const { signal } = ending;
  let scene: Scene | undefined;
  let frameRequest = 0;
  let settleTimer = 0;
  /** Whose staves the grid has rows for. */
  let filledSet: StaveSet | undefined;
  let theme = readTheme(elements.probe);
  let drawnCount = 0;
  let scrollPx = 0;
  /** Asked when it changes: asking in a frame would make the browser lay the page out. */
  let hostPx = sizeOf(host);
  let cards: readonly PlacedCard[] = [];
  let pointable: readonly Mark[] = [];
  let last: DrawnForHands | undefined;

  const askForFrame = () => {
    if (frameRequest === 0) frameRequest = requestAnimationFrame(draw);
  };
  const followAtRest = () => {
    if (last === undefined) return;
    hands.rest(last);
    filledSet = last.frame.set;
  };
  const askForRest = () => {
    window.clearTimeout(settleTimer);
    settleTimer = window.setTimeout(followAtRest, settleMs);
  };
  const scrollBy = (byPx: number): boolean => {
    const overflowPx = drawing.frame()?.layout.overflowPx ?? 0;
    const next = Math.max(0, Math.min(overflowPx, scrollPx + byPx));
    if (next === scrollPx) return false;
    scrollPx = next;
    askForFrame();
    return true;
  };
  const navigation = createNavigation({
    scene: () => scene,
    frame: drawing.frame,
    callbacks,
    scrollBy,
  });
  const railView = createRailView(elements.rail, {
    onPoint: target => {
      hands.point(target);
    },
    onPress: (row, isDouble) => {
      if (isDouble) callbacks.onOpen(row);
      else callbacks.onSelect(row);
      hands.focusRow(row);
    },
  });
  const hands = createLateHands(elements, {
    frame: drawing.frame,
    marks: () => pointable,
    cards: () => cards,
    ...{ navigation, callbacks, scrollBy, signal },
  });

  function draw(): void {
    frameRequest = 0;
    const { widthPx, heightPx } = hostPx;
    if (scene === undefined || widthPx < 40 || heightPx < 40) return;
    const drawn = drawing.draw(scene, { widthPx, heightPx, scrollPx, theme, pixelRatio: devicePixelRatio });
    scrollPx = Math.min(scrollPx, drawn.frame.layout.overflowPx);
    cards = drawn.cards;
    pointable = drawn.leads.length === 0 ? drawn.marks : [...drawn.leads, ...drawn.marks];
    elements.place(drawn.frame);
    railView.show(drawn.frame, drawn.cards);
    last = drawn;
    hands.follow(drawn);
    askForRest();
    drawnCount += 1;
    if (drawnCount % mostMarks === 0) performance.clearMarks('timeline:drawn');
    performance.mark('timeline:drawn');
  }

  // A key is about the picture that follows from all before it, and about its staves, whether or not a frame and a
  // rest have come between them.
  const drawWhatWaits = () => {
    if (frameRequest !== 0) {
      cancelAnimationFrame(frameRequest);
      draw();
    }
    if (drawing.frame()?.set !== filledSet) followAtRest();
  };
  elements.root.addEventListener('keydown', drawWhatWaits, { capture: true, signal });

  const rereadTheme = () => {
    theme = readTheme(elements.probe);
    askForFrame();
  };
  const resizes = new ResizeObserver(() => {
    hostPx = sizeOf(host);
    askForFrame();
  });
  resizes.observe(host);
  const themes = new MutationObserver(rereadTheme);
  themes.observe(document.documentElement, { attributes: true });
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
  ]) {
    matchMedia(query).addEventListener('change', rereadTheme, { signal });
  }
  // A page that goes to paper is laid out anew and gets no frame before it is printed.
  const drawOnPaper = () => {
    hostPx = sizeOf(host);
    cancelAnimationFrame(frameRequest);
    draw();
  };
  matchMedia('print').addEventListener('change', drawOnPaper, { signal });
  const whenFontsAreIn = () => {
    if (!signal.aborted) rereadTheme();
  };
  void document.fonts.ready.then(whenFontsAreIn);
  whenPartsCome(askForFrame, signal);

  return {
    update: next => {
      const isChosenNew = scene?.selectedRow !== next.selectedRow;
      scene = next;
      if (isChosenNew) navigation.showStavesOf(next.selectedRow);
      askForFrame();
    },
    focus: () => {
      hands.focus();
    },
    destroy: () => {
      ending.abort();
      resizes.disconnect();
      themes.disconnect();
      cancelAnimationFrame(frameRequest);
      window.clearTimeout(settleTimer);
      elements.root.remove();
    },
  };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  return { widthPx: clientWidth, heightPx: clientHeight };
}
