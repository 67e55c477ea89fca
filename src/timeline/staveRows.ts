/**
 * The grid's rows, one a stave: filled and emptied around the element that has the focus, which is never
 * moved, since moving it would drop the focus.
 */
import { type Frame } from './frame.ts';
import { staveName } from './staveName.ts';

interface StaveCells {
  readonly old: readonly HTMLElement[];
  /** By stave, in the order of events. */
  readonly cells: readonly HTMLElement[][];
}

export function layStaveRows(grid: HTMLElement, drawn: Frame, { old, cells }: StaveCells): HTMLElement[] {
  return drawn.set.staves.map((stave, at) => {
    const children = cells[at]!;
    const row = old[at] ?? document.createElement('div');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', String(at + 1));
    row.setAttribute('aria-label', staveName(stave, drawn));
    if (row.parentElement !== grid) grid.append(row);
    const pinned = children.findIndex(
      child => child === document.activeElement && child.parentElement === row,
    );
    if (pinned < 0) row.append(...children);
    else {
      for (const child of children.slice(0, pinned)) row.insertBefore(child, children[pinned]!);
      row.append(...children.slice(pinned + 1));
    }
    return row;
  });
}

/** What no stave needs any more leaves; a row's first child is its heading. */
export function clearStaveRows(
  grid: HTMLElement,
  rows: readonly HTMLElement[],
  kept: ReadonlySet<HTMLElement>,
): void {
  for (const row of rows) {
    for (const child of [...row.children]) {
      if (child instanceof HTMLElement && child !== row.firstElementChild && !kept.has(child)) child.remove();
    }
  }
  for (const row of [...grid.children]) if (row instanceof HTMLElement && !rows.includes(row)) row.remove();
}
