/** Who said it: a person or side of the record, or an office in words. */
import { isBlank, type SpeakerDraft } from '../../domain/eventDraft.ts';
import { personId } from '../../domain/ids.ts';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { SideBox } from './SideBox.tsx';

interface SpeakerFieldsProps {
  readonly statement: string;
  readonly at: number;
  readonly speaker: SpeakerDraft;
  readonly onChange: (speaker: SpeakerDraft) => void;
}

export function SpeakerFields({ statement, at, speaker, onChange }: SpeakerFieldsProps) {
  const { names, suggestions, language } = useForm();
  const words = language.text.form;
  const { who, side } = speaker;
  const isFree =
    who.id === undefined &&
    !isBlank(who.text) &&
    (speaker.as === 'words' ||
      (names.personOf(who.text) === undefined && names.sideOf(who.text) === undefined));
  return (
    <div className={styles['pair']}>
      <NameBox
        field={`statements.${statement}.speaker.${at}`}
        label={words.speaker}
        mention={who}
        suggestions={suggestions.speakers}
        reading={isFree ? words.inWords : isBlank(who.text) ? words.speakerHint : undefined}
        onChange={mention => {
          const person = mention.id === undefined ? undefined : names.record.people.get(personId(mention.id));
          const usual = person?.side;
          const as = mention.id === undefined ? '' : person === undefined ? 'side' : 'person';
          const fillsSide = usual !== undefined && isBlank(side.text);
          onChange({
            as,
            who: mention,
            side: fillsSide ? { text: names.sideName(usual), id: usual } : side,
          });
        }}
      />
      <SideBox
        field={`statements.${statement}.speakerSide.${at}`}
        label={words.speakerSide}
        mention={side}
        onChange={mention => {
          onChange({ ...speaker, side: mention });
        }}
      />
    </div>
  );
}
