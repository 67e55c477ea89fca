/** How a part of the right column opens the form for a new event: a copy of the event on show, its next round. */
import { createContext, useContext } from 'react';
import { type FormStart } from './formStart.ts';

export const StartFormContext = createContext<(start: FormStart) => void>(() => undefined);

export function useStartForm(): (start: FormStart) => void {
  return useContext(StartFormContext);
}
