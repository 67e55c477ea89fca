/** The page of records: asks for what keeps them, and shows the page once that has answered. */
import { useEffect, useState } from 'react';
import { type Language } from '../../language/language.ts';
import type { Library } from '../../storage/library.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './home.module.css';
import { type HomePorts } from './homeContext.ts';
import { HomePage } from './HomePage.tsx';
import { fetchLibrary } from '../opening/lateLibrary.ts';

export function HomeScreen({ language: atFirst, ...ports }: HomePorts & { readonly language: Language }) {
  const language = useLanguageWith(atFirst, 'home');
  const words = language.text.home;
  const [library, setLibrary] = useState<Library>();
  useEffect(() => {
    let isGone = false;
    void fetchLibrary().then(found => {
      if (!isGone) setLibrary(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  useEffect(() => {
    const before = document.title;
    document.title = `${words.title} – ${language.text.screen.appName}`;
    return () => {
      document.title = before;
    };
  }, [words, language]);
  if (library === undefined) {
    return (
      <main className={styles['page']}>
        <p role="status">{words.looking}</p>
      </main>
    );
  }
  return <HomePage language={language} library={library} {...ports} />;
}
