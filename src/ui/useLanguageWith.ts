/** The words of a part of the page that is fetched later. Where they are still on their way, the part waits. */
import { use } from 'react';
import { type Language, type LanguageWith, type LaterPart } from '../language/language.ts';

export function useLanguageWith<Part extends LaterPart>(language: Language, part: Part): LanguageWith<Part> {
  const found = language.including[part]();
  return found instanceof Promise ? use(found) : found;
}
