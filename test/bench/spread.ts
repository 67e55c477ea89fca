/** Times of a part, as a line: the median of several runs, and between which times half of them lie. */
const leastRuns = 5;
const mostRuns = 200;
/** Enough for a figure: short parts run more often, long ones fewer times. */
const budgetMs = 400;

/** `prepare` runs before each run and is not counted: it undoes what the part remembers. */
export function reportSpread(name: string, run: () => void, prepare?: () => void): void {
  const times: number[] = [];
  let spentMs = 0;
  // The first runs are the compiler's.
  for (let warmUp = 0; warmUp < 2; warmUp += 1) {
    prepare?.();
    run();
  }
  while (times.length < leastRuns || (spentMs < budgetMs && times.length < mostRuns)) {
    prepare?.();
    const startMs = performance.now();
    run();
    const tookMs = performance.now() - startMs;
    times.push(tookMs);
    spentMs += tookMs;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(3);
  const half = `${at(0.25)} – ${at(0.75)}`;
  console.log(
    `${name.padEnd(46)} ${at(0.5).padStart(9)} ms   half in ${half.padStart(19)}   ${times.length} runs`,
  );
}
