/**
 * How many long events reach into the window without being drawn, said at its left edge: a button that goes to
 * where the first of them begins.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Navigation } from './navigation.ts';
import styles from './timeline.module.css';

export interface ReachingView {
  readonly show: (frame: Frame) => void;
}

interface ReachingParts {
  readonly navigation: Navigation;
  readonly frame: () => Frame | undefined;
  readonly signal: AbortSignal;
}

const buttonPx = 24;
/** Of the window that shows them, before the first one's beginning. */
const marginShare = 0.02;

export function createReachingView(
  { root }: Elements,
  { navigation, frame, signal }: ReachingParts,
): ReachingView {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles['reaching'] ?? '';
  button.hidden = true;
  root.append(button);
  button.addEventListener(
    'click',
    () => {
      const drawn = frame();
      if (drawn === undefined) return;
      const { endMs } = drawn.scene.window;
      const startMs = drawn.reachingIn.hiddenFromMs;
      const marginMs = (endMs - startMs) * marginShare;
      navigation.move({ kind: 'show', window: { startMs: startMs - marginMs, endMs } }, 'settled');
    },
    { signal },
  );
  let shown = '';
  return {
    show: ({ reachingIn, layout, scene }) => {
      const topPx = layout.scoreTopPx + layout.scoreHeightPx - buttonPx;
      const key = `${reachingIn.hiddenCount}/${layout.plotLeftPx}/${topPx}/${scene.language.locale}`;
      if (key === shown) return;
      shown = key;
      const isNeeded = reachingIn.hiddenCount > 0;
      // A button that goes away hands its focus to the chart.
      if (!isNeeded && document.activeElement === button)
        root.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
      button.hidden = !isNeeded;
      const { score } = scene.language.text;
      button.textContent = score.reachingIn(reachingIn.hiddenCount.toLocaleString(scene.language.locale));
      button.title = score.reachingInHint;
      button.style.setProperty('transform', `translate(${layout.plotLeftPx + 2}px, ${topPx}px)`);
    },
  };
}
