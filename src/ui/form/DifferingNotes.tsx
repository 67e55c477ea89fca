/** What was typed otherwise than the event says that it is being added to: each is taken, or what stands is kept. */
import { type Differing, type EventDraft } from '../../domain/eventDraft.ts';
import { settleDiffering } from '../../domain/eventDraftFill.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import { focusField } from './focusField.ts';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { fieldInWords } from './problemWords.ts';

export function DifferingNotes() {
  const { change, language, idOf } = useForm();
  const draft = useDraft();
  const words = language.text.form.differing;
  const { differing } = draft;
  if (differing.length === 0) return null;
  const settle = (ones: readonly Differing[], takes: 'typed' | 'there') => {
    change(before => ones.reduce((rest, one) => settleDiffering(rest, one, takes), before));
    const [only] = ones;
    if (only !== undefined) focusField(idOf(ones.length === 1 ? only.field : 'title'));
  };
  return (
    <section className={styles['note']} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.hint}</p>
      <ul className={styles['differing']}>
        {differing.map(one => (
          <li key={`${one.field} ${one.typed}`}>
            <bdi>{words.typed(fieldInWords(one.field, draft, language), typedInWords(one, language))}</bdi>{' '}
            <button
              type="button"
              className={styles['choice']}
              onClick={() => {
                settle([one], 'typed');
              }}
            >
              {words.take}
            </button>
            <button
              type="button"
              className={styles['choice']}
              onClick={() => {
                settle([one], 'there');
              }}
            >
              {words.keep}
            </button>
          </li>
        ))}
      </ul>
      {differing.length > 1 && (
        <p className={styles['links']}>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              settle(differing, 'typed');
            }}
          >
            {words.takeAll}
          </button>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              settle(differing, 'there');
            }}
          >
            {words.keepAll}
          </button>
        </p>
      )}
    </section>
  );
}

/** A choice by its name, a text as it was typed. */
function typedInWords({ field, typed }: Differing, { text }: LanguageWith<'form'>): string {
  const { statuses, formats, outcomes, levels } = text.vocabulary;
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: statuses,
    format: formats,
    outcome: outcomes,
  } satisfies Partial<Record<keyof EventDraft, Readonly<Record<string, string>>>>;
  const names = field.endsWith('.level') ? levels : named[field];
  const known: Readonly<Record<string, string>> = names ?? {};
  return known[typed] ?? typed;
}
