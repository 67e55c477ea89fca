/** How much became known along the track: one outline, whose heights follow the square root so that few still show. */
import { memo } from 'react';
import styles from './asKnown.module.css';

const heightUnits = 20;

export const DensityBars = memo(function DensityBars({ counts }: { readonly counts: Float64Array }) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      className={styles['bars']}
      viewBox={`0 0 ${Math.max(1, counts.length)} ${heightUnits}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={outlineOf(counts, most)} />
    </svg>
  );
});

/** Each bar leaves a fifth of its width to the next. */
function outlineOf(counts: Float64Array, most: number): string {
  let outline = '';
  counts.forEach((count, at) => {
    if (count === 0) return;
    const height = Math.max(2, Math.sqrt(count / most) * heightUnits);
    outline += `M${at + 0.1},${heightUnits}v-${height.toFixed(2)}h0.8V${heightUnits}Z`;
  });
  return outline;
}
