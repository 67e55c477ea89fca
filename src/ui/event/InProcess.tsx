/** The rounds before and after, with the days between. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { dayMs } from '../../domain/timeWindow.ts';
import { daysBetweenInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';

export function InProcess({ event }: { readonly event: DiplomaticEvent }) {
  const { language, selectors } = useSession();
  const reveal = useReveal();
  const neighbours = useApp(state => selectors.neighboursOf(state, event.id));
  const words = language.text.screen.event;
  if (neighbours.previous === undefined && neighbours.next === undefined) return null;
  const goTo = (target: DiplomaticEvent, text: string, arrow: string) => (
    <li className={styles['step']}>
      <span aria-hidden="true" className={styles['arrow']}>
        {arrow}
      </span>
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          reveal(target.id);
        }}
      >
        <bdi>{text}</bdi>
      </button>
    </li>
  );
  return (
    <section className={styles['section']}>
      <h3 className={controls['heading']}>{words.process}</h3>
      <ul>
        {neighbours.previous !== undefined &&
          goTo(
            neighbours.previous.event,
            words.previous(
              daysBetweenInWords(0, neighbours.previous.dayCount * dayMs, language),
              neighbours.previous.event.title,
            ),
            '←',
          )}
        {neighbours.next !== undefined &&
          goTo(
            neighbours.next.event,
            words.following(
              daysBetweenInWords(0, neighbours.next.dayCount * dayMs, language),
              neighbours.next.event.title,
            ),
            '→',
          )}
      </ul>
    </section>
  );
}
