/** Wires everything: the reader's language and theme, the desk on which records are opened, the page. */
import './ui/opening/earlyReader.ts';
import { createRoot } from 'react-dom/client';
import { english } from './language/english/english.ts';
import { laterEnglish } from './language/english/laterEnglish.ts';
import { createLanguage } from './language/language.ts';
import { browserTextStore } from './storage/textStore.ts';
import { readTheme } from './storage/theme.ts';
import { applyTheme } from './ui/bar/applyTheme.ts';
import { createDesk } from './ui/opening/createDesk.ts';
import { DeskPage } from './ui/opening/DeskPage.tsx';
import './ui/tokens.css';

const language = createLanguage({ locale: 'en', direction: 'ltr', text: english }, laterEnglish);
// Beside the panel of filters, which is fetched while the record is read (ui/filters/lateFilters.ts).
void language.including.filters();

applyTheme(readTheme(browserTextStore()));
document.documentElement.lang = language.locale;
document.documentElement.dir = language.direction;
const host = document.getElementById('app');
if (host === null) throw new Error('The page has no element "app".');
const desk = createDesk(language);
createRoot(host).render(<DeskPage desk={desk} language={language} />);
if (import.meta.env.PROD) {
  // What the first look needs is fetched by then.
  setTimeout(() => {
    void import('./ui/offline/keepOffline.tsx').then(({ keepOffline }) => keepOffline(desk, language));
  }, 2_500);
}
