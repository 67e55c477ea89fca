/**
 * Parts of the page that are fetched when they are first shown. React's `lazy` remembers for ever that a part could not
 * be fetched; these are fetched once more when the reader tries again (`PartBoundary.tsx`).
 */
import { type ComponentType, createElement, lazy } from 'react';

const failures: (() => void)[] = [];

export function latePart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const make = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await fetchPart() };
      } catch (error) {
        failures.push(() => {
          part = make();
        });
        throw error;
      }
    });
  let part = make();
  return props => createElement(part, props);
}

/** Every part that could not be fetched is asked for anew when it is next shown. */
export function forgetFailures(): void {
  for (const forget of failures.splice(0)) forget();
}
