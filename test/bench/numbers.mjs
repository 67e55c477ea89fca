/** Numbers of a run: what the benches and the soak make of many. */

export const median = numbers => quantile(numbers, 0.5);

export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Of the line of least squares through points, in units of y for one of x. */
export function slope(points) {
  const mean = key => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  const x = mean('x');
  const y = mean('y');
  const across = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / across;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1), the same for the same seed. */
export function seededRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
