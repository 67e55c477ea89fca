/** The words of a later part in tests, where they are at hand from the first. */
import { type LanguageWith, type LaterPart } from '../../src/language/language.ts';
import { inEnglish } from './draftNames.ts';

export function englishWith<Part extends LaterPart>(part: Part): LanguageWith<Part> {
  const language = inEnglish.including[part]();
  if (language instanceof Promise) throw new Error(`The words of ${part} are not at hand in tests.`);
  return language;
}
