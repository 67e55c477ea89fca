/**
 * Which sides have a flag, and where it lies. A flag only stands beside a code or a name, never for it. What has
 * one is the icon set's answer: states of today and the EU. Former states and other bodies have none.
 */
import { useSyncExternalStore } from 'react';
import { sideCode } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { rememberLast } from '../store/lastAnswer.ts';
import { type AppState } from '../store/state.ts';
import { type FlagOf, noFlags } from '../timeline/flagOf.ts';
import { useApp } from './useStore.ts';

/** Until the addresses have come there are no flags, and codes and names stand alone. */
let addresses: ReadonlyMap<string, string> = new Map();
let isAsked = false;
const listeners = new Set<() => void>();

const flagOfSide = rememberLast(
  (known: ReadonlyMap<string, string>, bodies: RecordReader['bodies']): FlagOf =>
    code =>
      // A body may have letters that are also a country's.
      code === 'EU' || !bodies.has(sideCode(code)) ? known.get(code) : undefined,
);

/** The same function as long as the same flags are to be seen. The first to ask starts the fetch of the addresses. */
export function flagOfIn({ reading, record }: AppState): FlagOf {
  if (!reading.showsFlags) return noFlags;
  if (!isAsked) fetchAddresses();
  return flagOfSide(addresses, record.bodies);
}

/** Once: where they cannot be had, codes and names stand alone until the page is loaded again. */
function fetchAddresses(): void {
  isAsked = true;
  import('./flagAddresses.ts').then(
    ({ flagAddresses }) => {
      addresses = flagAddresses;
      for (const listener of listeners) listener();
    },
    () => undefined,
  );
}

/** Told once the addresses have come; returns how to stop listening. */
export function onFlags(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useFlagOf(): FlagOf {
  useSyncExternalStore(onFlags, () => addresses);
  return useApp(flagOfIn);
}
