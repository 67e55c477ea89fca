/** What the page can open from anywhere in it: the records of the app, files, addresses. */
import { createContext, useContext } from 'react';
import { type RecordSource, usualRecord } from './recordSource.ts';

export interface Opening {
  /** Where the open record came from. */
  readonly shown: RecordSource['kind'];
  readonly source: RecordSource;
  readonly open: (source: RecordSource) => void;
  /** What is open was kept as this: it goes on as that. */
  readonly goOnAs: (source: RecordSource) => void;
  /** To the page of all records. */
  readonly goHome: () => void;
}

export const OpeningContext = createContext<Opening>({
  shown: 'bundled',
  source: { kind: 'bundled', record: usualRecord },
  open: () => undefined,
  goOnAs: () => undefined,
  goHome: () => undefined,
});

export function useOpening(): Opening {
  return useContext(OpeningContext);
}
