/** What may wait until the reader has seen the answer to a press: the next picture is drawn and painted first. */

/** The parts of the browser's `window` by which to wait. */
export interface FrameClock {
  readonly requestAnimationFrame: (onFrame: () => void) => unknown;
  readonly setTimeout: (onTime: () => void, delayMs: number) => unknown;
}

/** Frames do not come to a page that is hidden, so there a timer stands in for them. */
const longestWaitMs = 200;

/** Calls `act` once: in a task of its own after the next frame. */
export function afterPicture(clock: FrameClock, act: () => void): void {
  let isDone = false;
  const actOnce = (): void => {
    if (isDone) return;
    isDone = true;
    act();
  };
  clock.requestAnimationFrame(() => clock.setTimeout(actOnce, 0));
  clock.setTimeout(actOnce, longestWaitMs);
}
