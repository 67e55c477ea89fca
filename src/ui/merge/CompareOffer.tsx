/** A file of this record without a log: what it says otherwise, to be taken over as one edit. */
import { useEffect, useState } from 'react';
import { changesToTake, compareRecords, type Comparison } from '../../domain/comparing.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import controls from '../controls.module.css';
import type { ReadRecord } from '../opening/readAnswer.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './merge.module.css';

interface CompareOfferProps {
  readonly read: ReadRecord;
  readonly fileName: string;
}

/** After this long the page gets its turn. */
const sliceMs = 10;

export function CompareOffer({ read, fileName }: CompareOfferProps) {
  const { language, store, commands } = useSession();
  const { merge: words } = useLanguageWith(language, 'merge').text;
  const [comparedCount, setComparedCount] = useState(0);
  const [comparison, setComparison] = useState<Comparison>();
  const [taking, setTaking] = useState({ fresh: true, changed: true });
  const [takenCount, setTakenCount] = useState<number>();
  useEffect(() => {
    const { record } = read;
    const steps = compareRecords(store.getState().record, { ...record, events: record.events.values() });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      const startedMs = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          setComparison(step.value);
          return;
        }
        if (performance.now() - startedMs < sliceMs) continue;
        setComparedCount(step.value);
        timer = setTimeout(goOn);
        return;
      }
    };
    timer = setTimeout(goOn);
    return () => {
      clearTimeout(timer);
    };
  }, [read, store]);
  if (takenCount !== undefined) return <p role="status">{words.taken(takenCount)}</p>;
  if (comparison === undefined) return <p role="status">{words.comparing(comparedCount)}</p>;
  const { fresh, changed, sameCount, missing } = comparison;
  const count = (taking.fresh ? fresh.length : 0) + (taking.changed ? changed.length : 0);
  const take = () => {
    const first = (taking.fresh ? fresh[0] : undefined) ?? changed[0]?.there;
    commands.editMany((_record, modifiedAt) => ({
      label: { verb: 'import', entity: 'event', subject: (first?.title ?? fileName).slice(0, 300), count },
      changes: changesToTake(comparison, taking, modifiedAt),
    }));
    setTakenCount(count);
  };
  const choice = (part: keyof typeof taking, label: string) => (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        checked={taking[part]}
        onChange={({ currentTarget }) => {
          setTaking({ ...taking, [part]: currentTarget.checked });
        }}
      />
      {label}
    </label>
  );
  return (
    <>
      <p>{words.compareText(fileName)}</p>
      <ul className={styles['facts']}>
        <Named text={words.compared.fresh(fresh.length)} events={fresh} />
        <Named text={words.compared.changed(changed.length)} events={changed.map(({ there }) => there)} />
        <li>{words.compared.same(sameCount)}</li>
        <Named text={words.compared.missing(missing.length)} events={missing} />
      </ul>
      {fresh.length > 0 && choice('fresh', words.takeFresh(fresh.length))}
      {changed.length > 0 && choice('changed', words.takeChanged(changed.length))}
      {fresh.length + changed.length === 0 ? (
        <p>{words.nothingToTake}</p>
      ) : (
        <p className={styles['buttons']}>
          <button type="button" className={controls['primary']} disabled={count === 0} onClick={take}>
            {words.take}
          </button>
        </p>
      )}
    </>
  );
}

/** Enough to recognise what it is about. */
const mostNamed = 200;

function Named({ text, events }: { readonly text: string; readonly events: readonly DiplomaticEvent[] }) {
  const { merge: words } = useLanguageWith(useSession().language, 'merge').text;
  if (events.length === 0) return <li>{text}</li>;
  return (
    <li>
      <details>
        <summary>{text}</summary>
        <ul className={styles['events']}>
          {events.slice(0, mostNamed).map(({ id, title }) => (
            <li key={id}>
              <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
        {events.length > mostNamed && <p>{words.more(events.length - mostNamed)}</p>}
      </details>
    </li>
  );
}
