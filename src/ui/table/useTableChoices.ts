/** The columns that the reader wants, and how wide each stands in the room there is. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type TableColumn, tableColumns } from '../../domain/tableColumns.ts';
import {
  leastWidthPx,
  mostWidthPx,
  readTableChoices,
  type TableChoices,
  usualTable,
  writeTableChoices,
} from '../../storage/tableChoices.ts';
import { browserTextStore } from '../../storage/textStore.ts';

const usualWidthsPx: Readonly<Record<TableColumn, number>> = {
  date: 206,
  title: 320,
  kind: 124,
  format: 124,
  status: 100,
  result: 160,
  sides: 144,
  roles: 260,
  people: 260,
  place: 140,
  process: 240,
  sources: 98,
  publishers: 190,
  disputed: 210,
  changed: 112,
};

/** The column of boxes: as wide as a target must be, with the room that sets it apart. */
export const boxWidthPx = 40;
/** Columns that nobody has set give way where room is short, down to this share of their width. */
const leastShare = 0.62;
/** A number or one short word, which would say nothing cut off. */
const rigidColumns: readonly TableColumn[] = ['status', 'sources', 'changed'];

export interface ShownColumns {
  readonly shown: readonly TableColumn[];
  /** Beside `shown`. */
  readonly widthsPx: readonly number[];
  readonly isUsual: boolean;
  readonly setShown: (column: TableColumn, isShown: boolean) => void;
  readonly setWidth: (column: TableColumn, widthPx: number | undefined) => void;
  readonly restore: () => void;
}

/** `panePx` is the width there is. */
export function useTableChoices(panePx: number): ShownColumns {
  const [choices, setChoices] = useState(() => readTableChoices(browserTextStore()));
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    if (isChanged) writeTableChoices(browserTextStore(), choices);
  }, [choices, isChanged]);
  const change = useCallback((next: (before: TableChoices) => TableChoices) => {
    setChanged(true);
    setChoices(next);
  }, []);
  return useMemo(
    () => ({
      shown: choices.shown,
      widthsPx: widthsIn(panePx, choices),
      isUsual: isUsual(choices),
      setShown: (column, isShown) => {
        change(before => ({ ...before, shown: withColumn(before.shown, column, isShown) }));
      },
      setWidth: (column, widthPx) => {
        change(before => ({ ...before, widthsPx: withWidth(before.widthsPx, column, widthPx) }));
      },
      restore: () => {
        change(() => usualTable);
      },
    }),
    [choices, panePx, change],
  );
}

/** Titles take what is left, unless the reader has said how wide they shall be. */
function widthsIn(panePx: number, { shown, widthsPx: chosen }: TableChoices): readonly number[] {
  const roomPx = panePx - boxWidthPx;
  const rigidPx = (column: TableColumn): number | undefined =>
    chosen[column] ?? (rigidColumns.includes(column) ? usualWidthsPx[column] : undefined);
  const setPx = sum(shown.map(column => rigidPx(column) ?? 0));
  const freePx = sum(shown.map(column => (rigidPx(column) === undefined ? usualWidthsPx[column] : 0)));
  const share = Math.min(1, Math.max(leastShare, (roomPx - setPx) / Math.max(1, freePx)));
  const widths = shown.map(column =>
    Math.floor(rigidPx(column) ?? Math.max(leastWidthPx, usualWidthsPx[column] * share)),
  );
  const title = shown.indexOf('title');
  const leftPx = roomPx - sum(widths);
  return title < 0 || chosen.title !== undefined || leftPx <= 0
    ? widths
    : widths.with(title, (widths[title] ?? 0) + leftPx);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The last column stays: a table without any says nothing. */
function withColumn(
  shown: TableChoices['shown'],
  column: TableColumn,
  isShown: boolean,
): TableChoices['shown'] {
  const next = isShown ? [...shown, column] : shown.filter(other => other !== column);
  return next.length === 0 ? shown : tableColumns.filter(name => next.includes(name));
}

function withWidth(
  widths: TableChoices['widthsPx'],
  column: TableColumn,
  widthPx: number | undefined,
): TableChoices['widthsPx'] {
  const rest = Object.fromEntries(Object.entries(widths).filter(([name]) => name !== column));
  if (widthPx === undefined) return rest;
  return { ...rest, [column]: Math.round(Math.min(mostWidthPx, Math.max(leastWidthPx, widthPx))) };
}

function isUsual({ shown, widthsPx }: TableChoices): boolean {
  return shown.join() === usualTable.shown.join() && Object.keys(widthsPx).length === 0;
}
