/** The reader's language where there is no session yet, or where it has failed. */
import { createContext } from 'react';
import { type Language } from '../language/language.ts';

export const LanguageContext = createContext<Language | undefined>(undefined);
