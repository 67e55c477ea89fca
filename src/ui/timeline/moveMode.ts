/**
 * Which event has handles on the timeline. The timeline's key asks for them, and whatever else edits an event may:
 * apart from the view, since it is in no address, and from the record, since nothing is changed by it.
 */
import { type EventId } from '../../domain/ids.ts';
import { type Session } from '../session.ts';

export interface MoveMode {
  readonly moving: () => EventId | undefined;
  /** Nothing: no event has handles any more. */
  readonly set: (id: EventId | undefined) => void;
  /** Returns what ends it. */
  readonly subscribe: (onChange: () => void) => () => void;
}

const modes = new WeakMap<Session, MoveMode>();

export function moveModeOf(session: Session): MoveMode {
  const known = modes.get(session);
  if (known !== undefined) return known;
  const made = createMoveMode();
  modes.set(session, made);
  return made;
}

function createMoveMode(): MoveMode {
  let moving: EventId | undefined;
  const listeners = new Set<() => void>();
  return {
    moving: () => moving,
    set: id => {
      if (id === moving) return;
      moving = id;
      for (const onChange of listeners) onChange();
    },
    subscribe: onChange => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}
