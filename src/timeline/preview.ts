/**
 * The preview of what the pointer rests on or the keys have come to (WCAG 1.4.13): it waits a moment, never
 * covers its own mark, stays while the pointer is on the mark or on itself, and Escape sends it away while
 * focus stays where it is. It is a picture for the eye: the grid's cell has said it already, so nothing
 * refers to it. Its card is fetched while the first one waits.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import type * as previewCard from './previewCard.ts';
import type { PreviewTarget } from './previewCard.ts';
import { type PlacedCard } from './railPlacing.ts';

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

export function createPreview(elements: Elements, { frame, marks, cards, signal }: PreviewParts): Preview {
  const { tooltip } = elements;
  let card: Pick<typeof previewCard, 'linesOf' | 'standBeside'> | undefined;
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
  const fetchCard = async () => {
    card ??= await import('./previewCard.ts');
  };
  const hide = () => {
    window.clearTimeout(lingerTimer);
    if (shown === undefined) return;
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
  const place = (target: PreviewTarget, drawn: Frame): boolean =>
    card?.standBeside(tooltip, target, { frame: drawn, marks: marks(), cards: cards() }) ?? false;
  const show = (target: PreviewTarget) => {
    const drawn = frame();
    if (drawn === undefined || card === undefined) return;
    tooltip.replaceChildren(...card.linesOf(target, drawn));
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
    const coming = fetchCard();
    waitTimer = window.setTimeout(() => {
      void coming.then(() => {
        if (wanted === target) show(target);
      });
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
