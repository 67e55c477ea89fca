/**
 * The hands of the timeline, fetched beside the first load while the record is read, and made with the first picture.
 * Focus that comes before them waits on the grid's element; the row that was asked for last gets it.
 */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import type { Hands, HandsParts } from './hands.ts';
import { type Mark } from './hit.ts';
import { fetchParts } from './lateParts.ts';
import type { PreviewTarget } from './previewCard.ts';
import { type TimeScale } from './timeScale.ts';

/** The page is usable only once this has come. */
export const handsFetched = import('./hands.ts');

/** What of a drawing the hands go by. */
export interface DrawnForHands {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  readonly stripScale: TimeScale;
}

export interface LateHands {
  /** Each frame. */
  readonly follow: (drawn: DrawnForHands) => void;
  /** When the window has come to rest. */
  readonly rest: (drawn: DrawnForHands) => void;
  /** A card of the rail is under the pointer, or none any more. */
  readonly point: (target: PreviewTarget | undefined) => void;
  readonly focus: () => void;
  readonly focusRow: (row: number) => void;
}

export function createLateHands(elements: Elements, parts: HandsParts): LateHands {
  let hands: Hands | undefined;
  let last: DrawnForHands | undefined;
  let askedRow = -1;
  elements.grid.tabIndex = 0;

  const rest = ({ frame, marks, stripScale }: DrawnForHands) => {
    hands?.sliders.show(frame, stripScale);
    hands?.grid.fill(frame, marks);
  };
  const fetchHands = async () => {
    const { createHands } = await handsFetched;
    if (parts.signal.aborted || last === undefined) return;
    hands = createHands(elements, parts);
    rest(last);
    hands.handles.follow(last.frame);
    hands.reaching.show(last.frame);
    if (askedRow >= 0) hands.grid.focusRow(askedRow);
    await fetchParts();
  };

  return {
    follow: drawn => {
      const isFirst = last === undefined;
      last = drawn;
      if (isFirst) void fetchHands();
      hands?.sliders.follow(drawn.frame, drawn.stripScale);
      hands?.grid.follow(drawn.frame, drawn.marks);
      hands?.handles.follow(drawn.frame);
      hands?.reaching.show(drawn.frame);
      hands?.preview.follow();
    },
    rest,
    point: target => {
      hands?.preview.point(target);
    },
    focus: () => {
      if (hands === undefined) elements.grid.focus({ preventScroll: true });
      else hands.grid.focus();
    },
    focusRow: row => {
      if (hands === undefined) askedRow = row;
      else hands.grid.focusRow(row);
    },
  };
}
