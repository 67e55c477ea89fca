/**
 * A text field with suggestions. What is typed stays as typed whatever happens to the list; choosing a
 * suggestion also settles who is meant.
 */
import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from '@ariakit/react';
import { type KeyboardEvent, useState } from 'react';
import { isBlank, type Mention } from '../../domain/eventDraft.ts';
import { type DraftField } from '../../domain/eventDraftProblem.ts';
import { type SideCode } from '../../domain/ids.ts';
import controls from '../controls.module.css';
import { useControl } from './Field.tsx';
import { FieldMessages } from './FieldMessages.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { suggest, type Suggestion } from './suggestions.ts';

interface NameBoxProps {
  readonly field: DraftField;
  readonly label: string;
  readonly mention: Mention;
  readonly onChange: (mention: Mention) => void;
  readonly suggestions: readonly Suggestion[];
  /** Enter takes the first suggestion: for what cannot be a new name. */
  readonly takesFirst?: boolean;
  /** How the text is understood; shown under the field. */
  readonly reading?: string | undefined;
  /** The name is new in the record, which is marked beside it. */
  readonly isNew?: boolean;
  readonly onTakeSide?: (code: SideCode) => void;
}

export function NameBox(props: NameBoxProps) {
  const { field, label, mention, onChange, suggestions, takesFirst = false } = props;
  const { reading, isNew = false, onTakeSide } = props;
  const { language } = useForm();
  const [isOpen, setOpen] = useState(false);
  const { onBlur, ...control } = useControl(field, reading !== undefined);
  const listId = `${control.id}-list`;
  const offered = isOpen ? suggest(suggestions, mention.id === undefined ? mention.text : '') : [];
  const takeFirst = () => {
    const [first] = offered;
    if (first === undefined || mention.id !== undefined || isBlank(mention.text)) return;
    onChange({ text: first.label, id: first.id });
  };
  // The first Esc closes the list, the next one the form. With an option active, Ariakit hands the key to that
  // option first, so the list hears it too.
  const closeOnEscape = (keyEvent: KeyboardEvent) => {
    if (keyEvent.key !== 'Escape' || offered.length === 0) return;
    keyEvent.preventDefault();
    keyEvent.stopPropagation();
    setOpen(false);
  };
  return (
    <div className={styles['field']}>
      <ComboboxProvider open={isOpen && offered.length > 0} setOpen={setOpen}>
        <label htmlFor={control.id} className={styles['label']}>
          {label}
        </label>
        <Combobox
          {...control}
          className={controls['field']}
          value={mention.text}
          setValueOnChange={false}
          setValueOnClick={false}
          onChange={changeEvent => {
            onChange({ text: changeEvent.currentTarget.value });
          }}
          autoSelect={takesFirst}
          dir="auto"
          autoComplete="list"
          spellCheck={false}
          onBlur={focusEvent => {
            if (document.getElementById(listId)?.contains(focusEvent.relatedTarget)) return;
            setOpen(false);
            onBlur();
          }}
          onKeyDown={keyEvent => {
            closeOnEscape(keyEvent);
            if (keyEvent.key === 'Tab' && !keyEvent.shiftKey && takesFirst) takeFirst();
          }}
        />
        <ComboboxList
          id={listId}
          onKeyDown={closeOnEscape}
          className={styles['list']}
          aria-label={language.text.form.suggestions(label)}
        >
          {offered.map(suggestion => (
            <ComboboxItem
              key={suggestion.id}
              className={styles['item']}
              value={suggestion.label}
              setValueOnClick={false}
              selectValueOnClick={false}
              focusOnHover
              onClick={() => {
                onChange({ text: suggestion.label, id: suggestion.id });
              }}
            >
              <bdi>{suggestion.label}</bdi>
              <span className={styles['itemHint']}>{suggestion.hint}</span>
            </ComboboxItem>
          ))}
        </ComboboxList>
      </ComboboxProvider>
      {reading !== undefined && (
        <p id={`${control.id}-hint`} className={styles['reading']}>
          {isNew && <span className={styles['newBadge']}>{language.text.form.newBadge}</span>}
          <bdi>{reading}</bdi>
        </p>
      )}
      <FieldMessages field={field} {...(onTakeSide === undefined ? {} : { onTakeSide })} />
    </div>
  );
}
