/**
 * What a returning reader wants first: what is next, when the sides last met, and what changed meanwhile; and over it
 * the day on which the record is read, where that is not today.
 */
import { useEffect, useRef, useState } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { boundsOfWhen } from '../../domain/when.ts';
import { daysFromTodayInWords, whenInWords } from '../../language/dates.ts';
import { venueName } from '../../language/names.ts';
import { readingDayMs } from '../../store/readingDay.ts';
import { type Asked, asKnownAsked } from '../asKnown/asKnownAsked.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const fetchBar = () => import('../asKnown/AsKnownBar.tsx');
const AsKnownBar = latePart(async () => (await fetchBar()).AsKnownBar);
// Beside the record: a day that an address names is said as soon as it is shown.
if (/[#&](asof|since)=/.test(location.hash)) void fetchBar();

export function NextLine() {
  const { language, selectors, commands, changedMeanwhileCount, lastVisitMs } = useSession();
  const next = useApp(selectors.nextEventOf);
  const last = useApp(selectors.lastHeldOf);
  const isCurrent = useApp(selectors.isCurrent);
  const words = language.text.screen;
  const isDayNamed = useApp(({ view }) => view.asOf !== undefined || view.since !== undefined);
  const isToday = useApp(({ view }) => view.asOf === undefined);
  const [asked, setAsked] = useState<Asked>();
  const openerRef = useRef<HTMLButtonElement>(null);
  useEffect(() => asKnownAsked.listen(setAsked), []);
  const isOpen = isDayNamed || asked !== undefined;
  return (
    <>
      {isOpen && (
        <PartBoundary>
          <AsKnownBar
            asked={asked}
            onClose={() => {
              setAsked(undefined);
              // It is there again once the line over it has gone.
              requestAnimationFrame(() => openerRef.current?.focus());
            }}
          />
        </PartBoundary>
      )}
      <p className={styles['next']}>
        {(next !== undefined || isCurrent) && (
          <span>
            <strong>{words.next}</strong>{' '}
            {next === undefined ? words.nothingScheduled : <Mention event={next} isAhead />}
          </span>
        )}
        {last !== undefined && (
          <span>
            {last.isContact ? words.lastContact : words.lastHeld} <Mention event={last.event} />
          </span>
        )}
        {changedMeanwhileCount > 0 && isToday && (
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              commands.setChangedSince(lastVisitMs);
            }}
          >
            {words.changedSince(changedMeanwhileCount)}
          </button>
        )}
        {!isOpen && (
          <button
            ref={openerRef}
            type="button"
            className={styles['asKnown']}
            onClick={() => {
              asKnownAsked.ask({ part: 'day' });
            }}
          >
            {words.asKnownOn}
          </button>
        )}
      </p>
    </>
  );
}

interface MentionProps {
  readonly event: DiplomaticEvent;
  /** Still to come: how soon, and how sure. */
  readonly isAhead?: boolean;
}

function Mention({ event, isAhead = false }: MentionProps) {
  const { language } = useSession();
  const todayMs = useApp(readingDayMs);
  const reveal = useReveal();
  const places = useApp(state => state.record.places);
  const { earliestMs } = boundsOfWhen(event.when);
  const place = venueName(event.venue, places);
  const parts = [
    whenInWords(event.when, language),
    isAhead && earliestMs >= todayMs ? daysFromTodayInWords(earliestMs, todayMs, language) : undefined,
    place,
    isAhead ? language.text.vocabulary.statuses[event.status].toLocaleLowerCase(language.locale) : undefined,
  ].filter(part => part !== undefined);
  return (
    <>
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          reveal(event.id);
        }}
      >
        <bdi>{event.title}</bdi>
      </button>
      <bdi>, {parts.join(', ')}</bdi>
    </>
  );
}
