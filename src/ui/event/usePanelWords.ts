/** The words of the panel, which are fetched with it. */
import { type LanguageWith } from '../../language/language.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

export function usePanelWords(): LanguageWith<'panel'>['text']['panel'] {
  return useLanguageWith(useSession().language, 'panel').text.panel;
}
