import { type FocusEvent, type UIEvent, useState } from 'react';

/** As in `filters.module.css`. */
export const rowPx = 26;
const listPx = 300;
/** Lists up to this long are drawn whole: more than all countries there are or were. */
const mostWhole = 300;
/** Rows drawn beyond what is in sight on either side: the next one to tab to is always there. */
const beyond = 12;

interface RowsInSight {
  /** Positions to draw, ascending. */
  readonly positions: readonly number[];
  readonly isWhole: boolean;
  /** For the element that scrolls. */
  readonly whileScrolled: {
    readonly onScroll: (scrollEvent: UIEvent) => void;
    readonly onFocus: (focusEvent: FocusEvent) => void;
    readonly onBlur: () => void;
  };
}

/** Which rows of a long list are drawn: those in sight, some beyond them, and the one that holds the focus. */
export function useRowsInSight(count: number): RowsInSight {
  const [first, setFirst] = useState(0);
  const [focused, setFocused] = useState(-1);
  const isWhole = count <= mostWhole;
  const start = isWhole ? 0 : Math.max(0, Math.min(first, count) - beyond);
  const end = isWhole ? count : Math.min(count, first + Math.ceil(listPx / rowPx) + 1 + beyond);
  const positions = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
  if (!isWhole && focused >= 0 && focused < count) {
    if (focused < start) positions.unshift(focused);
    else if (focused >= end) positions.push(focused);
  }
  return {
    positions,
    isWhole,
    whileScrolled: {
      onScroll: ({ currentTarget }) => {
        // By a few rows at a time, so that not every pixel renders.
        const row = Math.floor(currentTarget.scrollTop / rowPx);
        setFirst(row - (row % (beyond / 2)));
      },
      onFocus: ({ target }) => {
        const at = target.closest('[data-at]')?.getAttribute('data-at');
        setFocused(at === undefined || at === null ? -1 : Number(at));
      },
      onBlur: () => {
        setFocused(-1);
      },
    },
  };
}
