/** Links to other events, and from them: a plan names its successor, an exchange the round it was part of. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';

export function LinkedEvents({ event }: { readonly event: DiplomaticEvent }) {
  const { language, selectors } = useSession();
  const reveal = useReveal();
  const incoming = useApp(selectors.linksToOf).get(event.id) ?? [];
  const events = useApp(state => state.record.events);
  const words = language.text.screen.event;
  const { links } = language.text.vocabulary;
  if (event.links.length === 0 && incoming.length === 0) return null;
  const row = (key: string, type: string, id: EventId) => (
    <li key={key}>
      <span className={styles['aside']}>{type}: </span>
      <button
        type="button"
        className={controls['link']}
        onClick={() => {
          reveal(id);
        }}
      >
        <bdi>{events.get(id)?.title ?? id}</bdi>
      </button>
    </li>
  );
  return (
    <section className={styles['section']}>
      <h3 className={controls['heading']}>{words.links}</h3>
      <ul>
        {event.links.map(link => row(`to-${link.type}-${link.to}`, links[link.type], link.to))}
        {incoming.map(link =>
          row(`from-${link.type}-${link.from}`, words.linkedFrom(links[link.type]), link.from),
        )}
      </ul>
    </section>
  );
}
