/** What was read from a pasted text, before anything of it is saved, and the ways to have it otherwise. */
import { edtfText } from '../../domain/ids.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import styles from './drafts.module.css';
import { useForm } from '../form/formContext.ts';
import { type PastedNote } from './pastedNote.ts';
import { type Pasting } from './usePasting.ts';

interface PastedNotesProps {
  readonly pasting: Pasting;
  /** The buttons go, and the focus has to go on. */
  readonly onDone: () => void;
}

export function PastedNotes({ pasting, onDone }: PastedNotesProps) {
  const { language } = useForm();
  const words = language.text.form.entry.pasted;
  const { note, takeOut, moveWords } = pasting;
  if (note === undefined) return null;
  if (note.kind !== 'read') {
    return (
      <p role="status" className={styles['refusal']}>
        {refusalWords(note, language)}
      </p>
    );
  }
  return (
    <div role="status" className={styles['note']}>
      {words.title}
      <ul>
        {partsOf(note, language).map(part => (
          <li key={part}>
            <bdi>{part}</bdi>
          </li>
        ))}
      </ul>
      <span className={styles['ways']}>
        {takeOut !== undefined && (
          <button
            type="button"
            className={controls['link']}
            title={words.takeOutKeys}
            onClick={() => {
              takeOut();
              onDone();
            }}
          >
            {words.takeOut}
          </button>
        )}
        {moveWords !== undefined && (
          <button type="button" className={controls['link']} onClick={moveWords}>
            {note.place === 'summary' ? words.intoStatement : words.intoSummary}
          </button>
        )}
      </span>
    </div>
  );
}

function partsOf(
  { pasted, place }: Extract<PastedNote, { readonly kind: 'read' }>,
  language: LanguageWith<'form'>,
): readonly string[] {
  const words = language.text.form.entry.pasted;
  const sources = pasted.sources.map(({ publisher, published, headline }) =>
    [
      words.source(publisher),
      ...(published === undefined ? [] : [words.published(edtfInWords(edtfText(published), language))]),
      ...(headline === undefined ? [] : [words.headline(headline)]),
    ].join(' '),
  );
  return pasted.words === '' ? sources : [...sources, words[place](pasted.words.length)];
}

function refusalWords(
  note: Exclude<PastedNote, { readonly kind: 'read' }>,
  language: LanguageWith<'form'>,
): string {
  const words = language.text.form.entry.pasted;
  switch (note.kind) {
    case 'nothing':
      return words.nothing;
    case 'refused':
      return words.refused;
    case 'too-long':
      return words.tooLong(note.lengthNow, note.limit);
  }
}
