/** Long work in short tasks, so that the page answers meanwhile. */

/** After this long the page gets its turn. */
const sliceMs = 10;

interface Slicing {
  readonly signal: AbortSignal;
  /** Called between slices with how many pieces there are so far. */
  readonly onProgress: (pieceCount: number) => void;
  /** Asked between slices; once it is false the work is given up. */
  readonly isWorthwhile: () => boolean;
}

/** The pieces joined slice by slice; undefined where the work was given up. Throws where it is aborted. */
export async function inSlices(
  pieces: Iterator<string, undefined>,
  { signal, onProgress, isWorthwhile }: Slicing,
): Promise<Blob | undefined> {
  // Bytes at once: to encode all of a large text at the end would be a long task of its own.
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
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
    parts.push(encoder.encode(slice));
    if (next.done === true) return new Blob(parts, { type: 'text/plain' });
    onProgress(pieceCount);
    await new Promise(resolve => setTimeout(resolve));
    signal.throwIfAborted();
    if (!isWorthwhile()) return undefined;
  }
}
