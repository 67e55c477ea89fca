/**
 * What was added or edited in this record since a day: when somebody wrote it down, which is another thing than when
 * it became known.
 */
import { useMemo, useState } from 'react';
import { edtfText, type EventId, eventId } from '../../domain/ids.ts';
import { type Operation } from '../../domain/operation.ts';
import { shortDayInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { listInWords } from '../../language/lists.ts';
import { changeInWords } from '../../language/operations.ts';
import { todayIso as dayHere } from '../../language/today.ts';
import { type Columns, rowFlags } from '../../query/columns.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './asKnown.module.css';

interface EditedListProps {
  readonly since: string;
  readonly sinceInWords: string;
  readonly language: LanguageWith<'asKnown'>;
}

/** Events added to the page at a time. */
const pageSize = 60;

export function EditedList({ since, sinceInWords, language }: EditedListProps) {
  const { selectors } = useSession();
  const words = language.text.asKnown.since;
  const columns = useApp(selectors.columnsOf);
  const operations = useApp(state => state.operations);
  const reveal = useReveal();
  const [pageCount, setPageCount] = useState(1);
  const rows = useMemo(() => rowsEditedAfter(columns, since), [columns, since]);
  const fields = useMemo(() => fieldsEdited(operations, { since, language }), [operations, since, language]);
  const shown = rows.slice(0, pageCount * pageSize);
  return (
    <section className={styles['newsDay']}>
      <h3>{words.edited(sinceInWords)}</h3>
      <p>{words.editedCount(rows.length)}</p>
      <ul>
        {shown.map(row => {
          const { id, title, createdAt, modifiedAt } = columns.eventAt(row);
          const isAdded = dayHere(new Date(createdAt)) > since;
          const day = shortDayInWords(edtfText(dayHere(new Date(modifiedAt))), language);
          const changed = fields.get(id);
          return (
            <li key={id} className={styles['newsItem']}>
              <button
                type="button"
                className={controls['link']}
                onClick={() => {
                  reveal(id);
                }}
              >
                <bdi>{title}</bdi>
              </button>{' '}
              {isAdded ? words.addedOn(day) : words.editedOn(day)}
              {!isAdded && changed !== undefined && words.editedFields(changed)}
            </li>
          );
        })}
      </ul>
      {shown.length < rows.length && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setPageCount(pageCount + 1);
          }}
        >
          {words.more(shown.length, rows.length)}
        </button>
      )}
    </section>
  );
}

/** Days of the reader's own zone change at quarters of an hour. */
const quarterMs = 900_000;

/** The last edited first. */
function rowsEditedAfter({ rowCount, modifiedMs, flags }: Columns, since: string): readonly number[] {
  const isLater = new Map<number, boolean>();
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if (((flags[row] ?? 0) & rowFlags.removed) !== 0) continue;
    const ms = modifiedMs[row] ?? Number.NaN;
    if (Number.isNaN(ms)) continue;
    const quarter = Math.floor(ms / quarterMs);
    let isIn = isLater.get(quarter);
    if (isIn === undefined) isLater.set(quarter, (isIn = dayHere(new Date(ms)) > since));
    if (isIn) rows.push(row);
  }
  return rows.sort((one, other) => (modifiedMs[other] ?? 0) - (modifiedMs[one] ?? 0));
}

/** Which fields of an event the operations since the day changed, in words. */
function fieldsEdited(
  operations: readonly Operation[],
  { since, language }: { readonly since: string; readonly language: LanguageWith<'asKnown'> },
): ReadonlyMap<EventId, string> {
  const named = new Map<string, Set<string>>();
  for (const { clock, changes } of operations) {
    if (dayHere(new Date(clock.wallMs)) <= since) continue;
    for (const change of changes) {
      if (change.entity !== 'event' || change.field === undefined) continue;
      if (change.field === 'rev' || change.field === 'modifiedAt') continue;
      const known = named.get(change.id) ?? new Set();
      named.set(change.id, known.add(changeInWords(change, language)));
    }
  }
  return new Map(
    [...named].map(([id, names]) => [eventId(id), listInWords([...names], 'conjunction', language)]),
  );
}
