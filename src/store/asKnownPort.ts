/**
 * The record behind a reader that stays the same, whatever day it is read on: what is known on a day is told by
 * parts that are fetched when a day is first asked for, and which turn the reader to it.
 */
import { type RecordReader } from '../domain/record.ts';
import { type AsKnownPort, type DayFollowing, type Knowledge, type OpenKnowledge } from './asKnownDay.ts';

export function createAsKnownPort(whole: RecordReader): AsKnownPort {
  const port: AsKnownPort = {
    whole,
    reader: {
      ...whole,
      get events() {
        return port.face.events;
      },
      get sources() {
        return port.face.sources;
      },
      eventsNaming: things => port.face.eventsNaming?.(things) ?? port.face.events.values(),
    },
    face: whole,
    patch: undefined,
  };
  return port;
}

/** Turns the reader to the day that the view asks for, once what tells of it is there. */
export function followDay(following: DayFollowing): OpenKnowledge {
  const { store, onFailure } = following;
  const listeners = new Set<(share: number) => void>();
  let opening: Promise<Knowledge> | undefined;
  const open: OpenKnowledge = onProgress => {
    if (onProgress !== undefined) listeners.add(onProgress);
    opening ??= import('./openAsKnown.ts')
      .then(({ openAsKnown }) =>
        openAsKnown(following, share => {
          for (const hear of listeners) hear(share);
        }),
      )
      .catch((problem: unknown) => {
        opening = undefined;
        throw problem;
      });
    return opening;
  };
  let isAwaited = false;
  store.subscribe(({ view, knownOn }) => {
    if (isAwaited || view.asOf === knownOn) return;
    // Once it is open it follows by itself.
    isAwaited = true;
    open().catch(() => {
      isAwaited = false;
      const { asOf, ...rest } = store.getState().view;
      if (asOf === undefined) return;
      store.setState({ view: rest });
      onFailure(asOf);
    });
  });
  return open;
}
