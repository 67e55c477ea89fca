/** One line of the contents: the title as a link, what it spans, what is known of it, and what can be done with it. */
import { type MouseEvent, type ReactNode } from 'react';
import { dayStartMs } from '../../domain/calendarDay.ts';
import { axisLabel } from '../../language/dates.ts';
import { type RecordSource } from '../opening/recordSource.ts';
import styles from './home.module.css';
import { useHome } from './homeContext.ts';

interface EntryFrameProps {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly source: RecordSource;
  readonly fromIso?: string | undefined;
  readonly toIso?: string | undefined;
  /** Short facts, said one after the other. */
  readonly facts: readonly string[];
  /** A fact that asks for something to be done. */
  readonly warning?: string | undefined;
  /** In place of the title while it is being written. */
  readonly titleForm?: ReactNode;
  readonly children: ReactNode;
}

export function EntryFrame({ id, title, address, source, facts, warning, ...props }: EntryFrameProps) {
  const { language, open, opened, back } = useHome();
  const words = language.text.home;
  const isOpen = opened?.isKept === true && opened.id === id;
  const span = useSpan(props.fromIso, props.toIso);
  // A plain press stays in the page, which need not be loaded again; every other way of following a link is the browser's.
  const follow = (pressEvent: MouseEvent) => {
    if (pressEvent.ctrlKey || pressEvent.metaKey || pressEvent.shiftKey || pressEvent.altKey) return;
    pressEvent.preventDefault();
    if (isOpen) back();
    else open(source);
  };
  return (
    <li className={styles['entry']} data-record={id}>
      <div className={styles['headline']}>
        {props.titleForm ?? (
          <h3 className={styles['entryTitle']}>
            <a href={address} onClick={follow}>
              <bdi>{title}</bdi>
            </a>
          </h3>
        )}
        <span className={styles['leader']} aria-hidden="true" />
        {span !== undefined && <span className={styles['span']}>{span}</span>}
      </div>
      <p className={styles['facts']}>
        {isOpen && (
          <strong className={styles['fact']}>
            <bdi>{words.isOpen}</bdi>
          </strong>
        )}
        {facts.map(fact => (
          <span key={fact} className={styles['fact']}>
            <bdi>{fact}</bdi>
          </span>
        ))}
        {warning !== undefined && (
          <span className={styles['fact']} data-warning>
            <bdi>{warning}</bdi>
          </span>
        )}
      </p>
      <div role="group" aria-label={words.actionsOf(title)} className={styles['actions']}>
        <a href={address} target="_blank" rel="noopener">
          {words.newTab}
        </a>
        {props.children}
      </div>
    </li>
  );
}

/** The years from the first event to the last, as a contents page gives pages. */
function useSpan(fromIso: string | undefined, toIso: string | undefined): string | undefined {
  const { language } = useHome();
  const year = (iso: string | undefined) => {
    if (iso === undefined) return undefined;
    // Before the month and the day; a year before our era has a sign.
    return axisLabel(dayStartMs(Number(iso.slice(0, -'-MM-DD'.length)), 1, 1), 'year', language);
  };
  const from = year(fromIso);
  const to = year(toIso);
  if (from === undefined || to === undefined) return from ?? to;
  return language.text.home.span(from, to);
}
