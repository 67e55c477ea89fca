/** The event that the address names, where nobody knew of it on the day: that is an answer, and no mistake. */
import { edtfText, type EventId } from '../../domain/ids.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Knowledge } from '../../store/asKnownDay.ts';
import controls from '../controls.module.css';
import { useApp } from '../useStore.ts';
import styles from './asKnown.module.css';

interface UnknownEventProps {
  readonly knowledge: Knowledge;
  readonly day: string;
  readonly language: LanguageWith<'asKnown'>;
  readonly onDay: (dayIso: string) => void;
}

export function UnknownEvent({ knowledge, day, language, onDay }: UnknownEventProps) {
  const words = language.text.asKnown;
  const id = useApp(({ view, record }) =>
    view.selected === undefined || record.events.has(view.selected) ? undefined : view.selected,
  );
  const event = id === undefined ? undefined : knowledge.eventOn(id, undefined);
  if (event === undefined) return null;
  const firstDay = firstKnown(knowledge, event.id, day);
  const inWords = (iso: string) => edtfInWords(edtfText(iso), language);
  return (
    <p role="status" className={styles['unknown']}>
      {words.unknownEvent(inWords(day))}
      {firstDay !== undefined && (
        <>
          {' '}
          {words.becameKnown(inWords(firstDay))}{' '}
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              onDay(firstDay);
            }}
          >
            {words.goThere}
          </button>
        </>
      )}
    </p>
  );
}

/** What is known once stays known, so the first day is found by halving. */
function firstKnown({ days, eventOn }: Knowledge, id: EventId, after: string): string | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle] ?? '';
    if (day > after && eventOn(id, day) !== undefined) high = middle;
    else low = middle + 1;
  }
  return days[low];
}
