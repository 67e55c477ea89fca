/** The handles of the event that is being edited: fetched when a scene first asks for them. */
import { type Elements } from './elements.ts';
import { type Frame } from './frame.ts';
import type { HandleParts, MoveHandles } from './moveHandles.ts';

export interface LateHandles {
  /** Each frame. */
  readonly follow: (frame: Frame) => void;
  /** The event's handle gets the focus as soon as it is there. */
  readonly focus: () => void;
}

export function createLateHandles(elements: Elements, parts: HandleParts): LateHandles {
  let handles: MoveHandles | undefined;
  let isFetching = false;
  let wantsFocus = false;
  let last: Frame | undefined;

  const fetchHandles = async (language: Frame['scene']['language']) => {
    const [{ createMoveHandles }, including] = await Promise.all([
      import('./moveHandles.ts'),
      language.including.moving(),
    ]);
    if (parts.signal.aborted) return;
    handles = createMoveHandles(elements, parts, including.text.moving);
    if (last !== undefined) follow(last);
  };
  const follow = (frame: Frame) => {
    last = frame;
    const isWanted = frame.scene.editing === true;
    if (handles !== undefined) {
      handles.show(frame);
      if (isWanted && wantsFocus) {
        wantsFocus = false;
        handles.focus();
      }
    } else if (isWanted && !isFetching) {
      isFetching = true;
      // Without a connection the date can still be typed.
      fetchHandles(frame.scene.language).catch(() => (isFetching = false));
    }
  };
  return {
    follow,
    focus: () => {
      wantsFocus = true;
      if (last?.scene.editing === true) follow(last);
    },
  };
}
