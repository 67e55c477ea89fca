/** The fields of a fact that the form has none for: length, count of a vote, first day known, question. */
import { durationInWords } from '../../language/dates.ts';
import { DateField } from '../form/DateField.tsx';
import form from '../form/form.module.css';
import { useForm } from '../form/formContext.ts';
import { useEditor, useOwnTexts } from './editorContext.ts';
import { OwnField } from './OwnField.tsx';
import { tallyParts } from './readTally.ts';
import { readDuration } from './typedDuration.ts';
import { usePanelWords } from '../event/usePanelWords.ts';

export function DurationField() {
  const { language } = useForm();
  const { words } = useEditor();
  const { own } = useOwnTexts();
  const minutes = readDuration(own.duration);
  return (
    <>
      <OwnField name="duration" label={words.duration} hint={words.durationHint} />
      <p className={form['echo']} aria-live="polite">
        {minutes !== undefined && <bdi>{durationInWords(minutes, language)}</bdi>}
      </p>
    </>
  );
}

export function TallyFields() {
  const { words } = useEditor();
  return (
    <div className={form['pair']}>
      {tallyParts.map(part => (
        <OwnField key={part} name={part} label={words.tally[part]} inputMode="numeric" />
      ))}
    </div>
  );
}

export function KnownSinceField() {
  const panel = usePanelWords();
  const { words } = useEditor();
  const { own, set } = useOwnTexts();
  return (
    <DateField
      field="own.knownSince"
      label={panel.knownSince}
      hint={words.knownSinceHint}
      value={own.knownSince}
      onChange={knownSince => {
        set({ knownSince });
      }}
    />
  );
}

/** The question stands as it is asked where it has accounts already. */
export function QuestionFields({ isNew }: { readonly isNew: boolean }) {
  const { words } = useEditor();
  const { own } = useOwnTexts();
  return (
    <>
      {isNew ? (
        <OwnField name="question" label={words.question} hint={words.questionHint} />
      ) : (
        <p className={form['known']}>
          <bdi>{own.question}</bdi>
        </p>
      )}
      <OwnField name="answer" label={words.answer} />
    </>
  );
}
