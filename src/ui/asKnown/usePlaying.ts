/**
 * Day after day, one step a second, until the last one or until the reader does anything else: a key, a press, or
 * a day that came from elsewhere. What moves is the record; there is no animation to reduce.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';

const stepMs = 1000;

/** Going to what one wants to press is not yet doing it. */
const walkingKeys: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta']);

interface Play {
  /** The day on show; undefined is today. */
  readonly day: string | undefined;
  /** The next day; the first of all from today; undefined at the end. */
  readonly nextOf: (day: string | undefined) => string | undefined;
  readonly goTo: (day: string) => void;
  /** The button that plays and pauses, whose press is no other action. */
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
}

export function usePlaying({ day, nextOf, goTo, buttonRef }: Play): {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
} {
  const [isPlaying, setPlaying] = useState(false);
  const nowRef = useRef({ day, nextOf, goTo });
  const expectedRef = useRef(day);
  useEffect(() => {
    nowRef.current = { day, nextOf, goTo };
  });
  useEffect(() => {
    if (day !== expectedRef.current) setPlaying(false);
  }, [day]);

  const step = (): void => {
    const { day: from, nextOf: next, goTo: go } = nowRef.current;
    const to = next(from);
    if (to === undefined) {
      setPlaying(false);
      return;
    }
    expectedRef.current = to;
    go(to);
    if (next(to) === undefined) setPlaying(false);
  };
  const stepRef = useRef(step);
  useEffect(() => {
    stepRef.current = step;
  });

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      stepRef.current();
    }, stepMs);
    const isOnButton = ({ target }: Event) =>
      target instanceof Node && buttonRef.current?.contains(target) === true;
    const onPress = (pressed: Event) => {
      if (!isOnButton(pressed)) setPlaying(false);
    };
    const onKey = (pressed: KeyboardEvent) => {
      const isPause = isOnButton(pressed) && (pressed.key === 'Enter' || pressed.key === ' ');
      if (!isPause && !walkingKeys.has(pressed.key)) setPlaying(false);
    };
    document.addEventListener('pointerdown', onPress, { capture: true });
    document.addEventListener('wheel', onPress, { capture: true, passive: true });
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('pointerdown', onPress, { capture: true });
      document.removeEventListener('wheel', onPress, { capture: true });
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [isPlaying, buttonRef]);

  return {
    isPlaying,
    toggle: () => {
      if (isPlaying) {
        setPlaying(false);
        return;
      }
      const first = nextOf(day) ?? nextOf(undefined);
      if (first === undefined) return;
      expectedRef.current = first;
      goTo(first);
      setPlaying(true);
    },
  };
}
