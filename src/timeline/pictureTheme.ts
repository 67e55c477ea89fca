/**
 * Colours and type of a picture for paper, whatever the theme of the screen: those of `ui/tokens.css` in the light,
 * on white. A file has no style sheet that could resolve them, so they stand here by their values.
 */
import { type Theme } from './theme.ts';

export const paperTheme: Theme = {
  paper: '#ffffff',
  card: '#fffefa',
  ink: '#1c1b18',
  ink2: '#5a564d',
  ink3: '#6f6a5f',
  rule: '#ddd7c8',
  accent: '#24508f',
  danger: '#a4261c',
  sides: ['#1c1b18', '#12714a', '#2b55a5', '#0d7f8c', '#b93a24', '#754296', '#946300', '#a83a76', '#6d5136'],
  fontSans:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', 'Helvetica Neue', Arial, sans-serif",
};
