/** What the selected events have in common and what the edit would change of them, read in steps while it is typed. */
import { useEffect, useState } from 'react';
import { type BulkEdit, type BulkSurvey, surveyEvents } from '../../domain/bulkFields.ts';
import { type EventId } from '../../domain/ids.ts';
import { useSession } from '../session.ts';

const stepMs = 12;
/** Typing goes on: what is read for one key is not read to its end for each. */
const restMs = 120;

export interface Surveyed {
  readonly survey: BulkSurvey | undefined;
  /** The edit that it is about; another one is being read for while this is not the one that is typed. */
  readonly edit: BulkEdit | undefined;
  readonly share: number;
}

export function useBulkSurvey(ids: readonly EventId[], edit: BulkEdit): Surveyed {
  const { store } = useSession();
  const [surveyed, setSurveyed] = useState<Surveyed>({ survey: undefined, edit: undefined, share: 0 });
  useEffect(() => {
    const { record, todayIso } = store.getState();
    const events = function* () {
      for (const id of ids) {
        const event = record.events.get(id);
        if (event !== undefined) yield event;
      }
    };
    const reading = surveyEvents(events(), edit, todayIso);
    let timer = 0;
    let last: BulkSurvey | undefined;
    const step = () => {
      const endMs = performance.now() + stepMs;
      while (performance.now() < endMs) {
        const next = reading.next();
        if (next.done === true) {
          setSurveyed({ survey: last, edit, share: 1 });
          return;
        }
        last = next.value;
      }
      const share = (last?.readCount ?? 0) / Math.max(1, ids.length);
      setSurveyed(before => ({ ...before, share }));
      timer = window.setTimeout(step);
    };
    timer = window.setTimeout(step, Object.keys(edit).length === 0 ? 0 : restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [ids, edit, store]);
  return surveyed;
}
