/** Everything the record knows about one event, in the order a reader asks: what, when, who, who says otherwise. */
import { type RefObject } from 'react';
import { type DiplomaticEvent, mainProcess } from '../../domain/event.ts';
import controls from '../controls.module.css';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { Accounts } from './Accounts.tsx';
import { Delegations } from './Delegations.tsx';
import { EventActions } from './EventActions.tsx';
import { EventFacts } from './EventFacts.tsx';
import styles from './event.module.css';
import { InProcess } from './InProcess.tsx';
import { LinkedEvents } from './LinkedEvents.tsx';
import { Sources } from './Sources.tsx';
import { Statements } from './Statements.tsx';

interface EventPanelProps {
  readonly event: DiplomaticEvent;
  readonly onEdit: () => void;
  readonly onClose: () => void;
  /** Where focus goes when the reader goes into the event. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

export function EventPanel({ event, onEdit, onClose, headingRef }: EventPanelProps) {
  const { language, selectors } = useSession();
  const isShown = useApp(state => selectors.isShown(state, event.id));
  const record = useApp(state => state.record);
  const words = language.text.screen.event;
  const process = mainProcess(event);
  const processTitle = process === undefined ? undefined : record.processes.get(process.id)?.title;
  const kind = language.text.vocabulary.kinds[event.kind];
  return (
    <article className={styles['panel']} aria-label={words.panel}>
      <div className={styles['overline']}>
        <span>
          {process?.round === undefined ? kind : words.round(process.round)}
          {processTitle !== undefined && (
            <>
              {' · '}
              <bdi>
                <Marked text={processTitle} />
              </bdi>
            </>
          )}
        </span>
        <button
          type="button"
          className={controls['icon']}
          aria-label={language.text.screen.close}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      <h2 ref={headingRef} className={styles['title']} tabIndex={-1} dir="auto">
        <Marked text={event.title} />
      </h2>
      {!isShown && <p className={styles['warning']}>{words.hidden}</p>}
      {event.confirmed === 'partial' && <p className={styles['warning']}>{words.partial}</p>}
      {event.summary !== undefined && (
        <p className={styles['summary']} dir="auto">
          <Marked text={event.summary} />
        </p>
      )}
      <EventFacts event={event} />
      <Delegations event={event} />
      <Accounts event={event} />
      <Statements event={event} />
      {event.note !== undefined && (
        <section className={styles['section']}>
          <h3 className={controls['heading']}>{words.notes}</h3>
          <p dir="auto" className={styles['text']}>
            <Marked text={event.note} />
          </p>
        </section>
      )}
      {event.privateNotes !== undefined && (
        <section className={styles['section']}>
          <h3 className={controls['heading']}>{words.privateNotes}</h3>
          <p dir="auto" className={styles['text']}>
            <Marked text={event.privateNotes} />
          </p>
        </section>
      )}
      <InProcess event={event} />
      <LinkedEvents event={event} />
      <Sources event={event} />
      <EventActions event={event} onEdit={onEdit} />
    </article>
  );
}
