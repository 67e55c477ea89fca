/** The chosen theme, kept on this device; the menu and the palette both set it. */
import { useSyncExternalStore } from 'react';
import { browserTextStore } from '../../storage/textStore.ts';
import { readTheme, type Theme, writeTheme } from '../../storage/theme.ts';
import { applyTheme } from './applyTheme.ts';

let chosen: Theme | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function current(): Theme {
  return (chosen ??= readTheme(browserTextStore()));
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  applyTheme(theme);
  writeTheme(browserTextStore(), theme);
  for (const listener of listeners) listener();
}
