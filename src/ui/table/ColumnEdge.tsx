/** The edge of a column, dragged or moved by arrow keys to make it wider or narrower; pressed twice, it is as usual. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type TableColumn } from '../../domain/tableColumns.ts';
import { leastWidthPx, mostWidthPx } from '../../storage/tableChoices.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './table.module.css';

interface ColumnEdgeProps {
  readonly column: TableColumn;
  readonly widthPx: number;
  readonly isTabStop: boolean;
  /** Undefined for the usual width. */
  readonly onWidth: (column: TableColumn, widthPx: number | undefined) => void;
}

const stepPx = 16;

export function ColumnEdge({ column, widthPx, isTabStop, onWidth }: ColumnEdgeProps) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const dragRef = useRef<{ readonly fromPx: number; readonly widthPx: number }>(undefined);
  const onKeyDown = (keyEvent: KeyboardEvent) => {
    const width = widthByKey(keyEvent.key, widthPx, outwards(keyEvent.currentTarget));
    if (width === undefined) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    onWidth(column, width === 'usual' ? undefined : width);
  };
  const onPointerDown = (pressed: PointerEvent<HTMLElement>) => {
    pressed.preventDefault();
    pressed.currentTarget.setPointerCapture(pressed.pointerId);
    dragRef.current = { fromPx: pressed.clientX, widthPx };
  };
  const onPointerMove = (moved: PointerEvent<HTMLElement>) => {
    const drag = dragRef.current;
    if (drag === undefined) return;
    onWidth(column, drag.widthPx + (moved.clientX - drag.fromPx) * outwards(moved.currentTarget));
  };
  const end = () => {
    dragRef.current = undefined;
  };
  return (
    // A separator that moves is a widget (WAI-ARIA, "separator").
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={table.widthOf(table.columns[column])}
      aria-valuenow={widthPx}
      aria-valuemin={leastWidthPx}
      aria-valuemax={mostWidthPx}
      aria-valuetext={table.widthInPx(widthPx)}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isTabStop ? 0 : -1}
      data-edge=""
      className={styles['edge']}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => {
        onWidth(column, undefined);
      }}
    />
  );
}

/** 1 where columns grow to the right, -1 where the page is read from right to left. */
function outwards(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}

function widthByKey(key: string, widthPx: number, towards: 1 | -1): number | 'usual' | undefined {
  switch (key) {
    case 'ArrowRight':
      return widthPx + stepPx * towards;
    case 'ArrowLeft':
      return widthPx - stepPx * towards;
    case 'Home':
      return leastWidthPx;
    case 'End':
      return mostWidthPx;
    case 'Enter':
      return 'usual';
    default:
      return undefined;
  }
}
