/** Dragging a stave by its name: a line tells where it would come to stand, Esc leaves everything as it was. */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { scrollEdgeY, staveY } from './layout.ts';
import { regionOf } from './staveActions.ts';
import styles from './timeline.module.css';

export interface StaveDrag {
  /** A pointer went down on the stave's name: a press, until it moves. */
  readonly press: (pressed: PointerEvent, stave: number) => void;
}

interface DragParts {
  readonly frame: () => Frame | undefined;
  readonly scrollBy: (byPx: number) => boolean;
  /** The stave is to stand before what is now the stave `to`. */
  readonly onDrop: (stave: number, to: number) => void;
  readonly signal: AbortSignal;
}

/** A press that moves less than this is a click. */
const slopPx = 4;
const scrollStepPx = 10;

export function createStaveDrag(
  { root }: Elements,
  { frame, scrollBy, onDrop, signal }: DragParts,
): StaveDrag {
  const line = document.createElement('div');
  line.className = styles['insertion'] ?? '';
  line.hidden = true;
  root.append(line);
  let held: { stave: number; pointerId: number; fromY: number; to: number; isMoving: boolean } | undefined;

  const end = () => {
    if (held?.isMoving === true && root.hasPointerCapture(held.pointerId)) {
      root.releasePointerCapture(held.pointerId);
    }
    held = undefined;
    line.hidden = true;
    delete root.dataset['moving'];
  };
  const showLine = (drawn: Frame, stave: number, to: number) => {
    const { view, layout, set } = drawn;
    const region = regionOf(set, stave);
    const betweenY =
      to < region.to ? staveY(view, to) - layout.pitchPx / 2 : staveY(view, to - 1) + layout.pitchPx / 2;
    const topY = to <= view.stickyCount ? 0 : scrollEdgeY(view);
    const y = Math.max(topY, Math.min(layout.scoreTopPx + layout.scoreHeightPx, betweenY));
    line.hidden = false;
    line.style.setProperty('inline-size', `${layout.plotLeftPx + layout.plotWidthPx}px`);
    line.style.setProperty('transform', `translateY(${Math.round(y) - 1}px)`);
  };

  root.addEventListener(
    'pointermove',
    moved => {
      const drawn = frame();
      if (held?.pointerId !== moved.pointerId || drawn === undefined) return;
      if (moved.buttons === 0) {
        end();
        return;
      }
      if (!held.isMoving && Math.abs(moved.clientY - held.fromY) < slopPx) return;
      if (!held.isMoving) {
        held.isMoving = true;
        root.setPointerCapture(moved.pointerId);
        root.dataset['moving'] = 'true';
      }
      const y = moved.clientY - root.getBoundingClientRect().top;
      const { view, layout, set } = drawn;
      const bottomY = layout.scoreTopPx + layout.scoreHeightPx;
      if (y > bottomY - scrollStepPx) scrollBy(scrollStepPx);
      else if (held.stave >= view.stickyCount && y < scrollEdgeY(view) + scrollStepPx)
        scrollBy(-scrollStepPx);
      const { from, to } = regionOf(set, held.stave);
      held.to = from;
      while (held.to < to && staveY(view, held.to) < y) held.to += 1;
      showLine(drawn, held.stave, held.to);
    },
    { signal },
  );
  root.addEventListener(
    'pointerup',
    released => {
      if (held?.pointerId !== released.pointerId) return;
      const { stave, to, isMoving } = held;
      end();
      if (isMoving) onDrop(stave, to);
    },
    { signal },
  );
  root.addEventListener('pointercancel', end, { signal });
  document.addEventListener(
    'keydown',
    keyEvent => {
      if (keyEvent.key !== 'Escape' || held?.isMoving !== true) return;
      keyEvent.stopPropagation();
      end();
    },
    { signal, capture: true },
  );

  return {
    press: ({ pointerId, clientY }, stave) => {
      if (frame()?.set.staves[stave]?.kind !== 'value') return;
      held = { stave, pointerId, fromY: clientY, to: stave, isMoving: false };
    },
  };
}
