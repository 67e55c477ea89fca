/** One choice for what was typed: a correction of the record, or an account of it, and then whose. */
import { nobody } from '../../domain/eventDraft.ts';
import { personId } from '../../domain/ids.ts';
import { certainties, stances } from '../../domain/vocabulary.ts';
import { sourceWords } from '../form/sourceWords.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import form from '../form/form.module.css';
import { useForm } from '../form/formContext.ts';
import { NameBox } from '../form/NameBox.tsx';
import { SideBox } from '../form/SideBox.tsx';
import { SourceRow } from '../form/SourceRow.tsx';
import { TextField } from '../form/TextField.tsx';
import { useClaimants } from './claimants.ts';
import styles from './editor.module.css';
import { type EditedField } from './editingContext.ts';
import { useEditor } from './editorContext.ts';
import { type AccountTexts, claimFieldOf } from './fieldDraft.ts';

export function AccountChoice({ field }: { readonly field: EditedField }) {
  const { idOf } = useForm();
  const { editor, words } = useEditor();
  const { typed, original, change } = editor;
  if (claimFieldOf(field, original) === undefined) return null;
  const choices = [
    { asAccount: false, label: words.correct, hint: words.correctHint },
    { asAccount: true, label: words.account, hint: words.accountHint },
  ];
  return (
    <>
      {/* A question has accounts and nothing to correct. */}
      {!field.startsWith('about') && (
        <fieldset className={styles['choice']}>
          <legend className="visually-hidden">{words.choice}</legend>
          {choices.map(({ asAccount, label, hint }) => (
            <label key={label}>
              <input
                type="radio"
                name={idOf('choice')}
                checked={typed.asAccount === asAccount}
                onChange={() => {
                  change(before => ({ ...before, asAccount }));
                }}
              />
              <span>
                {label}
                <span className={form['hint']}>{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {typed.asAccount && <AccountFields />}
    </>
  );
}

function AccountFields() {
  const { names, suggestions, language } = useForm();
  const { editor, words } = useEditor();
  const { account } = editor.typed;
  const claimants = useClaimants();
  const { vocabulary } = language.text;
  const set = (texts: Partial<AccountTexts>) => {
    editor.change(typed => ({ ...typed, account: { ...typed.account, ...texts } }));
  };
  return (
    <>
      <div className={form['pair']}>
        <NameBox
          field="account.by"
          label={words.by}
          mention={account.by === '' ? nobody : { text: account.by }}
          suggestions={claimants}
          reading={account.by === '' ? words.byHint : undefined}
          onChange={({ text }) => {
            set({ by: text });
          }}
        />
        <ChoiceField
          field="account.stance"
          label={words.stance}
          values={stances}
          names={words.stances}
          value={account.stance}
          onChange={stance => {
            set({ stance });
          }}
        />
      </div>
      <div className={form['pair']}>
        <SideBox
          field="account.side"
          label={words.speaksFor}
          mention={account.side}
          onChange={side => {
            set({ side });
          }}
        />
        <NameBox
          field="account.person"
          label={words.claimant}
          mention={account.person}
          suggestions={suggestions.people}
          onChange={person => {
            const known = person.id === undefined ? undefined : names.record.people.get(personId(person.id));
            const fillsSide = known?.side !== undefined && account.side.text === '';
            set({
              person,
              ...(account.by === '' && known !== undefined ? { by: known.name } : {}),
              ...(fillsSide ? { side: { text: names.sideName(known.side), id: known.side } } : {}),
            });
          }}
        />
      </div>
      <div className={form['pair']}>
        <DateField
          field="account.knownOn"
          label={words.knownOn}
          value={account.knownOn}
          onChange={knownOn => {
            set({ knownOn });
          }}
        />
        <ChoiceField
          field="account.certainty"
          label={words.certainty}
          values={certainties}
          names={vocabulary.certainties}
          value={account.certainty}
          onChange={certainty => {
            set({ certainty });
          }}
        />
      </div>
      <AccountSource onChange={set} />
      <TextField
        field="account.printed"
        label={words.printed}
        hint={words.printedHint}
        value={account.printed}
        onChange={printed => {
          set({ printed });
        }}
      />
    </>
  );
}

/** A source of the event, or another one of the record or of the world, known by its address. */
function AccountSource({ onChange }: { readonly onChange: (texts: Partial<AccountTexts>) => void }) {
  const { names, language } = useForm();
  const { editor, words } = useEditor();
  const { account, draft } = editor.typed;
  const options = new Map<string, string>();
  for (const id of editor.original.sources) {
    const source = names.record.sources.get(id);
    if (source !== undefined) options.set(id, sourceWords(source));
  }
  const row = draft.sources.find(({ key }) => key === account.sourceRow);
  return (
    <>
      <ChoiceField
        field="account.source"
        label={words.source}
        values={['', ...options.keys(), 'other']}
        names={{ ...Object.fromEntries(options), other: words.otherSource }}
        none={language.text.form.none}
        value={account.source}
        onChange={source => {
          onChange({ source });
        }}
      />
      {account.source === 'other' && row !== undefined && <SourceRow row={row} index={0} />}
    </>
  );
}
