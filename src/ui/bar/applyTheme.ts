import { type Theme } from '../../storage/theme.ts';

/** Called before the first rendering, so that no page flashes in the other theme. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
