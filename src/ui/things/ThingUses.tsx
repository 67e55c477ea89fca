/** Where a thing is named: the events, each to be opened, and what else of the record names it. */
import { useId, useMemo, useState } from 'react';
import { type EventId } from '../../domain/ids.ts';
import { type Thing, type ThingKind, thingKinds } from '../../domain/thingKinds.ts';
import { namersOfBodies } from '../../domain/thingUses.ts';
import { type Use } from '../../domain/references.ts';
import { shortDayInWords } from '../../language/dates.ts';
import { type Columns } from '../../query/columns.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';

const firstShown = 10;
const shownMore = 100;

interface ThingUsesProps {
  readonly kind: ThingKind;
  readonly thing: Thing;
}

export function ThingUses({ kind, thing }: ThingUsesProps) {
  const { language, names, namedShare } = useThings();
  const words = language.text.things;
  const headingId = useId();
  const [shownCount, setShownCount] = useState(firstShown);
  const { columns, rows } = useUses(kind, thing.id);
  const around = kind === 'body' ? (namersOfBodies(names.record).get(thing.id) ?? []) : [];
  const left = rows.length - shownCount;
  return (
    <section aria-labelledby={headingId} className={styles['uses']}>
      <h4 id={headingId} className={controls['heading']}>
        {words.uses}
      </h4>
      <p>
        {rows.length > 0 || around.length > 0
          ? rows.length > 0 && words.usesCount(rows.length)
          : namedShare >= 1 && words.usesNone}{' '}
        {namedShare < 1 && words.counting(Math.floor(namedShare * 100))}
      </p>
      <UseList columns={columns} rows={rows.slice(0, shownCount)} />
      {left > 0 && (
        <button
          type="button"
          className={controls['quiet']}
          onClick={() => {
            setShownCount(shownCount + shownMore);
          }}
        >
          {words.moreUses(Math.min(shownMore, left))}
        </button>
      )}
      {around.length > 0 && <OtherUses uses={around} />}
    </section>
  );
}

/** Rows of the events that name the thing, in the order of time. */
export function useUses(kind: ThingKind, id: string) {
  const { selectors } = useSession();
  const { named, namedShare } = useThings();
  const columns = useApp(selectors.columnsOf);
  return useMemo(() => {
    const rows = named
      .rowsNaming(kind, id)
      .sort((one, other) => (columns.startMs[one] ?? 0) - (columns.startMs[other] ?? 0));
    return { columns, rows };
    // What is read so far changes with the share.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [named, namedShare, columns, kind, id]);
}

export function UseList({ columns, rows }: { readonly columns: Columns; readonly rows: readonly number[] }) {
  const { language, leave } = useThings();
  const reveal = useReveal();
  const open = (id: EventId) => {
    leave();
    reveal(id);
  };
  return (
    <ul className={styles['useList']}>
      {rows.map(row => {
        const event = columns.eventAt(row);
        return (
          <li key={event.id}>
            <button
              type="button"
              className={controls['link']}
              onClick={() => {
                open(event.id);
              }}
            >
              <bdi>{event.title}</bdi>
            </button>{' '}
            <span className={styles['day']}>{shortDayInWords(event.when.edtf, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function OtherUses({ uses }: { readonly uses: readonly Use[] }) {
  const { language, show } = useThings();
  const words = language.text.things;
  return (
    <>
      <p>{words.otherUses}</p>
      <ul className={styles['otherUses']}>
        {uses.slice(0, shownMore).map(({ entity, id, title }) => {
          const kind = thingKinds.find(one => one === entity);
          return (
            <li key={`${entity} ${id}`}>
              <button
                type="button"
                className={controls['link']}
                onClick={() => {
                  if (kind !== undefined) show(kind, id);
                }}
              >
                <bdi>{title}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
      {uses.length > shownMore && <p>{words.andMore(uses.length - shownMore)}</p>}
    </>
  );
}
