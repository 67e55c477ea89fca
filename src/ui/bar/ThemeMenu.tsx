/** Light, dark, or as the system says. */
import { themes } from '../../storage/theme.ts';
import { useSession } from '../session.ts';
import styles from './bar.module.css';
import { chooseTheme, useTheme } from './themeChoice.ts';

export function ThemeMenu() {
  const { language } = useSession();
  const theme = useTheme();
  const words = language.text.screen;
  return (
    <select
      className={styles['theme']}
      aria-label={words.theme}
      value={theme}
      onChange={changeEvent => {
        chooseTheme(themes.find(name => name === changeEvent.currentTarget.value) ?? 'system');
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
