/** What a place on the score says of an event that would be put there. */
import { placeId, processId, sideCode } from '../domain/ids.ts';
import { eventKinds } from '../domain/vocabulary.ts';
import { type Frame } from './frame.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { type AddedAt } from './scene.ts';
import { dateAt } from './zoomUnits.ts';

/** The stave that has this height, or -1 between them and the other parts of the chart. */
export function staveAtY({ set, view }: Frame, yPx: number): number {
  const reachPx = view.layout.pitchPx / 2;
  return set.staves.findIndex(
    (_, stave) => isStaveInSight(view, stave) && Math.abs(staveY(view, stave) - yPx) <= reachPx,
  );
}

/** N adds anywhere; with Shift, where the focus is. */
export function isAddKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return shiftKey && key.toLowerCase() === 'n' && !ctrlKey && !metaKey && !altKey;
}

/** On the stave that has the focus: at the focused event's date where that is in sight, else in the window's middle. */
export function addedAtFocus(
  frame: Frame,
  { row, stave }: { readonly row: number; readonly stave: number },
): AddedAt {
  const { startMs, endMs } = frame.scene.window;
  const ownMs = row < 0 ? NaN : frame.set.columns.anchorMs[row]!;
  return addedAt(frame, { atMs: ownMs >= startMs && ownMs < endMs ? ownMs : (startMs + endMs) / 2, stave });
}

/** On the staves that several values share, and where there is none, the date is all that is known. */
export function addedAt(
  frame: Frame,
  { atMs, stave }: { readonly atMs: number; readonly stave: number },
): AddedAt {
  const date = dateAt(atMs, frame.scale.pxPerMs);
  const { kind, code } = frame.set.staves[stave] ?? { kind: 'unnamed', code: '' };
  if (kind !== 'value') return { date };
  switch (frame.set.grouping) {
    case 'country':
      return { date, side: sideCode(code) };
    case 'process':
      return { date, process: processId(code) };
    case 'kind': {
      const known = eventKinds.find(one => one === code);
      return known === undefined ? { date } : { date, kind: known };
    }
    case 'place':
      return { date, place: placeId(code) };
    case 'none':
      return { date };
  }
}
