/** The reader's language: its catalogue of interface strings and what `Intl` needs to know. */
import { type english } from './english/english.ts';

/** A key that a language lacks is a type error. */
export type Catalogue = typeof english;

export interface Language {
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: Catalogue;
}
