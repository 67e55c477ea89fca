/** Links to other events, and from them: a plan names its successor, an exchange the round it was part of. */
import { type DiplomaticEvent, type EventLink } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import controls from '../controls.module.css';
import { Editable } from '../editing/Editable.tsx';
import { ListHeading } from '../editing/ListHeading.tsx';
import { RemoveLink } from '../editing/RemoveItem.tsx';
import { useSession } from '../session.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import styles from './event.module.css';
import { usePanelWords } from './usePanelWords.ts';

export function LinkedEvents({ event }: { readonly event: DiplomaticEvent }) {
  const { language, selectors } = useSession();
  const reveal = useReveal();
  const incoming = useApp(selectors.linksToOf).get(event.id) ?? [];
  const events = useApp(state => state.record.events);
  const words = usePanelWords();
  const { links } = language.text.vocabulary;
  if (event.links.length === 0 && incoming.length === 0) return <Editable field="links" />;
  const row = (type: string, id: EventId, own?: EventLink) => (
    <li key={`${own === undefined ? 'from' : 'to'}-${type}-${id}`} className={styles['linked']}>
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
      {own !== undefined && <RemoveLink link={own} />}
    </li>
  );
  return (
    <section className={styles['section']}>
      <ListHeading list="links">{words.links}</ListHeading>
      <ul>
        {event.links.map(link => row(links[link.type], link.to, link))}
        {incoming.map(link => row(words.linkedFrom(links[link.type]), link.from))}
      </ul>
      <Editable field="links" />
    </section>
  );
}
