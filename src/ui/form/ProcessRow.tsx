/** A negotiation that the event belongs to, and which round of it this is. */
import { memo } from 'react';
import { isBlank, type ProcessDraft } from '../../domain/eventDraft.ts';
import { changeRow, removeRow } from '../../domain/eventDraftRows.ts';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { RowFrame } from './RowFrame.tsx';
import { TextField } from './TextField.tsx';

interface ProcessRowProps {
  readonly row: ProcessDraft;
  readonly index: number;
}

export const ProcessRow = memo(function ProcessRow({ row, index }: ProcessRowProps) {
  const { change, names, suggestions, language } = useForm();
  const words = language.text.form;
  const field = (name: string) => `processes.${row.key}.${name}`;
  const set = (fields: Partial<ProcessDraft>) => {
    change(before => changeRow(before, { list: 'processes', key: row.key, change: fields }));
  };
  const legend = words.processRow(index + 1);
  const { text, id } = row.process;
  const isNew = id === undefined && !isBlank(text) && names.processOf(text) === undefined;
  return (
    <RowFrame
      legend={legend}
      removeLabel={words.removeProcess(isBlank(text) ? legend : text)}
      onRemove={() => {
        change(before => removeRow(before, 'processes', row.key));
      }}
    >
      <div className={styles['wideAndNarrow']}>
        <NameBox
          field={field('process')}
          label={words.process}
          mention={row.process}
          suggestions={suggestions.processes}
          reading={isNew ? words.newName : undefined}
          isNew={isNew}
          onChange={process => {
            set({ process });
          }}
        />
        <TextField
          field={field('round')}
          label={words.round}
          inputMode="numeric"
          value={row.round}
          onChange={round => {
            set({ round });
          }}
        />
      </div>
    </RowFrame>
  );
});
