/**
 * What takes hold of the timeline: the grid for keys and assistive technology, the window's sliders on the overview,
 * pointing, wheels, drags and fingers. Fetched as one, since the page is usable only with all of them.
 */
import { type Elements } from './elements.ts';
import { createEventGrid, type EventGrid } from './eventGrid.ts';
import { type Frame } from './frame.ts';
import { createGestureInput } from './gestureInput.ts';
import { type Mark } from './hit.ts';
import { type Navigation } from './navigation.ts';
import { createLateHandles, type LateHandles } from './lateHandles.ts';
import { createPointing } from './pointing.ts';
import { createPreview, type Preview } from './preview.ts';
import { type PlacedCard } from './railPlacing.ts';
import { createReachingView, type ReachingView } from './reachingView.ts';
import { type TimelineCallbacks } from './scene.ts';
import { createStripSliders, type StripSliders } from './stripSliders.ts';

export interface HandsParts {
  readonly frame: () => Frame | undefined;
  /** What can be pointed at. */
  readonly marks: () => readonly Mark[];
  readonly navigation: Navigation;
  readonly callbacks: TimelineCallbacks;
  readonly cards: () => readonly PlacedCard[];
  readonly scrollBy: (byPx: number) => boolean;
  readonly signal: AbortSignal;
}

export interface Hands {
  readonly grid: EventGrid;
  readonly sliders: StripSliders;
  readonly handles: LateHandles;
  readonly reaching: ReachingView;
  readonly preview: Preview;
}

export function createHands(elements: Elements, given: HandsParts): Hands {
  const { callbacks } = given;
  const preview = createPreview(elements, given);
  const parts = { ...given, preview };
  const handles = createLateHandles(elements, {
    ...parts,
    onLeave: row => {
      grid.focusRow(row);
    },
  });
  const grid = createEventGrid(elements, {
    ...parts,
    onEdit: row => {
      handles.focus();
      callbacks.onEditing?.(row);
    },
  });
  const sliders = createStripSliders(elements, parts);
  createPointing(elements, { ...parts, onChosen: grid.focusRow });
  createGestureInput(elements, parts);
  return { grid, sliders, handles, preview, reaching: createReachingView(elements, parts) };
}
