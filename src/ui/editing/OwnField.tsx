/** A text of the editor that the form has no field for, with what is wrong with it beside it. */
import controls from '../controls.module.css';
import form from '../form/form.module.css';
import { useForm } from '../form/formContext.ts';
import { useEditor, useOwnTexts } from './editorContext.ts';
import { type OwnTexts } from './fieldDraft.ts';

type TextName = {
  [Name in keyof OwnTexts]: string extends OwnTexts[Name] ? Name : never;
}[keyof OwnTexts];

interface OwnFieldProps {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly inputMode?: 'numeric';
}

export function OwnField({ name, label, hint, inputMode }: OwnFieldProps) {
  const { idOf } = useForm();
  const { editor } = useEditor();
  const { own, set } = useOwnTexts();
  const field = `own.${name}`;
  const id = idOf(field);
  const isWrong = editor.ownProblemAt(field) !== undefined;
  const describers = [...(hint === undefined ? [] : [`${id}-hint`]), ...(isWrong ? [`${id}-problem`] : [])];
  return (
    <div className={form['field']}>
      <label htmlFor={id} className={form['label']}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        {...(inputMode === undefined ? {} : { inputMode })}
        className={controls['field']}
        dir="auto"
        autoComplete="off"
        aria-describedby={describers.length === 0 ? undefined : describers.join(' ')}
        aria-invalid={isWrong ? true : undefined}
        value={own[name]}
        onBlur={() => {
          editor.touch(field);
        }}
        onChange={({ currentTarget }) => {
          set({ [name]: currentTarget.value });
        }}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={form['hint']}>
          <bdi>{hint}</bdi>
        </p>
      )}
      <OwnMessage field={field} />
    </div>
  );
}

/** Nothing where nothing is wrong. */
export function OwnMessage({ field }: { readonly field: string }) {
  const { idOf } = useForm();
  const { editor, words } = useEditor();
  const code = editor.ownProblemAt(field);
  if (code === undefined) return null;
  return (
    <p id={`${idOf(field)}-problem`} className={form['problem']}>
      {words.problems[code]}
    </p>
  );
}
