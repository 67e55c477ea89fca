/** One side of the event: who, on whose side, in which roles and office. */
import { memo, useState } from 'react';
import { isBlank, type Mention, type SideDraft } from '../../domain/eventDraft.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { changeRow, removeRow } from '../../domain/eventDraftRows.ts';
import { personId } from '../../domain/ids.ts';
import { type EventKind, levels } from '../../domain/vocabulary.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { FieldMessages } from './FieldMessages.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { RolePills } from './RolePills.tsx';
import { RowFrame } from './RowFrame.tsx';
import { SideBox } from './SideBox.tsx';
import { TextField } from './TextField.tsx';

interface SideRowProps {
  readonly row: SideDraft;
  readonly index: number;
  readonly kind: EventKind;
}

export const SideRow = memo(function SideRow({ row, index, kind }: SideRowProps) {
  const { change, names, suggestions, language, idOf } = useForm();
  const words = language.text.form;
  const field = (name: string) => `sides.${row.key}.${name}`;
  const set = (fields: Partial<SideDraft>) => {
    change(before => changeRow(before, { list: 'sides', key: row.key, change: fields }));
  };
  const legend = words.sideRow(index + 1);
  // Only at first: a fold that follows the text would close under the caret once the text is deleted.
  const [startsOpen] = useState(() => row.office !== '' || row.level !== '' || row.head);
  return (
    <RowFrame
      legend={legend}
      removeLabel={words.removeSide(isBlank(row.side.text) ? legend : row.side.text)}
      onRemove={() => {
        change(before => removeRow(before, 'sides', row.key));
      }}
    >
      <div className={styles['pair']}>
        <SideBox
          field={field('side')}
          label={words.side}
          mention={row.side}
          onChange={side => {
            set({ side });
          }}
        />
        <NameBox
          field={field('person')}
          label={words.person}
          mention={row.person}
          suggestions={suggestions.people}
          reading={personReading(row.person, names, words.newName)}
          isNew={isNewPerson(row.person, names)}
          onChange={person => {
            const usual =
              person.id === undefined ? undefined : names.record.people.get(personId(person.id))?.side;
            const fillsSide = usual !== undefined && isBlank(row.side.text);
            set({ person, ...(fillsSide ? { side: { text: names.sideName(usual), id: usual } } : {}) });
          }}
        />
      </div>
      <RolePills row={row} index={index} kind={kind} />
      <details className={styles['fold']} open={startsOpen}>
        <summary>{words.officeAndLevel}</summary>
        <div className={styles['pair']}>
          <TextField
            field={field('office')}
            label={words.office}
            value={row.office}
            onChange={office => {
              set({ office });
            }}
          />
          <ChoiceField
            field={field('level')}
            label={words.level}
            values={['', ...levels]}
            names={language.text.vocabulary.levels}
            none={words.none}
            value={row.level}
            onChange={level => {
              set({ level });
            }}
          />
        </div>
        <label className={styles['check']}>
          <input
            id={idOf(field('head'))}
            type="checkbox"
            checked={row.head}
            onChange={changeEvent => {
              set({ head: changeEvent.currentTarget.checked });
            }}
          />
          {words.head}
        </label>
        <FieldMessages field={field('head')} />
      </details>
    </RowFrame>
  );
});

function isNewPerson({ id, text }: Mention, names: DraftNames): boolean {
  return id === undefined && !isBlank(text) && names.personOf(text) === undefined;
}

/** How a typed name is understood: as somebody new, or as somebody known by another spelling. */
function personReading(mention: Mention, names: DraftNames, newName: string): string | undefined {
  if (mention.id !== undefined || isBlank(mention.text)) return undefined;
  const id = names.personOf(mention.text);
  if (id === undefined) return newName;
  const name = names.record.people.get(id)?.name ?? id;
  return names.fold(name) === names.fold(mention.text) ? undefined : name;
}
