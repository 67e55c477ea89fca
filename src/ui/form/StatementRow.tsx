/** What was said: by whom, whether in their own words, in which language, after which source. */
import { memo, useState } from 'react';
import {
  emptySpeaker,
  isBlankSource,
  type SourceDraft,
  type SpeakerDraft,
  type StatementDraft,
} from '../../domain/eventDraft.ts';
import { changeRow, removeRow } from '../../domain/eventDraftRows.ts';
import { withoutOuterMarks } from '../../domain/eventDraftSources.ts';
import { sourceId } from '../../domain/ids.ts';
import controls from '../controls.module.css';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { RowFrame } from './RowFrame.tsx';
import { sourceWords } from './sourceWords.ts';
import { SpeakerFields } from './SpeakerFields.tsx';
import { TextArea, TextField } from './TextField.tsx';

interface StatementRowProps {
  readonly row: StatementDraft;
  readonly index: number;
  /** The sources of this event. */
  readonly sources: readonly SourceDraft[];
}

export const StatementRow = memo(function StatementRow({ row, index, sources }: StatementRowProps) {
  const { change, language } = useForm();
  const words = language.text.form;
  const field = (name: string) => `statements.${row.key}.${name}`;
  const set = (fields: Partial<StatementDraft>) => {
    change(before => changeRow(before, { list: 'statements', key: row.key, change: fields }));
  };
  const setSpeaker = (at: number, speaker: SpeakerDraft) => {
    set({ speakers: row.speakers.map((other, place) => (place === at ? speaker : other)) });
  };
  return (
    <RowFrame
      legend={words.statementRow(index + 1)}
      removeLabel={words.removeStatement(index + 1)}
      onRemove={() => {
        change(before => removeRow(before, 'statements', row.key));
      }}
    >
      {row.speakers.map((speaker, at) => (
        <SpeakerFields
          // Speakers have no names of their own while they are typed: their place is all there is.
          key={at}
          statement={row.key}
          at={at}
          speaker={speaker}
          onChange={changed => {
            setSpeaker(at, changed);
          }}
        />
      ))}
      <div className={styles['links']}>
        <button
          type="button"
          className={controls['link']}
          onClick={() => {
            set({ speakers: [...row.speakers, emptySpeaker] });
          }}
        >
          <span aria-hidden="true">+</span> {words.addSpeaker}
        </button>
        {row.speakers.length > 1 && (
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              set({ speakers: row.speakers.slice(0, -1) });
            }}
          >
            {words.removeSpeaker(row.speakers.length)}
          </button>
        )}
      </div>
      <ChoiceField
        field={field('mode')}
        label={words.mode}
        values={['paraphrase', 'quote']}
        names={words.modes}
        value={row.mode}
        onChange={mode => {
          set({ mode });
        }}
      />
      <TextArea
        field={field('words')}
        label={words.words}
        value={row.words}
        onChange={text => {
          set({ words: text });
        }}
      />
      {row.mode === 'paraphrase' && withoutOuterMarks(row.words) !== row.words.trim() && (
        <p className={styles['links']}>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              set({ mode: 'quote' });
            }}
          >
            {words.theseAreOwnWords}
          </button>
          <button
            type="button"
            className={controls['link']}
            onClick={() => {
              set({ words: withoutOuterMarks(row.words) });
            }}
          >
            {words.takeMarksOff}
          </button>
        </p>
      )}
      <StatementSource row={row} sources={sources} onChange={set} />
      <div className={styles['pair']}>
        <TextField
          field={field('lang')}
          label={words.wordsLanguage}
          hint={words.languageHint}
          value={row.lang}
          isCode
          onChange={lang => {
            set({ lang });
          }}
        />
        <DateField
          field={field('date')}
          label={words.statementDate}
          value={row.date}
          onChange={date => {
            set({ date });
          }}
        />
      </div>
      <MoreOfStatement row={row} onChange={set} />
      <TextField
        field={field('office')}
        label={words.office}
        value={row.office}
        onChange={office => {
          set({ office });
        }}
      />
    </RowFrame>
  );
});

interface StatementSourceProps {
  readonly row: StatementDraft;
  readonly sources: readonly SourceDraft[];
  readonly onChange: (fields: Partial<StatementDraft>) => void;
}

/** The sources of this event, and the statement's own where it has another. */
function StatementSource({ row, sources, onChange }: StatementSourceProps) {
  const { names, language } = useForm();
  const words = language.text.form;
  const options = new Map<string, string>();
  sources.forEach((source, index) => {
    if (isBlankSource(source)) return;
    const known = source.id === '' ? undefined : names.record.sources.get(sourceId(source.id));
    const typed = [source.publisher, source.title, source.url].find(text => text.trim() !== '');
    options.set(
      `row:${source.key}`,
      known === undefined ? (typed ?? words.unnamedSource(index + 1)) : sourceWords(known),
    );
  });
  if (row.source.startsWith('record:')) {
    const source = names.record.sources.get(sourceId(row.source.slice('record:'.length)));
    if (source !== undefined) options.set(row.source, sourceWords(source));
  }
  return (
    <ChoiceField
      field={`statements.${row.key}.source`}
      label={words.statementSource}
      values={['', ...options.keys()]}
      names={Object.fromEntries(options)}
      none={words.none}
      value={row.source}
      onChange={source => {
        onChange({ source });
      }}
    />
  );
}

interface MoreOfStatementProps {
  readonly row: StatementDraft;
  readonly onChange: (fields: Partial<StatementDraft>) => void;
}

/** On what way the words came here: translated, relayed, said where. */
function MoreOfStatement({ row, onChange }: MoreOfStatementProps) {
  const { language } = useForm();
  const words = language.text.form;
  const field = (name: string) => `statements.${row.key}.${name}`;
  const [startsOpen] = useState(() =>
    [row.translatedFrom, row.medium, row.via, row.note].some(text => text !== ''),
  );
  return (
    <details className={styles['fold']} open={startsOpen}>
      <summary>{words.moreOfStatement}</summary>
      <div className={styles['pair']}>
        <TextField
          field={field('translatedFrom')}
          label={words.translatedFrom}
          hint={words.translatedFromHint}
          value={row.translatedFrom}
          isCode
          onChange={translatedFrom => {
            onChange({ translatedFrom });
          }}
        />
        <TextField
          field={field('medium')}
          label={words.medium}
          hint={words.mediumHint}
          value={row.medium}
          onChange={medium => {
            onChange({ medium });
          }}
        />
      </div>
      <TextField
        field={field('via')}
        label={words.via}
        hint={words.viaHint}
        value={row.via}
        onChange={via => {
          onChange({ via });
        }}
      />
      <TextArea
        field={field('note')}
        label={words.statementNote}
        value={row.note}
        onChange={note => {
          onChange({ note });
        }}
      />
    </details>
  );
}
