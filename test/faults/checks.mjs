/** Small words of the rows: what must hold, waiting, and what one list has over another. */

export function check(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

export function differenceOf(wanted, found) {
  const here = new Set(found);
  return wanted.filter(item => !here.has(item));
}

/** Milliseconds until `holds` says yes. Throws the sentence when it has not after `longestMs`. */
export async function timeUntil(holds, longestMs, sentence) {
  const startMs = performance.now();
  while (!(await holds())) {
    if (performance.now() - startMs > longestMs) throw new Error(sentence);
    await pause(10);
  }
  return Math.round(performance.now() - startMs);
}
