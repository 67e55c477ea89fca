/** The words of the lines at the foot of the page, fetched at once: when there is something to tell, there may be no connection. */
import { useEffect, useState } from 'react';
import { type Language, type LanguageWith } from '../../language/language.ts';

export function useOfflineWords(language: Language): LanguageWith<'offline'> | undefined {
  const [words, setWords] = useState<LanguageWith<'offline'>>();
  useEffect(() => {
    void Promise.resolve(language.including.offline()).then(setWords);
  }, [language]);
  return words;
}
