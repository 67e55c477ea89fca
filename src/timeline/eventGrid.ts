/**
 * The accessible face of the score: a grid whose rows are staves and whose columns are events, with one tab
 * stop and roving focus. Its cells are few, pooled and filled when the window has settled; a frame only moves
 * the one that has the focus. The cell with the focus is never removed, so pan, zoom and filter cannot throw
 * focus to the page.
 */
import { addedAtFocus, isAddKey } from './addedAt.ts';
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Cell, createCell, describeCell, keepToHead } from './gridCells.ts';
import { createGridKeys } from './gridKeys.ts';
import { cellGroupMs, type CellSpec, gridSpecs, gridWords, rowOfCell } from './gridSpecs.ts';
import { type Mark } from './hit.ts';
import { staveY } from './layout.ts';
import { type Navigation } from './navigation.ts';
import { type Preview } from './preview.ts';
import { type TimelineCallbacks } from './scene.ts';
import { createStaveHeadings } from './staveHeadings.ts';
import { clearStaveRows, layStaveRows } from './staveRows.ts';
import { type StaveSet } from './staves.ts';
import { headNearest, type HeadPlace, nearestHead, stepAcross, stepAlong } from './steps.ts';
import { toPx } from './timeScale.ts';

export interface EventGrid {
  readonly fill: (frame: Frame, marks: readonly Mark[]) => void;
  /** Each frame: the focused cell keeps to its head. */
  readonly follow: (frame: Frame, marks: readonly Mark[]) => void;
  readonly focus: () => void;
  readonly focusRow: (row: number) => void;
}

interface GridParts {
  readonly navigation: Navigation;
  readonly callbacks: TimelineCallbacks;
  readonly preview: Preview;
  readonly scrollBy: (byPx: number) => boolean;
  /** Handles are asked for. */
  readonly onEdit: (row: number) => void;
  readonly signal: AbortSignal;
}

/** Stands for a row until the page that was turned to is drawn; see `gridSpecs.ts`. */
const nearestToMiddle = -2;

export function createEventGrid(
  elements: Elements,
  { navigation, callbacks, preview, scrollBy, onEdit, signal }: GridParts,
): EventGrid {
  const { grid, root } = elements;
  let frame: Frame | undefined;
  let cells: Cell[] = [];
  let activeCell: Cell | undefined;
  let staveRows: HTMLElement[] = [];
  let filledSet: StaveSet | undefined;
  /** Where roving focus stands: a row of the columns, so that it outlives a filter. */
  let activeRow = -1;
  let activeStave = 0;
  /** What the stave stands for along which the arrow keys walk, also past events that have no head on it. */
  let walkedStave = '';
  /** When the active event is: where it goes (a filter, a deletion), the nearest one takes its place. */
  let activeMs = NaN;
  let wantsFocus = false;

  grid.setAttribute('role', 'grid');
  grid.tabIndex = 0;

  const holdsFocus = () => grid.contains(document.activeElement);
  const isFiltered = (row: number): boolean => frame?.set.filtered.has(row) === true;

  const fill = (drawn: Frame, marks: readonly Mark[]) => {
    frame = drawn;
    filledSet = drawn.set;
    const { scene, set } = drawn;
    const words = scene.language.text.timeline;
    grid.setAttribute('aria-label', words.gridLabel);
    grid.setAttribute('aria-rowcount', String(set.staves.length));
    grid.setAttribute('aria-colcount', String(set.rows.length));
    const hadFocus = holdsFocus();
    if (activeRow < 0 && scene.selectedRow >= 0) activeRow = scene.selectedRow;
    const { specs, active, markCount } = gridSpecs(drawn, marks, {
      row: activeRow,
      stave: activeStave,
      atMs: activeMs,
    });
    grid.setAttribute('aria-description', gridWords(scene, specs.length, markCount));
    const focused = cells.find(({ element }) => element === document.activeElement);
    const spare = cells.filter(cell => cell !== focused);
    const next: Cell[] = [];
    const perStave: HTMLElement[][] = set.staves.map(() => []);
    activeCell = undefined;
    for (const spec of specs) {
      const keepsFocused = spec === active && focused?.spec.stave === spec.stave;
      const cell = keepsFocused ? focused : (spare.pop() ?? createCell(spec));
      describeCell(cell, spec, drawn);
      next.push(cell);
      perStave[spec.stave]!.push(cell.element);
      if (spec === active) activeCell = cell;
    }
    staveRows = layStaveRows(grid, drawn, { old: staveRows, cells: perStave });
    headings.fill(drawn, staveRows);
    const isAtHeading = headings.isCurrent() && !wantsFocus;
    // A cell whose stave is gone hands its focus on before it leaves.
    if (activeCell !== undefined) {
      activeCell.element.tabIndex = isAtHeading ? -1 : 0;
      activeRow = rowOfCell(drawn, activeCell.spec, activeRow);
      activeStave = activeCell.spec.stave;
      activeMs = activeCell.spec.atMs;
      if (!isAtHeading && (hadFocus || wantsFocus)) activeCell.element.focus({ preventScroll: true });
      wantsFocus = false;
    } else if (hadFocus && !isAtHeading) grid.focus({ preventScroll: true });
    grid.tabIndex = activeCell === undefined && !isAtHeading ? 0 : -1;
    cells = next;
    clearStaveRows(grid, staveRows, new Set(next.map(({ element }) => element)));
    if (activeCell !== undefined && activeCell.element === document.activeElement)
      tell(drawn, activeCell.spec);
  };

  const tell = (drawn: Frame, spec: CellSpec) => {
    const atMs = cellGroupMs(drawn, spec) ?? spec.atMs;
    preview.focus({
      row: spec.row,
      ...(spec.group === undefined ? {} : { group: spec.group }),
      atX: toPx(drawn.scale, atMs),
      atY: staveY(drawn.view, spec.stave),
    });
  };

  const remember = (stave: number) => {
    walkedStave = frame?.set.staves[stave]?.code ?? '';
  };

  const refill = (marks: readonly Mark[]) => {
    if (frame !== undefined) fill(frame, marks);
  };

  const activate = (target: HeadPlace | undefined) => {
    if (target === undefined || frame === undefined) return;
    activeRow = target.row;
    activeStave = target.stave;
    activeMs = NaN;
    wantsFocus = true;
    navigation.reveal(activeRow, activeStave);
    callbacks.onSelect(activeRow);
    focusWithoutFrame();
  };
  /** Where nothing changed for the store there is no new frame to wait for. */
  const focusWithoutFrame = () => {
    requestAnimationFrame(() => {
      if (wantsFocus && !signal.aborted) refill(lastMarks);
    });
  };
  let lastMarks: readonly Mark[] = [];

  const along = (by: -1 | 1) => {
    if (frame === undefined) return;
    const walked = frame.set.staves.findIndex(({ code }) => code !== '' && code === walkedStave);
    const stave = walked < 0 ? activeStave : walked;
    if (by === -1 && activeRow === frame.set.rows[0]) headings.focus(activeStave);
    else activate(isFiltered(activeRow) ? stepAlong(frame.index, { row: activeRow, stave }, by) : edge(0));
  };
  const across = (by: -1 | 1) => {
    if (frame === undefined) return;
    const active = { row: activeRow, stave: activeStave };
    const target = isFiltered(activeRow) ? stepAcross(frame.index, active, by) : edge(0);
    activate(target);
    if (target !== undefined) remember(target.stave);
  };
  /** First or last event, counted from either end. */
  const edge = (at: number): HeadPlace | undefined => {
    const row = frame?.set.rows.at(at);
    if (frame === undefined || row === undefined) return undefined;
    return { row, stave: nearestHead(frame.index, { row, stave: activeStave }) };
  };

  const keyActions = createGridKeys({
    navigation,
    along,
    across,
    toEdge: at => {
      activate(edge(at));
    },
    page: direction => {
      page(direction);
    },
    toHeadings: () => {
      headings.focus(activeStave);
    },
    open: () => {
      openActive();
    },
    leave: () => {
      callbacks.onSelect(-1);
    },
    edit: () => {
      if (isFiltered(activeRow)) onEdit(activeRow);
    },
    activeRow: () => activeRow,
  });

  const onKey = (keyEvent: KeyboardEvent) => {
    if (isAddKey(keyEvent) && frame !== undefined && holdsFocus()) {
      const heading = headings.focused();
      const row = isFiltered(activeRow) ? activeRow : -1;
      const at = addedAtFocus(frame, { row, stave: heading < 0 ? activeStave : heading });
      keyEvent.preventDefault();
      callbacks.onAddAt?.(at);
      return;
    }
    if (headings.takesKey(keyEvent)) return;
    if (keyEvent.ctrlKey || keyEvent.metaKey || keyEvent.altKey || frame === undefined) return;
    // Drawing what waited for this key may have taken away the very cell that it was pressed on.
    if (!keyEvent.composedPath().includes(grid)) return;
    const action = keyActions[keyEvent.key.length === 1 ? keyEvent.key.toLowerCase() : keyEvent.key];
    if (action === undefined) return;
    keyEvent.preventDefault();
    action();
  };

  const headings = createStaveHeadings(elements, {
    callbacks,
    scrollBy,
    showStave: navigation.showStave,
    onLeave: stave => {
      const found = frame && isFiltered(activeRow) ? headNearest(frame.index, activeRow, stave) : undefined;
      if (found === undefined) activeCell?.element.focus({ preventScroll: true });
      else {
        activate({ row: found, stave });
        remember(stave);
      }
    },
    signal,
  });

  /** After a page turn the keys go on from what is on the page: the event nearest its middle. */
  const page = (direction: -1 | 1) => {
    navigation.move({ kind: 'page', direction }, 'settled');
    activeRow = nearestToMiddle;
    wantsFocus = true;
    focusWithoutFrame();
  };

  const openActive = () => {
    // The step before may still wait for its frame: it must neither be passed over nor call focus back later.
    if (wantsFocus) refill(lastMarks);
    const cell = cells.find(({ element }) => element === document.activeElement);
    const { group, row = activeRow } = cell?.spec ?? {};
    if (group !== undefined && row < 0 && navigation.openGroup(group)) return;
    if (row >= 0) callbacks.onOpen(row);
  };

  root.addEventListener('keydown', onKey, { signal });
  grid.addEventListener(
    'focusin',
    focusEvent => {
      const cell = cells.find(({ element }) => element === focusEvent.target);
      if (cell === undefined) {
        if (focusEvent.target === grid) cells.find(({ element }) => element.tabIndex === 0)?.element.focus();
        return;
      }
      if (frame !== undefined) activeRow = rowOfCell(frame, cell.spec, activeRow);
      activeStave = cell.spec.stave;
      // Focus that came by Tab or a press begins a walk here; in a walk it is where the keys have put it.
      if (walkedStave === '') remember(activeStave);
      if (frame !== undefined) tell(frame, cell.spec);
      for (const { element } of cells) element.tabIndex = element === cell.element ? 0 : -1;
    },
    { signal },
  );
  grid.addEventListener(
    'focusout',
    focusEvent => {
      preview.focus(undefined);
      const isLeaving = !(
        focusEvent.relatedTarget instanceof Node && grid.contains(focusEvent.relatedTarget)
      );
      if (isLeaving && !wantsFocus) walkedStave = '';
    },
    { signal },
  );

  return {
    fill: (drawn, marks) => {
      lastMarks = marks;
      fill(drawn, marks);
    },
    follow: (drawn, marks) => {
      frame = drawn;
      lastMarks = marks;
      headings.follow(drawn);
      if (wantsFocus || (headings.isCurrent() && drawn.set !== filledSet)) {
        fill(drawn, marks);
        return;
      }
      const focused = cells.find(({ element }) => element === document.activeElement);
      if (focused !== undefined && focused.spec.stave < drawn.set.staves.length) keepToHead(focused, drawn);
    },
    focus: () => {
      const active = cells.find(({ element }) => element.tabIndex === 0);
      (active?.element ?? grid).focus({ preventScroll: true });
      if (active === undefined) wantsFocus = true;
    },
    focusRow: row => {
      if (frame === undefined || !isFiltered(row)) return;
      activeRow = row;
      activeStave = nearestHead(frame.index, { row, stave: activeStave });
      remember(activeStave);
      wantsFocus = true;
      focusWithoutFrame();
    },
  };
}
