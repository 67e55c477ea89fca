/** Light, dark, or as the system says; kept on this device. */
import { type TextStore } from './textStore.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const themeKey = 'demarche.theme';

export function readTheme(store: TextStore | undefined): Theme {
  try {
    const text = store?.getItem(themeKey);
    return themes.find(theme => theme === text) ?? 'system';
  } catch {
    return 'system';
  }
}

export function writeTheme(store: TextStore | undefined, theme: Theme): void {
  try {
    store?.setItem(themeKey, theme);
  } catch {
    // A theme that is not remembered is no loss worth a message.
  }
}
