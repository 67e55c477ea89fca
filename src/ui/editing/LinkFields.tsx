/** A link to another event: of which kind, and to which event, chosen by the words of its title. */
import { linkTypes } from '../../domain/vocabulary.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useForm } from '../form/formContext.ts';
import { NameBox } from '../form/NameBox.tsx';
import { useEditor, useOwnTexts } from './editorContext.ts';
import { useEventTitles } from './eventTitles.ts';
import { OwnMessage } from './OwnField.tsx';

export function LinkFields() {
  const { language } = useForm();
  const { editor, words } = useEditor();
  const { own, set } = useOwnTexts();
  const { linkTo } = own;
  const titles = useEventTitles(linkTo.id === undefined ? linkTo.text : '', editor.original.id);
  return (
    <>
      <ChoiceField
        field="own.linkType"
        label={words.linkType}
        values={linkTypes}
        names={language.text.vocabulary.links}
        value={own.linkType}
        onChange={linkType => {
          set({ linkType });
        }}
      />
      <NameBox
        field="own.linkTo"
        label={words.linkTo}
        mention={linkTo}
        suggestions={titles}
        takesFirst
        reading={linkTo.id === undefined ? words.linkHint : undefined}
        onChange={mention => {
          set({ linkTo: mention });
        }}
      />
      <OwnMessage field="own.linkTo" />
    </>
  );
}
