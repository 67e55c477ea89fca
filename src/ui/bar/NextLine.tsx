/** What a returning reader wants first: what is next, when the sides last met, and what changed meanwhile. */
import { startOfIsoDayMs } from '../../domain/calendarDay.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { boundsOfWhen } from '../../domain/when.ts';
import { daysFromTodayInWords, whenInWords } from '../../language/dates.ts';
import { venueName } from '../../language/names.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

export function NextLine() {
  const { language, selectors, todayIso, changedMeanwhileCount } = useSession();
  const next = useApp(state => selectors.nextEventOf(state, todayIso));
  const last = useApp(state => selectors.lastHeldOf(state, todayIso));
  const isCurrent = useApp(state => selectors.isCurrent(state, todayIso));
  const words = language.text.screen;
  return (
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
      {changedMeanwhileCount > 0 && <span>{words.changedSince(changedMeanwhileCount)}</span>}
    </p>
  );
}

interface MentionProps {
  readonly event: DiplomaticEvent;
  /** Still to come: how soon, and how sure. */
  readonly isAhead?: boolean;
}

function Mention({ event, isAhead = false }: MentionProps) {
  const { language, todayIso } = useSession();
  const reveal = useReveal();
  const places = useApp(state => state.record.places);
  const { earliestMs } = boundsOfWhen(event.when);
  const place = venueName(event.venue, places);
  const parts = [
    whenInWords(event.when, language),
    isAhead && Number.isFinite(earliestMs)
      ? daysFromTodayInWords(earliestMs, startOfIsoDayMs(todayIso), language)
      : undefined,
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
