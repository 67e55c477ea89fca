/**
 * Which rows are in the page: those in view and some to spare, between two spacers. A box that is lower than its
 * rows together (`scrollMapping.ts`) moves pixel by pixel with the wheel and keys; once it rests, its bar is put
 * where the rows are, which nobody sees.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { barTopPx, boxHeightPx, contentTopPx, mostHeightPx, topShowing } from './scrollMapping.ts';

export const rowPx = 34;
export const headPx = 34;
/** Rows kept ready above and below, so that a fast scroll does not show gaps; half of them are used up first. */
const spareCount = 12;
/** A farther jump than so many views is a drag of the bar. */
const mostSmallViews = 3;
const restMs = 160;

interface Shown {
  readonly firstRank: number;
  readonly endRank: number;
  /** How far the rows stand before the bar, by which they are moved up. */
  readonly shiftPx: number;
  readonly viewPx: number;
  readonly panePx: number;
}

export interface VirtualRows {
  readonly firstRank: number;
  readonly endRank: number;
  readonly beforePx: number;
  readonly afterPx: number;
  /** Width for the columns. */
  readonly panePx: number;
  readonly pageRowCount: number;
  /** Scrolls just enough, or brings the row into the middle where it was out of sight. */
  readonly show: (rank: number, where?: 'nearest' | 'middle') => void;
}

/** Until it is measured. */
const assumedViewPx = 600;
const assumedPanePx = 1100;

/** Begins with `openingRank` in the middle. */
export function useVirtualRows(
  scrollRef: RefObject<HTMLElement | null>,
  { rowCount, openingRank }: { readonly rowCount: number; readonly openingRank: number },
): VirtualRows {
  // Its row is there in the first rendering: whoever gives the table the focus then finds it.
  const [shown, setShown] = useState<Shown>(() => {
    const topPx = Math.max(0, middleTopPx(openingRank, assumedViewPx));
    const range = { contentPx: rowCount * rowPx, viewPx: assumedViewPx };
    return {
      ...ranksAt(topPx, assumedViewPx, rowCount),
      shiftPx: topPx - barTopPx(topPx, range),
      viewPx: assumedViewPx,
      panePx: assumedPanePx,
    };
  });
  /** Where the rows and the bar are; only what is in the page is state. */
  const placeRef = useRef({ topPx: 0, barPx: 0, viewPx: assumedViewPx });
  const shownRef = useRef(shown);
  const contentPx = rowCount * rowPx;

  const render = useCallback(
    (isAtOnce: boolean) => {
      const scroller = scrollRef.current;
      if (scroller === null) return;
      const { topPx, barPx, viewPx } = placeRef.current;
      const next = {
        ...ranksAt(topPx, viewPx, rowCount),
        shiftPx: topPx - barPx,
        viewPx,
        // What is not laid out yet has no width.
        panePx: scroller.clientWidth || shownRef.current.panePx,
      };
      if (covers(shownRef.current, next, topPx)) return;
      shownRef.current = next;
      if (isAtOnce) {
        flushSync(() => {
          setShown(next);
        });
      } else setShown(next);
    },
    [scrollRef, rowCount],
  );

  const moveTo = useCallback(
    (topPx: number, isAtOnce: boolean) => {
      const scroller = scrollRef.current;
      if (scroller === null) return;
      const place = placeRef.current;
      const range = { contentPx, viewPx: place.viewPx };
      const top = Math.min(Math.max(0, topPx), Math.max(0, contentPx - place.viewPx));
      const barPx = barTopPx(top, range);
      scroller.scrollTop = barPx;
      // What the box made of it, which may be a fraction beside.
      placeRef.current = { ...place, topPx: top, barPx: scroller.scrollTop };
      render(isAtOnce);
    },
    [scrollRef, contentPx, render],
  );

  useEffect(() => {
    const scroller = scrollRef.current;
    if (scroller === null) return;
    let resting = 0;
    const rest = () => {
      const { topPx, barPx, viewPx } = placeRef.current;
      if (Math.abs(barTopPx(topPx, { contentPx, viewPx }) - barPx) < 1) return;
      moveTo(topPx, true);
    };
    const onScroll = () => {
      const place = placeRef.current;
      const barPx = scroller.scrollTop;
      const stepPx = barPx - place.barPx;
      if (stepPx === 0) return;
      const range = { contentPx, viewPx: place.viewPx };
      const isSmall = contentPx > mostHeightPx && Math.abs(stepPx) <= place.viewPx * mostSmallViews;
      const lastPx = Math.max(0, contentPx - place.viewPx);
      const topPx = isSmall
        ? Math.min(lastPx, Math.max(0, place.topPx + stepPx))
        : contentTopPx(barPx, range);
      placeRef.current = { ...place, topPx, barPx };
      render(true);
      clearTimeout(resting);
      if (contentPx > mostHeightPx) resting = window.setTimeout(rest, restMs);
    };
    const measure = () => {
      placeRef.current = { ...placeRef.current, viewPx: Math.max(rowPx, scroller.clientHeight - headPx) };
      render(false);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      clearTimeout(resting);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [scrollRef, contentPx, moveTo, render]);

  // Fewer rows may end above where the table stood.
  useLayoutEffect(() => {
    moveTo(placeRef.current.topPx, false);
  }, [moveTo]);

  const show = useCallback<VirtualRows['show']>(
    (rank, where = 'nearest') => {
      const { topPx, viewPx } = placeRef.current;
      const nearest = topShowing(rank, topPx, { viewPx, rowPx });
      if (nearest === topPx) return;
      moveTo(where === 'middle' ? middleTopPx(rank, viewPx) : nearest, false);
    },
    [moveTo],
  );

  const firstRank = Math.min(shown.firstRank, rowCount);
  const endRank = Math.max(firstRank, Math.min(shown.endRank, rowCount));
  const beforePx = Math.max(0, firstRank * rowPx - shown.shiftPx);
  return {
    firstRank,
    endRank,
    beforePx,
    afterPx: Math.max(
      0,
      boxHeightPx({ contentPx, viewPx: shown.viewPx }) - beforePx - (endRank - firstRank) * rowPx,
    ),
    panePx: shown.panePx,
    pageRowCount: Math.max(1, Math.floor(shown.viewPx / rowPx) - 1),
    show,
  };
}

function middleTopPx(rank: number, viewPx: number): number {
  return rank * rowPx - (viewPx - rowPx) / 2;
}

function ranksAt(topPx: number, viewPx: number, rowCount: number): Pick<Shown, 'firstRank' | 'endRank'> {
  return {
    firstRank: Math.max(0, Math.floor(topPx / rowPx) - spareCount),
    endRank: Math.min(rowCount, Math.ceil((topPx + viewPx) / rowPx) + spareCount),
  };
}

/** Whether what is in the page will do: nothing is drawn again before half of what is to spare is used up. */
function covers(shown: Shown, next: Shown, topPx: number): boolean {
  const firstSeen = Math.floor(topPx / rowPx);
  const lastSeen = Math.ceil((topPx + next.viewPx) / rowPx);
  const half = spareCount / 2;
  return (
    shown.shiftPx === next.shiftPx &&
    shown.panePx === next.panePx &&
    shown.viewPx === next.viewPx &&
    (shown.firstRank === next.firstRank || (shown.firstRank > 0 && firstSeen - half >= shown.firstRank)) &&
    (shown.endRank === next.endRank ||
      (shown.endRank < next.endRank + spareCount && lastSeen + half <= shown.endRank))
  );
}
