/**
 * Pointing at a mark previews it, a press chooses it, a double press opens it; pressing a cluster opens the
 * cluster. A double press on empty ground asks for an event there.
 */
import { addedAt, staveAtY } from './addedAt.ts';
import { createDoublePress } from './doublePress.ts';
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import { type Mark, markAt, rowOfMark, rowOfPlace, stemAt } from './hit.ts';
import { type Navigation } from './navigation.ts';
import { type TimelineCallbacks } from './scene.ts';
import { type Preview } from './preview.ts';
import { toMs } from './timeScale.ts';

interface PointingParts {
  readonly frame: () => Frame | undefined;
  readonly marks: () => readonly Mark[];
  readonly navigation: Navigation;
  readonly callbacks: TimelineCallbacks;
  readonly preview: Preview;
  readonly onChosen: (row: number) => void;
  readonly signal: AbortSignal;
}

export function createPointing({ chart, root }: Elements, parts: PointingParts): void {
  const { frame, marks, navigation, callbacks, preview, onChosen, signal } = parts;
  const isDoublePress = createDoublePress();
  const placeOf = (pointer: { readonly clientX: number; readonly clientY: number }) => {
    const box = root.getBoundingClientRect();
    return { xPx: pointer.clientX - box.left, yPx: pointer.clientY - box.top };
  };
  const markOf = (pointer: { readonly clientX: number; readonly clientY: number }): Mark | undefined => {
    const { xPx, yPx } = placeOf(pointer);
    return markAt(marks(), xPx, yPx) ?? stemAt(marks(), xPx, yPx);
  };
  const pressGround = (drawn: Frame, pressed: MouseEvent) => {
    const { layout, scale, scene } = drawn;
    const { xPx, yPx } = placeOf(pressed);
    const isOnScore = yPx >= layout.railTopPx && yPx <= layout.scoreTopPx + layout.scoreHeightPx;
    const press = { xPx, yPx, atMs: pressed.timeStamp, window: scene.window };
    if (!isDoublePress(isOnScore ? press : undefined)) return;
    callbacks.onAddAt?.(addedAt(drawn, { atMs: toMs(scale, xPx), stave: staveAtY(drawn, yPx) }));
  };
  chart.addEventListener(
    'pointermove',
    pointerEvent => {
      const drawn = frame();
      if (pointerEvent.pointerType === 'touch' || pointerEvent.buttons !== 0 || drawn === undefined) return;
      const mark = markOf(pointerEvent);
      chart.dataset['pointed'] = String(mark !== undefined);
      if (mark === undefined) {
        preview.point(undefined);
        return;
      }
      const { group, xPx, yPx } = mark;
      preview.point({ row: rowOfMark(drawn, mark), group, atX: xPx, atY: yPx });
    },
    { signal },
  );
  chart.addEventListener(
    'pointerleave',
    () => {
      preview.point(undefined);
    },
    { signal },
  );
  chart.addEventListener(
    'click',
    pressed => {
      const drawn = frame();
      const mark = markOf(pressed);
      if (drawn === undefined) return;
      if (mark === undefined) {
        pressGround(drawn, pressed);
        return;
      }
      isDoublePress(undefined);
      if (mark.place < 0 && navigation.openGroup(mark.group)) {
        preview.clear();
        return;
      }
      const row = rowOfPlace(drawn, mark.place < 0 ? mark.group.places[0]! : mark.place);
      navigation.reveal(row, mark.stave);
      if (pressed.detail > 1) callbacks.onOpen(row);
      else callbacks.onSelect(row);
      onChosen(row);
    },
    { signal },
  );
}
