/** The words of a part of the page that is fetched later. Where they are still on their way, the part waits. */
import { use, useMemo } from 'react';
import { type Language, type LanguageWith, type LaterPart } from '../language/language.ts';

export function useLanguageWith<Part extends LaterPart>(language: Language, part: Part): LanguageWith<Part> {
  // Kept, since React renders again once the words are there, and has to find the same promise to go on from.
  const found = useMemo(() => language.including[part](), [language, part]);
  return found instanceof Promise ? use(found) : found;
}
