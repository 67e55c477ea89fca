/** What every part of the page of records reaches. */
import { createContext, useContext } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import type { KeptRecord } from '../../storage/keptRecord.ts';
import type { Library } from '../../storage/library.ts';
import { type RecordSource } from '../opening/recordSource.ts';

/** What the page around it can do, and what stands open behind it. */
export interface HomePorts {
  readonly open: (source: RecordSource) => void;
  /** The open record is another one now, or gone: it is read again when it is next looked at. */
  readonly forget: (id: KeptRecord['id']) => void;
  /** The record that one came from, and its address. */
  readonly opened?: { readonly id: KeptRecord['id']; readonly title: string; readonly isKept: boolean };
  readonly back: () => void;
}

export interface HomeContextValue extends HomePorts {
  readonly language: LanguageWith<'home'>;
  readonly library: Library;
  readonly nowMs: number;
  /** Does it, and says so; or says why it could not be done. Resolves with whether it was done. */
  readonly attempt: (work: () => Promise<unknown>, done: string, way?: WayBack) => Promise<boolean>;
}

/** A button beside what was said. */
export interface WayBack {
  readonly label: string;
  readonly run: () => void;
}

export const HomeContext = createContext<HomeContextValue | undefined>(undefined);

export function useHome(): HomeContextValue {
  const value = useContext(HomeContext);
  if (value === undefined) throw new Error('A part of the page of records was rendered outside of it.');
  return value;
}
