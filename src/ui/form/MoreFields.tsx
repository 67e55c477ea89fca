/** The rest of what an event can say, folded away until it is wanted. */
import { type EventDraft, isBlankSource } from '../../domain/eventDraft.ts';
import { addRow } from '../../domain/eventDraftRows.ts';
import { formats, outcomes } from '../../domain/vocabulary.ts';
import { ChoiceField } from './ChoiceField.tsx';
import styles from './form.module.css';
import { useDraft, useForm } from './formContext.ts';
import { ProcessRow } from './ProcessRow.tsx';
import { RowList } from './RowList.tsx';
import { StatementRow } from './StatementRow.tsx';
import { TextArea, TextField } from './TextField.tsx';

export function MoreFields() {
  const { change, language, idOf } = useForm();
  const draft = useDraft();
  const words = language.text.form;
  const { formats: formatNames, outcomes: outcomeNames } = language.text.vocabulary;
  const text = (field: 'site' | 'summary' | 'note' | 'tags' | 'privateNotes') => ({
    field,
    label: words[field],
    value: draft[field],
    onChange: (value: string) => {
      change(before => ({ ...before, [field]: value }));
    },
  });
  return (
    <>
      <div className={styles['pair']}>
        <ChoiceField
          field="format"
          label={words.format}
          values={['', ...formats]}
          names={formatNames}
          none={words.none}
          value={draft.format}
          onChange={format => {
            change(before => ({ ...before, format }));
          }}
        />
        <ChoiceField
          field="outcome"
          label={words.outcome}
          values={['', ...outcomes]}
          names={outcomeNames}
          none={words.none}
          value={draft.outcome}
          onChange={outcome => {
            change(before => ({ ...before, outcome }));
          }}
        />
      </div>
      <TextField {...text('site')} hint={words.siteHint} />
      <RowList
        list="processes"
        heading={words.processes}
        addLabel={words.addProcess}
        onAdd={() => {
          change(before => addRow(before, 'processes'));
        }}
      >
        {draft.processes.map((row, index) => (
          <ProcessRow key={row.key} row={row} index={index} />
        ))}
      </RowList>
      <RowList
        list="statements"
        heading={words.statements}
        addLabel={words.addStatement}
        onAdd={() => {
          change(before => addRow(before, 'statements', { source: onlySourceOf(before) }));
        }}
      >
        {draft.statements.map((row, index) => (
          <StatementRow key={row.key} row={row} index={index} sources={draft.sources} />
        ))}
      </RowList>
      <TextArea {...text('summary')} />
      <TextArea {...text('note')} />
      <label className={styles['check']}>
        <input
          id={idOf('confirmed')}
          type="checkbox"
          checked={draft.unconfirmed}
          onChange={changeEvent => {
            const unconfirmed = changeEvent.currentTarget.checked;
            change(before => ({ ...before, unconfirmed }));
          }}
        />
        {words.unconfirmed}
      </label>
      <TextField {...text('tags')} hint={words.tagsHint} />
      <TextArea {...text('privateNotes')} hint={words.privateNotesHint} />
    </>
  );
}

/** Where there is one source only, what was said is after it. */
function onlySourceOf({ sources }: EventDraft): string {
  const [only, ...others] = sources.filter(row => !isBlankSource(row));
  return only === undefined || others.length > 0 ? '' : `row:${only.key}`;
}

/** Whether anything under the fold is filled in. */
export function hasMore(draft: EventDraft): boolean {
  const { format, outcome, site, summary, note, tags, privateNotes } = draft;
  return (
    [format, outcome, site, summary, note, tags, privateNotes].some(text => text !== '') ||
    draft.unconfirmed ||
    draft.statements.length > 0 ||
    draft.processes.length > 0
  );
}
