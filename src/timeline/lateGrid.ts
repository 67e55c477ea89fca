/**
 * The accessible grid, fetched beside the first load while the record is read, and made with the first picture.
 * Focus that comes before it waits on the grid's element; the row that was asked for last gets it.
 */
import { type Elements } from './elements.ts';
import type { createEventGrid, EventGrid } from './eventGrid.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { fetchParts } from './lateParts.ts';

/** The page is usable by keys only once this has come. */
export const gridFetched = import('./eventGrid.ts');

export function createLateGrid(elements: Elements, parts: Parameters<typeof createEventGrid>[1]): EventGrid {
  let eventGrid: EventGrid | undefined;
  let drawn: { readonly frame: Frame; readonly marks: readonly Mark[] } | undefined;
  let askedRow = -1;
  elements.grid.tabIndex = 0;

  const fetchGrid = async () => {
    const { createEventGrid } = await gridFetched;
    if (parts.signal.aborted || drawn === undefined) return;
    eventGrid = createEventGrid(elements, parts);
    eventGrid.fill(drawn.frame, drawn.marks);
    if (askedRow >= 0) eventGrid.focusRow(askedRow);
    await fetchParts();
  };

  return {
    fill: (frame, marks) => eventGrid?.fill(frame, marks),
    follow: (frame, marks) => {
      const isFirst = drawn === undefined;
      drawn = { frame, marks };
      if (isFirst) void fetchGrid();
      eventGrid?.follow(frame, marks);
    },
    focus: () => {
      if (eventGrid === undefined) elements.grid.focus({ preventScroll: true });
      else eventGrid.focus();
    },
    focusRow: row => {
      if (eventGrid === undefined) askedRow = row;
      else eventGrid.focusRow(row);
    },
  };
}
