/** What the parts of one open fact reach beside the form's own context. */
import { createContext, useContext } from 'react';
import { type LanguageWith } from '../../language/language.ts';
import { type OwnTexts } from './fieldDraft.ts';
import { type FieldEditorState } from './useFieldEditor.ts';

interface EditorContextValue {
  readonly editor: FieldEditorState;
  readonly words: LanguageWith<'editing'>['text']['editing'];
}

export const EditorContext = createContext<EditorContextValue | undefined>(undefined);

export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (value === undefined) throw new Error('A part of an editor was rendered outside of it.');
  return value;
}

/** The texts that the form has no field for, and how one of them changes. */
export function useOwnTexts(): {
  readonly own: OwnTexts;
  readonly set: (texts: Partial<OwnTexts>) => void;
} {
  const { editor } = useEditor();
  return {
    own: editor.typed.own,
    set: texts => {
      editor.change(typed => ({ ...typed, own: { ...typed.own, ...texts } }));
    },
  };
}
