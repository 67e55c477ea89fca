/** Long writing in short tasks, so that the page answers meanwhile. */

/** After this long the page gets its turn. */
const sliceMs = 10;

interface Slicing {
  /** Called between slices with how many pieces there are so far. */
  readonly onProgress: (pieceCount: number) => void;
  /** Asked between slices; once it is false the work is given up. */
  readonly isWorthwhile: () => boolean;
}

/** The pieces joined slice by slice; undefined where the work was given up. */
export async function inSlices(
  pieces: Iterator<string, undefined>,
  { onProgress, isWorthwhile }: Slicing,
): Promise<Blob | undefined> {
  // Encoded and handed to the browser at once: to do that with all of a large text at the end is a long task of its own.
  const parts: Blob[] = [];
  let pieceCount = 0;
  for (;;) {
    const startedMs = performance.now();
    let slice = '';
    let next = pieces.next();
    while (next.done !== true) {
      slice += next.value;
      pieceCount += 1;
      if (performance.now() - startedMs > sliceMs) break;
      next = pieces.next();
    }
    parts.push(new Blob([slice]));
    if (next.done === true) return new Blob(parts, { type: 'text/plain' });
    onProgress(pieceCount);
    await new Promise(resolve => setTimeout(resolve));
    if (!isWorthwhile()) return undefined;
  }
}
