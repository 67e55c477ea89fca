import { type LanguageWith } from '../../language/language.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

/** The reader's language with the words of the filter panel, which are here before the panel is. */
export function useFilterLanguage(): LanguageWith<'filters'> {
  const { language } = useSession();
  return useLanguageWith(language, 'filters');
}
