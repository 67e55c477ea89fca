/** The fields in their order: few first, the rest folded. */
import { useState } from 'react';
import { addRow } from '../../domain/eventDraftRows.ts';
import { DifferingNotes } from './DifferingNotes.tsx';
import { FirstFields } from './FirstFields.tsx';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { hasMore, MoreFields } from './MoreFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { RowList } from './RowList.tsx';
import { SideRow } from './SideRow.tsx';
import { SourceRow } from './SourceRow.tsx';

export function FormSections() {
  const { change, language } = useForm();
  const draft = useDraft();
  const words = language.text.form;
  const [startsOpen] = useState(() => hasMore(draft));
  return (
    <>
      <DifferingNotes />
      <FirstFields />
      <RowList
        list="sides"
        heading={words.sides}
        addLabel={words.addSide}
        onAdd={() => {
          change(before => addRow(before, 'sides'));
        }}
      >
        {draft.sides.map((row, index) => (
          <SideRow key={row.key} row={row} index={index} kind={draft.kind} />
        ))}
      </RowList>
      <PlaceFields place={draft.place} placeCountry={draft.placeCountry} />
      <RowList
        list="sources"
        heading={words.sources}
        addLabel={words.addSource}
        onAdd={() => {
          change(before => addRow(before, 'sources'));
        }}
      >
        {draft.sources.map((row, index) => (
          <SourceRow key={row.key} row={row} index={index} />
        ))}
      </RowList>
      <details className={styles['more']} open={startsOpen}>
        <summary>{words.more}</summary>
        <MoreFields />
      </details>
    </>
  );
}
