/** The one place where React listens to the store. */
import { useStore } from 'zustand';
import { type AppState } from '../store/state.ts';
import { useSession } from './session.ts';

/** `select` must return the same value for the same state: a fresh object each time would never settle. */
export function useApp<Value>(select: (state: AppState) => Value): Value {
  return useStore(useSession().store, select);
}
