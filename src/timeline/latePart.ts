/**
 * A part of the picture that the first one does without, fetched when it is wanted. Until it has come the picture is
 * drawn without it, and whoever draws is told to draw again.
 */
export interface LatePart<Part> {
  /** The part once it is there; asking fetches it. */
  readonly wanted: () => Part | undefined;
  readonly fetched: () => Promise<void>;
}

const drawers = new Set<() => void>();

/** Calls `drawAgain` whenever a part has come. */
export function whenPartsCome(drawAgain: () => void, signal: AbortSignal): void {
  drawers.add(drawAgain);
  signal.addEventListener('abort', () => drawers.delete(drawAgain));
}

export function createLatePart<Part>(fetchPart: () => Promise<Part>): LatePart<Part> {
  let part: Part | undefined;
  let fetching: Promise<void> | undefined;
  const fetchOnce = async (): Promise<void> => {
    part = await fetchPart();
    for (const drawAgain of drawers) drawAgain();
  };
  const fetched = () => (fetching ??= fetchOnce());
  return {
    wanted: () => {
      // Without a connection the picture lacks it, which is no reason to lack the picture.
      if (part === undefined) fetched().catch(() => undefined);
      return part;
    },
    fetched,
  };
}
