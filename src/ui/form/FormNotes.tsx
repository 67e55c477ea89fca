/** What a writer should know about the draft itself: what it goes on with, begins from, or that the event changed. */
import { type ReactNode } from 'react';
import { sameContent } from '../../domain/applyChanges.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { instantInWords } from '../../language/instants.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import drafts from '../drafts/drafts.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './form.module.css';
import { type OpenedDraft } from './openDraft.ts';
import { type FormDraft } from './useEventDraft.ts';

interface FormNotesProps {
  readonly form: FormDraft;
  readonly names: DraftNames;
  /** Opens a blank form; the draft of this one is kept. */
  readonly onBlank: (() => void) | undefined;
  readonly onDiscard: () => void;
  readonly onTakeBack: () => void;
}

export function FormNotes({ form, names, onBlank, onDiscard, onTakeBack }: FormNotesProps) {
  const language = useLanguageWith(useSession().language, 'form');
  const words = language.text.form;
  const { original, isRestored, typedAt, from } = form.opened;
  const current = useApp(state =>
    original === undefined ? undefined : state.record.events.get(original.id),
  );
  const isDeleted = original !== undefined && current === undefined;
  const isChanged = original !== undefined && current !== undefined && !sameContent(original, current);
  const blank = original === undefined && onBlank !== undefined && way(words.entry.blankForm, onBlank);
  return (
    <>
      {isRestored && (
        <div className={drafts['note']}>
          {typedAt === undefined
            ? words.entry.restored
            : words.entry.restoredFrom(instantInWords(Date.parse(typedAt), language))}
          <span className={drafts['ways']}>
            {blank}
            {way(words.discardDraft, onDiscard)}
          </span>
        </div>
      )}
      {from !== undefined && (
        <div className={drafts['note']}>
          <bdi>{beginningInWords(from, names, language)}</bdi>
          <span className={drafts['ways']}>{blank}</span>
        </div>
      )}
      {form.takeBack !== undefined && (
        <p className={drafts['note']}>
          {words.entry.discarded} {way(words.entry.takeBack, onTakeBack)}
        </p>
      )}
      {isChanged && <p className={styles['note']}>{words.changedMeanwhile}</p>}
      {isDeleted && <p className={styles['note']}>{words.deletedMeanwhile}</p>}
      {form.isRefused && <p className={styles['note']}>{words.draftNotKept}</p>}
    </>
  );
}

function way(label: string, onClick: () => void): ReactNode {
  return (
    <button type="button" className={controls['link']} onClick={onClick}>
      {label}
    </button>
  );
}

function beginningInWords(
  { kind, event }: NonNullable<OpenedDraft['from']>,
  names: DraftNames,
  language: LanguageWith<'form'>,
): string {
  const words = language.text.form.entry;
  const { title } = event;
  if (kind === 'copy') return words.copyOf(title);
  if (kind === 'next-round') return words.nextRoundOf(title);
  const { record } = names;
  const place = event.venue?.place;
  const parts = [
    ...event.processes.map(({ id }) => record.processes.get(id)?.title ?? id),
    ...(event.participants.length === 0 ? [] : [words.keptSides(event.participants.length)]),
    ...(place === undefined ? [] : [record.places.get(place)?.name ?? place]),
    ...(event.sources.length === 0 ? [] : [words.keptSources(event.sources.length)]),
    language.text.vocabulary.kinds[event.kind],
    event.when.edtf,
  ];
  return words.keptFrom(title, parts.join(', '));
}
