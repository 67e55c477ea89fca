/** What the page can open from anywhere in it: the records of the app, files, addresses. */
import { createContext, useContext } from 'react';
import { type RecordSource } from './recordSource.ts';

export interface Opening {
  /** Where the open record came from. */
  readonly shown: RecordSource['kind'];
  readonly open: (source: RecordSource) => void;
}

export const OpeningContext = createContext<Opening>({
  shown: 'bundled',
  open: () => undefined,
});

export function useOpening(): Opening {
  return useContext(OpeningContext);
}
