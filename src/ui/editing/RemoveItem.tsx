/** Takes a source or a link away from the event: one step, which undo brings back. */
import { changesToReplace } from '../../domain/editing.ts';
import { type DiplomaticEvent, type EventLink } from '../../domain/event.ts';
import { type SourceId } from '../../domain/ids.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useApp } from '../useStore.ts';
import styles from './editable.module.css';
import { usePanelEditing } from './editingContext.ts';

export function RemoveSource({ id }: { readonly id: SourceId }) {
  const source = useApp(state => state.record.sources.get(id));
  const words = usePanelEditing()?.language?.text.editing;
  if (words === undefined) return null;
  const name = source === undefined ? id : [source.publisher, source.title].filter(Boolean).join(': ');
  return (
    <RemoveButton
      label={words.removeSource(name)}
      name={words.names.sources}
      list="sources"
      step={event => ({ ...event, sources: event.sources.filter(other => other !== id) })}
    />
  );
}

export function RemoveLink({ link }: { readonly link: EventLink }) {
  const target = useApp(state => state.record.events.get(link.to));
  const words = usePanelEditing()?.language?.text.editing;
  if (words === undefined) return null;
  const isMeant = ({ type, to }: EventLink) => type === link.type && to === link.to;
  return (
    <RemoveButton
      label={words.removeLink(target?.title ?? link.to)}
      name={words.names.links}
      list="links"
      step={event => ({ ...event, links: event.links.filter(other => !isMeant(other)) })}
    />
  );
}

interface RemoveButtonProps {
  readonly label: string;
  readonly name: string;
  readonly list: 'sources' | 'links';
  readonly step: (event: DiplomaticEvent) => DiplomaticEvent;
}

function RemoveButton({ label, name, list, step }: RemoveButtonProps) {
  const { commands } = useSession();
  const editing = usePanelEditing();
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  if (editing?.language === undefined) return null;
  const { event, language } = editing;
  const remove = () => {
    leaveDay();
    commands.editMany((record, modifiedAt) => {
      const before = record.events.get(event.id) ?? event;
      const label = { verb: 'edit' as const, entity: 'event' as const, subject: before.title, field: list };
      return { label, changes: changesToReplace(before, step(before), { alsoMade: {}, modifiedAt }) };
    });
    announce(language.text.editing.removed(name, event.title));
    editing.close(list);
  };
  return (
    <button
      type="button"
      className={styles['edit']}
      aria-label={label}
      title={label}
      data-removes={list}
      onClick={remove}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4l8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}
