/** What a returning reader wants first: what is next, and when the sides last met. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { whenInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

export function NextLine() {
  const { language, selectors, todayIso } = useSession();
  const next = useApp(state => selectors.nextEventOf(state, todayIso));
  const last = useApp(state => selectors.lastContactOf(state, todayIso));
  const words = language.text.screen;
  return (
    <p className={styles['next']}>
      <span>
        <strong>{words.next}</strong>{' '}
        {next === undefined ? words.nothingScheduled : <EventMention event={next} />}
      </span>
      {last !== undefined && (
        <span>
          {words.lastContact} <EventMention event={last} />
        </span>
      )}
    </p>
  );
}

function EventMention({ event }: { readonly event: DiplomaticEvent }) {
  const { language } = useSession();
  const reveal = useReveal();
  return (
    <button
      type="button"
      className={controls['link']}
      onClick={() => {
        reveal(event.id);
      }}
    >
      <bdi>{language.text.screen.nextEvent(event.title, whenInWords(event.when, language))}</bdi>
    </button>
  );
}
