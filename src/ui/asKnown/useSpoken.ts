/** What a screen reader is told of the day, politely and at most once a second: the last of what came meanwhile. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';

const leastMs = 1000;

export function useSpoken(): {
  readonly spokenRef: RefObject<HTMLParagraphElement | null>;
  readonly speak: (words: string) => void;
} {
  const spokenRef = useRef<HTMLParagraphElement>(null);
  const waitingRef = useRef<{ words: string; readonly timer: number }>(undefined);
  const lastMsRef = useRef(-Infinity);
  useEffect(
    () => () => {
      clearTimeout(waitingRef.current?.timer);
    },
    [],
  );
  const speak = useCallback((words: string) => {
    const say = (said: string) => {
      lastMsRef.current = performance.now();
      if (spokenRef.current !== null) spokenRef.current.textContent = said;
    };
    if (waitingRef.current !== undefined) {
      waitingRef.current.words = words;
      return;
    }
    const restMs = lastMsRef.current + leastMs - performance.now();
    if (restMs <= 0) {
      say(words);
      return;
    }
    const timer = window.setTimeout(() => {
      const waiting = waitingRef.current;
      waitingRef.current = undefined;
      if (waiting !== undefined) say(waiting.words);
    }, restMs);
    waitingRef.current = { words, timer };
  }, []);
  return { spokenRef, speak };
}
