/** Light, dark, or as the system says; remembered on this device. */
import { useEffect, useState } from 'react';
import { useSession } from '../session.ts';
import styles from './bar.module.css';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const storageKey = 'demarche.theme';

/** Storage may be blocked: then the choice lasts until the page closes. */
function rememberedTheme(): Theme {
  try {
    const text = localStorage.getItem(storageKey);
    return themes.find(theme => theme === text) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // A theme that is not remembered is no loss worth a message.
  }
}

export function ThemeMenu() {
  const { language } = useSession();
  const [theme, setTheme] = useState<Theme>(rememberedTheme);
  const words = language.text.screen;
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [theme]);
  return (
    <select
      className={styles['theme']}
      aria-label={words.theme}
      value={theme}
      onChange={changeEvent => {
        const chosen = themes.find(name => name === changeEvent.currentTarget.value) ?? 'system';
        setTheme(chosen);
        remember(chosen);
      }}
    >
      {themes.map(name => (
        <option key={name} value={name}>
          {words.themes[name]}
        </option>
      ))}
    </select>
  );
}
