/**
 * The window on the overview, to be dragged or moved by keys: its body, its start and its end, each a slider
 * that says its dates. A press beside it centres there.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { dateRangeInWords, shortDate } from '../language/dates.ts';
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Navigation } from './navigation.ts';
import { stripLabelsPx, stripWindowPx } from './strip.ts';
import styles from './timeline.module.css';
import { type TimeScale, toMs } from './timeScale.ts';

interface SliderParts {
  readonly navigation: Navigation;
  readonly frame: () => Frame | undefined;
  readonly signal: AbortSignal;
}

export interface StripSliders {
  /** When the window has come to rest. */
  readonly show: (frame: Frame, scale: TimeScale) => void;
  /** Each frame: nothing is seen of sliders that nobody holds, and nobody listens to their words while they change. */
  readonly follow: (frame: Frame, scale: TimeScale) => void;
}

const parts = ['body', 'start', 'end'] as const;
type Part = (typeof parts)[number];

const gripPx = 24;
/** What an arrow key moves: of the window for its body, of the strip for an edge. */
const bodyStep = 0.1;
const edgeStep = 0.01;

export function createStripSliders(
  { strip }: Elements,
  { navigation, frame, signal }: SliderParts,
): StripSliders {
  let scale: TimeScale | undefined;
  const sliders = new Map<Part, HTMLElement>();
  for (const part of parts) {
    const slider = document.createElement('div');
    slider.className = styles['slider'] ?? '';
    slider.dataset['part'] = part;
    slider.setAttribute('role', 'slider');
    slider.setAttribute('aria-orientation', 'horizontal');
    slider.tabIndex = 0;
    sliders.set(part, slider);
    strip.append(slider);
  }
  strip.setAttribute('role', 'group');

  let dragged: { readonly part: Part; readonly grabbedMs: number } | undefined;
  const msAt = (clientX: number): number =>
    scale === undefined ? 0 : toMs({ ...scale, leftPx: strip.getBoundingClientRect().left }, clientX);
  const partOf = (target: EventTarget | null): Part | undefined =>
    parts.find(part => sliders.get(part) === target);

  strip.addEventListener(
    'pointerdown',
    pointerEvent => {
      const window = frame()?.scene.window;
      if (pointerEvent.button !== 0 || window === undefined) return;
      pointerEvent.stopPropagation();
      const part = partOf(pointerEvent.target);
      const atMs = msAt(pointerEvent.clientX);
      if (part === undefined) {
        navigation.move({ kind: 'centre', atMs }, 'moving');
        dragged = { part: 'body', grabbedMs: (window.endMs - window.startMs) / 2 };
      } else dragged = { part, grabbedMs: atMs - (part === 'end' ? window.endMs : window.startMs) };
      strip.setPointerCapture(pointerEvent.pointerId);
    },
    { signal },
  );
  strip.addEventListener(
    'pointermove',
    pointerEvent => {
      const window = frame()?.scene.window;
      if (dragged === undefined || window === undefined) return;
      const toStartMs = msAt(pointerEvent.clientX) - dragged.grabbedMs;
      if (dragged.part === 'body') {
        const centreMs = toStartMs + (window.endMs - window.startMs) / 2;
        navigation.move({ kind: 'centre', atMs: centreMs }, 'moving');
      } else navigation.move({ kind: 'edge', edge: dragged.part, toMs: toStartMs }, 'moving');
    },
    { signal },
  );
  const drop = () => {
    if (dragged !== undefined) navigation.settle();
    dragged = undefined;
  };
  strip.addEventListener('pointerup', drop, { signal });
  strip.addEventListener('pointercancel', drop, { signal });

  strip.addEventListener(
    'keydown',
    keyEvent => {
      const part = partOf(keyEvent.target);
      const drawn = frame();
      if (part === undefined || drawn === undefined || scale === undefined) return;
      if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey) return;
      const steps: Record<string, number> = {
        ArrowLeft: -1,
        ArrowDown: -1,
        ArrowRight: 1,
        ArrowUp: 1,
        PageDown: -10,
        PageUp: 10,
      };
      const { startMs, endMs } = drawn.scene.window;
      const bounds: Record<string, number> = { Home: scale.startMs, End: scale.endMs };
      const step = steps[keyEvent.key];
      const boundMs = bounds[keyEvent.key];
      if (step === undefined && boundMs === undefined) return;
      keyEvent.preventDefault();
      keyEvent.stopPropagation();
      if (part === 'body') {
        const byShare =
          boundMs === undefined ? (step ?? 0) * bodyStep : (boundMs - startMs) / (endMs - startMs);
        navigation.move({ kind: 'pan', byShare }, 'settled');
        return;
      }
      const edgeMs = part === 'start' ? startMs : endMs;
      const toEdgeMs = boundMs ?? edgeMs + (step ?? 0) * edgeStep * (scale.endMs - scale.startMs);
      navigation.move({ kind: 'edge', edge: part, toMs: toEdgeMs }, 'settled');
    },
    { signal },
  );

  const show = ({ scene, layout }: Frame, nextScale: TimeScale) => {
    const { language, window } = scene;
    const words = language.text.timeline.strip;
    strip.setAttribute('aria-label', words.label);
    const shown = stripWindowPx(nextScale, window);
    const middlePx = (shown.fromPx + shown.toPx) / 2 - nextScale.leftPx;
    const bodyPx = Math.max(gripPx, shown.toPx - shown.fromPx);
    const texts: Record<Part, string> = {
      body: dateRangeInWords(window, language),
      start: shortDate(window.startMs, language, { withYear: true }),
      end: shortDate(window.endMs - 1, language, { withYear: true }),
    };
    const valueMs: Record<Part, number> = {
      body: (window.startMs + window.endMs) / 2,
      start: window.startMs,
      end: window.endMs,
    };
    const leftPx: Record<Part, number> = {
      body: middlePx - bodyPx / 2,
      start: middlePx - bodyPx / 2 - gripPx,
      end: middlePx + bodyPx / 2,
    };
    for (const [part, slider] of sliders) {
      slider.setAttribute('aria-label', words[part]);
      slider.setAttribute('aria-valuetext', texts[part]);
      // Sliders count in days since 1970: what is spoken is the text.
      slider.setAttribute('aria-valuenow', String(Math.round(valueMs[part] / dayMs)));
      slider.setAttribute(
        'aria-valuemin',
        String(Math.floor(Math.min(nextScale.startMs, window.startMs) / dayMs)),
      );
      slider.setAttribute(
        'aria-valuemax',
        String(Math.ceil(Math.max(nextScale.endMs, window.endMs) / dayMs)),
      );
      slider.style.setProperty('transform', `translateX(${leftPx[part]}px)`);
      slider.style.setProperty('block-size', `${Math.max(gripPx, layout.stripHeightPx - stripLabelsPx)}px`);
    }
    sliders.get('body')?.style.setProperty('inline-size', `${bodyPx}px`);
  };
  return {
    show,
    follow: (drawn, nextScale) => {
      scale = nextScale;
      if (dragged !== undefined || strip.contains(document.activeElement)) show(drawn, nextScale);
    },
  };
}
