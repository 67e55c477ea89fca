/** The pooled cells of the accessible grid: what each says, and where it stands over its head. */
import { type Frame } from './frame.ts';
import { cellGroupMs, type CellSpec } from './gridSpecs.ts';
import { staveY } from './layout.ts';
import styles from './timeline.module.css';
import { toPx } from './timeScale.ts';

export interface Cell {
  readonly element: HTMLElement;
  spec: CellSpec;
  /** Where it was put when it was filled. */
  at: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export function createCell(spec: CellSpec): Cell {
  const element = document.createElement('div');
  element.className = styles['cell'] ?? '';
  element.setAttribute('role', 'gridcell');
  return { element, spec, at: { x: 0, y: 0 } };
}

export function describeCell(cell: Cell, spec: CellSpec, drawn: Frame): void {
  cell.spec = spec;
  const { element } = cell;
  element.setAttribute('aria-label', spec.name);
  element.setAttribute('aria-colindex', String(spec.column));
  element.setAttribute('aria-selected', String(spec.row >= 0 && spec.row === drawn.scene.selectedRow));
  element.tabIndex = -1;
  cell.at = pointOf(cell, drawn);
  element.style.setProperty('inset-inline-start', `${cell.at.x}px`);
  element.style.setProperty('inset-block-start', `${cell.at.y}px`);
  element.style.removeProperty('transform');
}

/** Each frame, of the cell that has the focus: what moves at every step is not laid out for it. */
export function keepToHead(cell: Cell, drawn: Frame): void {
  const { x, y } = pointOf(cell, drawn);
  cell.element.style.setProperty('transform', `translate(${x - cell.at.x}px, ${y - cell.at.y}px)`);
}

function pointOf({ element, spec }: Cell, drawn: Frame): Point {
  const { layout } = drawn;
  const atMs = spec.row < 0 ? spec.atMs : (cellGroupMs(drawn, spec) ?? spec.atMs);
  const xPx = toPx(drawn.scale, atMs);
  const x = Math.max(layout.plotLeftPx, Math.min(layout.plotLeftPx + layout.plotWidthPx, xPx));
  // Focus may wait at an event out of the window; a ring at the edge would point at nothing.
  element.dataset['out'] = String(Math.abs(x - xPx) > 1);
  return { x, y: staveY(drawn.view, spec.stave) };
}
