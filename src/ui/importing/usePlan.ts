/** The plan of an import, made in short tasks, so that the page answers meanwhile. */
import { useEffect, useState } from 'react';
import { type IncomingEvent } from '../../domain/importingFields.ts';
import { type ImportPlan, planImport } from '../../domain/importing.ts';
import { matchThings } from '../../domain/importingThings.ts';
import { freshId } from '../../domain/ids.ts';
import { statedKeys } from '../../formats/statedKeys.ts';
import { fold } from '../../query/foldText.ts';
import { useSession } from '../session.ts';
import { type WaitingImport } from './importAsked.ts';

/** After this long the page gets its turn. */
const sliceMs = 10;

export function usePlan({ there, preview }: WaitingImport): {
  readonly plan?: ImportPlan;
  readonly share: number;
} {
  const { store, selectors } = useSession();
  const [share, setShare] = useState(0);
  const [plan, setPlan] = useState<ImportPlan>();
  useEffect(() => {
    const { record: here } = store.getState();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      const steps = planImport({
        here,
        incoming: incomingOf(there, preview),
        matching: matchThings(here, there, { fold, newId: freshId }),
        fold,
        newId: freshId,
        eventsDated: bounds => selectors.eventsDated(store.getState(), bounds),
      });
      const goOn = () => {
        const startedMs = performance.now();
        for (;;) {
          const step = steps.next();
          if (step.done === true) {
            setPlan(step.value);
            return;
          }
          if (performance.now() - startedMs < sliceMs) continue;
          setShare(step.value / (2 * there.events.size));
          timer = setTimeout(goOn);
          return;
        }
      };
      goOn();
    };
    timer = setTimeout(begin);
    return () => {
      clearTimeout(timer);
    };
  }, [there, preview, store, selectors]);
  return { share, ...(plan === undefined ? {} : { plan }) };
}

function* incomingOf(
  { events }: WaitingImport['there'],
  { slices }: WaitingImport['preview'],
): Generator<IncomingEvent, undefined> {
  for (const [id, event] of events) {
    const stated = statedKeys(slices, id);
    // What was edited in the preview is said by the reader, whatever the file has.
    yield stated === undefined || event.rev > 0 ? { event } : { event, stated };
  }
}
