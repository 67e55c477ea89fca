/** One source: of the record, or a new one from its address, publisher and headline. */
import { memo, useState } from 'react';
import { isBlank, isBlankSource, nobody, type SourceDraft } from '../../domain/eventDraft.ts';
import { changeRow, removeRow } from '../../domain/eventDraftRows.ts';
import { siteOf } from '../../domain/eventDraftSources.ts';
import { sourceId } from '../../domain/ids.ts';
import { isSafeLink } from '../../domain/links.ts';
import { reliabilities, sourceKinds } from '../../domain/vocabulary.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import styles from './form.module.css';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';
import { RowFrame } from './RowFrame.tsx';
import { sourceWords } from './sourceWords.ts';
import { TextField } from './TextField.tsx';

interface SourceRowProps {
  readonly row: SourceDraft;
  readonly index: number;
}

export const SourceRow = memo(function SourceRow({ row, index }: SourceRowProps) {
  const { change, names, language } = useForm();
  const words = language.text.form;
  const known = row.id === '' ? undefined : names.record.sources.get(sourceId(row.id));
  const legend = words.sourceRow(index + 1);
  return (
    <RowFrame
      legend={legend}
      removeLabel={words.removeSource(known === undefined ? legend : sourceWords(known))}
      onRemove={() => {
        change(before => removeRow(before, 'sources', row.key));
      }}
    >
      {known === undefined ? (
        <NewSource row={row} />
      ) : (
        <p className={styles['known']}>
          <bdi>{sourceWords(known)}</bdi>
          {known.url !== undefined && <bdi className={styles['hint']}>{known.url}</bdi>}
        </p>
      )}
    </RowFrame>
  );
});

function NewSource({ row }: { readonly row: SourceDraft }) {
  const { change, names, suggestions, language } = useForm();
  const words = language.text.form;
  const field = (name: string) => `sources.${row.key}.${name}`;
  const set = (fields: Partial<SourceDraft>) => {
    change(before => changeRow(before, { list: 'sources', key: row.key, change: fields }));
  };
  const url = row.url.trim();
  const site = isBlank(row.publisher) && isSafeLink(url) ? siteOf(url) : undefined;
  return (
    <>
      <TextField
        field={field('url')}
        label={words.address}
        type="url"
        value={row.url}
        onChange={address => {
          set({ url: address });
        }}
      />
      <div className={styles['pair']}>
        <NameBox
          field={field('publisher')}
          label={words.publisher}
          mention={row.publisher === '' ? nobody : { text: row.publisher }}
          suggestions={suggestions.sources}
          reading={site === undefined ? undefined : words.publisherFromSite(site)}
          onChange={({ text, id }) => {
            if (id === undefined) set({ publisher: text });
            // A suggestion is a source of the record: it stands for the row where nothing else is typed.
            else if (isBlankSource({ ...row, publisher: '' })) set({ id });
            else set({ publisher: names.record.sources.get(sourceId(id))?.publisher ?? text });
          }}
        />
        <DateField
          field={field('published')}
          label={words.published}
          value={row.published}
          onChange={published => {
            set({ published });
          }}
        />
      </div>
      <div className={styles['pair']}>
        <TextField
          field={field('title')}
          label={words.sourceTitle}
          value={row.title}
          onChange={title => {
            set({ title });
          }}
        />
        <ChoiceField
          field={field('kind')}
          label={words.sourceKind}
          values={sourceKinds}
          names={language.text.vocabulary.sourceKinds}
          value={row.kind}
          onChange={kind => {
            set({ kind });
          }}
        />
      </div>
      <MoreOfSource row={row} onChange={set} />
    </>
  );
}

interface MoreOfSourceProps {
  readonly row: SourceDraft;
  readonly onChange: (fields: Partial<SourceDraft>) => void;
}

/** What few sources need, folded away. */
function MoreOfSource({ row, onChange }: MoreOfSourceProps) {
  const { language } = useForm();
  const words = language.text.form;
  const field = (name: string) => `sources.${row.key}.${name}`;
  const [startsOpen] = useState(() =>
    [row.archivedUrl, row.accessed, row.lang, row.reliability].some(text => text !== ''),
  );
  return (
    <details className={styles['fold']} open={startsOpen}>
      <summary>{words.moreOfSource}</summary>
      <TextField
        field={field('archivedUrl')}
        label={words.archivedAddress}
        type="url"
        value={row.archivedUrl}
        onChange={archivedUrl => {
          onChange({ archivedUrl });
        }}
      />
      <div className={styles['pair']}>
        <DateField
          field={field('accessed')}
          label={words.accessed}
          value={row.accessed}
          onChange={accessed => {
            onChange({ accessed });
          }}
        />
        <TextField
          field={field('lang')}
          label={words.sourceLanguage}
          hint={words.languageHint}
          value={row.lang}
          isCode
          onChange={lang => {
            onChange({ lang });
          }}
        />
      </div>
      <ChoiceField
        field={field('reliability')}
        label={words.reliability}
        values={['', ...reliabilities]}
        names={words.reliabilities}
        none={words.none}
        value={row.reliability}
        onChange={reliability => {
          onChange({ reliability });
        }}
      />
    </details>
  );
}
