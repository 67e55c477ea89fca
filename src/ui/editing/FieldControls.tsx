/** The controls of one fact: those of the form, and for an account of one part of it, that part alone. */
import { type EventDraft } from '../../domain/eventDraft.ts';
import { changeRow } from '../../domain/eventDraftRows.ts';
import { eventKinds, formats, outcomes, statuses, votes } from '../../domain/vocabulary.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import form from '../form/form.module.css';
import { useForm } from '../form/formContext.ts';
import { PlaceFields } from '../form/PlaceFields.tsx';
import { ProcessRow } from '../form/ProcessRow.tsx';
import { SideRow } from '../form/SideRow.tsx';
import { SourceRow } from '../form/SourceRow.tsx';
import { SpeakerFields } from '../form/SpeakerFields.tsx';
import { StatementRow } from '../form/StatementRow.tsx';
import { TextArea, TextField } from '../form/TextField.tsx';
import { WhenField } from '../form/WhenField.tsx';
import { type EditedField } from './editingContext.ts';
import { useEditor, useOwnTexts } from './editorContext.ts';
import { splitField } from './fieldDraft.ts';
import { LinkFields } from './LinkFields.tsx';
import { DurationField, KnownSinceField, QuestionFields, TallyFields } from './ownFields.tsx';

export function FieldControls({ field }: { readonly field: EditedField }) {
  const [list] = splitField(field);
  switch (list) {
    case 'when':
      return <WhenField />;
    case 'durationMin':
      return <DurationField />;
    case 'venue.place':
      return <Place />;
    case 'kind':
    case 'status':
    case 'format':
    case 'outcome':
      return <Choice field={list} />;
    case 'tally':
      return <TallyFields />;
    case 'knownSince':
      return <KnownSinceField />;
    case 'links':
      return <LinkFields />;
    case 'participants':
    case 'statements':
    case 'processes':
    case 'sources':
      return <Rows list={list} />;
    case 'confirmed':
      return <Confirmed />;
    default:
      return list.startsWith('about') ? <QuestionFields isNew={field === 'about'} /> : <Text field={list} />;
  }
}

function Place() {
  const { draft } = useEditor().editor.typed;
  return <PlaceFields place={draft.place} placeCountry={draft.placeCountry} />;
}

function useSetDraft<Name extends keyof EventDraft>(name: Name): (value: EventDraft[Name]) => void {
  const { change } = useForm();
  return value => {
    change(draft => ({ ...draft, [name]: value }));
  };
}

function Text({ field }: { readonly field: string }) {
  const { language } = useForm();
  const { draft } = useEditor().editor.typed;
  const { change } = useForm();
  const words = language.text.form;
  const texts = {
    title: { label: words.title, hint: words.titleHint },
    'venue.site': { label: words.site, hint: words.siteHint },
    tags: { label: words.tags, hint: words.tagsHint },
    summary: { label: words.summary },
    note: { label: words.note },
    privateNotes: { label: words.privateNotes, hint: words.privateNotesHint },
  } as const;
  const name = textNames.find(known => known === field);
  if (name === undefined) throw new Error(`There are no controls for ${field}.`);
  const key = name === 'venue.site' ? 'site' : name;
  const props = {
    ...texts[name],
    field: key,
    value: draft[key],
    onChange: (value: string) => {
      change(before => ({ ...before, [key]: value }));
    },
  };
  return longTexts.includes(name) ? <TextArea {...props} /> : <TextField {...props} />;
}

const textNames = ['title', 'venue.site', 'tags', 'summary', 'note', 'privateNotes'] as const;
const longTexts: readonly string[] = ['summary', 'note', 'privateNotes'];

function Choice({ field }: { readonly field: 'kind' | 'status' | 'format' | 'outcome' }) {
  const { language } = useForm();
  const { draft } = useEditor().editor.typed;
  const setKind = useSetDraft('kind');
  const setStatus = useSetDraft('status');
  const setFormat = useSetDraft('format');
  const setOutcome = useSetDraft('outcome');
  const { form: words, vocabulary } = language.text;
  switch (field) {
    case 'kind':
      return (
        <ChoiceField
          {...{ field, label: words.kind, values: eventKinds, names: vocabulary.kinds }}
          value={draft.kind}
          onChange={setKind}
        />
      );
    case 'status':
      return (
        <ChoiceField
          {...{ field, label: words.status, values: statuses, names: vocabulary.statuses }}
          value={draft.status === '' ? 'scheduled' : draft.status}
          onChange={setStatus}
        />
      );
    case 'format':
      return (
        <ChoiceField
          {...{ field, label: words.format, names: vocabulary.formats, none: words.none }}
          values={['', ...formats]}
          value={draft.format}
          onChange={setFormat}
        />
      );
    case 'outcome':
      return (
        <ChoiceField
          {...{ field, label: words.outcome, names: vocabulary.outcomes, none: words.none }}
          values={['', ...outcomes]}
          value={draft.outcome}
          onChange={setOutcome}
        />
      );
  }
}

function Rows({ list }: { readonly list: 'participants' | 'statements' | 'processes' | 'sources' }) {
  const { draft, rowKey, asAccount } = useEditor().editor.typed;
  const isRow = ({ key }: { readonly key: string }) => key === rowKey;
  const at = 0;
  switch (list) {
    case 'participants': {
      const row = draft.sides.find(isRow);
      if (row === undefined) return null;
      if (asAccount) return <VoteField />;
      return (
        <>
          <SideRow row={row} index={at} kind={draft.kind} />
          {(draft.kind === 'vote' || row.roles.includes('voter') || row.carried.vote !== undefined) && (
            <VoteField />
          )}
        </>
      );
    }
    case 'statements': {
      const row = draft.statements.find(isRow);
      if (row === undefined) return null;
      return asAccount ? <Speaker /> : <StatementRow row={row} index={at} sources={draft.sources} />;
    }
    case 'processes': {
      const row = draft.processes.find(isRow);
      return row === undefined ? null : <ProcessRow row={row} index={at} />;
    }
    case 'sources': {
      const row = draft.sources.find(isRow);
      return row === undefined ? null : <SourceRow row={row} index={at} />;
    }
  }
}

/** Who said it, apart from what was said. */
function Speaker() {
  const { change } = useForm();
  const { draft, rowKey } = useEditor().editor.typed;
  const row = draft.statements.find(({ key }) => key === rowKey);
  const speaker = row?.speakers[0];
  if (speaker === undefined) return null;
  return (
    <SpeakerFields
      statement={rowKey}
      at={0}
      speaker={speaker}
      onChange={changed => {
        change(before =>
          changeRow(before, { list: 'statements', key: rowKey, change: { speakers: [changed] } }),
        );
      }}
    />
  );
}

function VoteField() {
  const { language } = useForm();
  const { words } = useEditor();
  const { own, set } = useOwnTexts();
  return (
    <ChoiceField
      field="own.vote"
      label={words.vote}
      values={['', ...votes]}
      names={language.text.vocabulary.votes}
      none={language.text.form.none}
      value={own.vote}
      onChange={vote => {
        set({ vote });
      }}
    />
  );
}

function Confirmed() {
  const { idOf, language } = useForm();
  const { draft } = useEditor().editor.typed;
  const setUnconfirmed = useSetDraft('unconfirmed');
  return (
    <label className={form['check']}>
      <input
        id={idOf('confirmed')}
        type="checkbox"
        checked={draft.unconfirmed}
        onChange={({ currentTarget }) => {
          setUnconfirmed(currentTarget.checked);
        }}
      />
      {language.text.form.unconfirmed}
    </label>
  );
}
