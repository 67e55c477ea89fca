/** The bars of the histogram, all events and over them the found ones; kept while days are drawn over them. */
import { memo } from 'react';
import { type Histogram } from '../../query/histogram.ts';
import styles from './days.module.css';

/** What a bar of one event among thousands is drawn with, as a share of the height. */
const leastShare = 0.03;

export const BrushBars = memo(function BrushBars({ counts }: { readonly counts: Histogram }) {
  const most = counts.all.reduce((high, count) => Math.max(high, count), 1);
  const { length } = counts.all;
  return (
    <svg
      className={styles['bars']}
      viewBox={`0 0 ${length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles['all']} d={barsPath(counts.all, most)} />
      <path className={styles['found']} d={barsPath(counts.found, most)} />
    </svg>
  );
});

function barsPath(counts: Uint32Array, most: number): string {
  const bars: string[] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const height = Math.max(leastShare, count / most);
    bars.push(`M${at} 1v${-height}h0.8v${height}z`);
  });
  return bars.join('');
}
