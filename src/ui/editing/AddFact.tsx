/** What the event does not say yet: each opens its field at its place. */
import { useRef } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { useDismissal } from '../timeline/useDismissal.ts';
import styles from './editable.module.css';
import { type EditedField, usePanelEditing } from './editingContext.ts';
import { fieldName } from './fieldNames.ts';
import { useApp } from '../useStore.ts';

export function AddFact() {
  const editing = usePanelEditing();
  const record = useApp(state => state.record);
  const menuRef = useRef<HTMLDetailsElement>(null);
  useDismissal(menuRef);
  if (editing === undefined) return null;
  const { event, language } = editing;
  const words = language?.text.editing;
  const additions: Readonly<Record<string, string>> = words?.additions ?? {};
  // Its place is kept while its words are on their way.
  return (
    <details ref={menuRef} className={styles['add']} data-adds>
      {words !== undefined && language !== undefined && (
        <>
          <summary>{words.addMenu}</summary>
          <div className={styles['additions']}>
            {missingFields(event).map(field => (
              <button
                key={field}
                type="button"
                onClick={() => {
                  if (menuRef.current !== null) menuRef.current.open = false;
                  editing.open(field);
                }}
              >
                {additions[field] ?? fieldName(field, { event, record, language })}
              </button>
            ))}
          </div>
        </>
      )}
    </details>
  );
}

function missingFields(event: DiplomaticEvent): readonly EditedField[] {
  const { venue, when } = event;
  const single: readonly (readonly [EditedField, boolean])[] = [
    ['summary', event.summary === undefined],
    ['durationMin', when.durationMin === undefined],
    ['venue.place', venue?.place === undefined],
    ['venue.site', venue?.site === undefined],
    ['format', event.format === undefined],
    ['outcome', event.outcome === undefined],
    ['tally', event.tally === undefined],
    ['knownSince', event.knownSince === undefined],
    ['tags', event.tags.length === 0],
    ['note', event.note === undefined],
    ['privateNotes', event.privateNotes === undefined],
    ['confirmed', event.confirmed === 'full'],
  ];
  const lists = ['processes', 'participants', 'statements', 'sources', 'links', 'about'];
  return [...single.filter(([, isMissing]) => isMissing).map(([field]) => field), ...lists];
}
