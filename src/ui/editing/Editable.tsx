/**
 * A fact of the panel with its quiet button, or its field once that was pressed. The button has a place of its own
 * beside the text, so that nothing moves when it shows.
 */
import { type ReactNode } from 'react';
import { useApp } from '../useStore.ts';
import styles from './editable.module.css';
import { type EditedField, usePanelEditing } from './editingContext.ts';
import { fetchFieldEditor } from './fetchFieldEditor.ts';
import { fieldName } from './fieldNames.ts';
import { latePart } from '../latePart.ts';
import { PartBoundary } from '../PartBoundary.tsx';

const FieldEditor = latePart(async () => (await fetchFieldEditor()).FieldEditor);

interface EditableProps {
  readonly field: EditedField;
  /** Nothing where the event has no such fact: then it shows only while it is being added. */
  readonly children?: ReactNode | false;
}

export function Editable({ field, children }: EditableProps) {
  const editing = usePanelEditing();
  const isOpen = editing?.isOpen(field) === true;
  if (!isOpen && (children === undefined || children === false)) return null;
  return (
    <div className={styles['editable']} data-fact={field} data-open={isOpen || undefined}>
      {isOpen ? (
        <PartBoundary fallback={children}>
          <FieldEditor key={JSON.stringify(editing.proposedWhen(field))} field={field} />
        </PartBoundary>
      ) : (
        <>
          {children}
          <EditButton field={field} />
        </>
      )}
    </div>
  );
}

function EditButton({ field }: { readonly field: EditedField }) {
  const editing = usePanelEditing();
  const record = useApp(state => state.record);
  if (editing?.language === undefined) return null;
  const { event, language } = editing;
  const label = language.text.editing.edit(fieldName(field, { event, record, language }));
  return (
    <button
      type="button"
      className={styles['edit']}
      aria-label={label}
      title={label}
      data-edits={field}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={() => {
        editing.open(field);
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10.9 2.4l2.7 2.7-7.9 7.9-3.3.6.6-3.3zM9.3 4l2.7 2.7" />
      </svg>
    </button>
  );
}

/** Who comes near a button will press it: the field is then here already. */
function warm(): void {
  void fetchFieldEditor();
}
