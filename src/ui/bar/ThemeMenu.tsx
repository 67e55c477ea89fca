/** Light, dark, or as the system says. */
import { useState } from 'react';
import { readTheme, themes, writeTheme } from '../../storage/theme.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { useSession } from '../session.ts';
import { applyTheme } from './applyTheme.ts';
import styles from './bar.module.css';

export function ThemeMenu() {
  const { language } = useSession();
  const [theme, setTheme] = useState(() => readTheme(browserTextStore()));
  const words = language.text.screen;
  return (
    <select
      className={styles['theme']}
      aria-label={words.theme}
      value={theme}
      onChange={changeEvent => {
        const chosen = themes.find(name => name === changeEvent.currentTarget.value) ?? 'system';
        setTheme(chosen);
        applyTheme(chosen);
        writeTheme(browserTextStore(), chosen);
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
