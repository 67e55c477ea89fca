/** Everything the record knows about one event, in the order a reader asks: what, when, who, who says otherwise. */
import { type RefObject, useRef } from 'react';
import { type DiplomaticEvent, mainProcess } from '../../domain/event.ts';
import { StatusHistory } from '../accounts/StatusHistory.tsx';
import controls from '../controls.module.css';
import { Editable } from '../editing/Editable.tsx';
import { EditingContext } from '../editing/editingContext.ts';
import { useEditing } from '../editing/useEditing.ts';
import { HistoryFold } from '../history/HistoryFold.tsx';
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
import { usePanelWords } from './usePanelWords.ts';

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
  const words = usePanelWords();
  const panelRef = useRef<HTMLElement>(null);
  const { editing, isAllShown } = useEditing(event, panelRef);
  const process = mainProcess(event);
  const processTitle = process === undefined ? undefined : record.processes.get(process.id)?.title;
  const kind = language.text.vocabulary.kinds[event.kind];
  return (
    <EditingContext value={editing}>
      <article ref={panelRef} className={styles['panel']} aria-label={words.panel} data-editing={isAllShown}>
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
        <Editable field="title">
          <h2 ref={headingRef} className={styles['title']} tabIndex={-1} dir="auto">
            <Marked text={event.title} />
          </h2>
        </Editable>
        {!isShown && <p className={styles['warning']}>{words.hidden}</p>}
        <Editable field="confirmed">
          {event.confirmed === 'partial' && <p className={styles['warning']}>{words.partial}</p>}
        </Editable>
        <Editable field="summary">
          {event.summary !== undefined && (
            <p className={styles['summary']} dir="auto">
              <Marked text={event.summary} />
            </p>
          )}
        </Editable>
        <EventFacts event={event} />
        <StatusHistory event={event} />
        <Delegations event={event} />
        <Accounts event={event} />
        <Editable field="about" />
        <Statements event={event} />
        <Editable field="statements" />
        <Prose field="note" heading={words.notes} text={event.note} />
        <Prose field="privateNotes" heading={words.privateNotes} text={event.privateNotes} />
        <InProcess event={event} />
        <LinkedEvents event={event} />
        <Sources event={event} />
        <HistoryFold event={event} />
        <EventActions event={event} onEdit={onEdit} />
      </article>
    </EditingContext>
  );
}

interface ProseProps {
  readonly field: 'note' | 'privateNotes';
  readonly heading: string;
  readonly text: string | undefined;
}

function Prose({ field, heading, text }: ProseProps) {
  return (
    <Editable field={field}>
      {text !== undefined && (
        <section className={styles['section']}>
          <h3 className={controls['heading']}>{heading}</h3>
          <p dir="auto" className={styles['text']}>
            <Marked text={text} />
          </p>
        </section>
      )}
    </Editable>
  );
}
