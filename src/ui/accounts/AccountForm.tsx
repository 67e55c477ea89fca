/** One account, to be corrected where it stands. Enter saves, Escape gives back what was there. */
import { useEffect, useId, useRef, useState } from 'react';
import { replaceAccount } from '../../domain/accountEditing.ts';
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { type SideCode, type SourceId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { certainties, stances } from '../../domain/vocabulary.ts';
import { sideName } from '../../language/names.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './accounts.module.css';
import { AccountValueField } from './AccountValueField.tsx';
import { FormRow } from './FormRow.tsx';
import { type AccountProblems, type AccountTexts, readAccountTexts, textsOf } from './readAccountTexts.ts';
import { useAccountEdits } from './useAccountEdits.ts';
import { useEscape } from './useEscape.ts';

interface AccountFormProps {
  readonly event: DiplomaticEvent;
  readonly claim: Claim;
  readonly onClose: () => void;
}

export function AccountForm({ event, claim, onClose }: AccountFormProps) {
  const language = useLanguageWith(useSession().language, 'accounts');
  const record = useApp(state => state.record);
  const todayIso = useApp(state => state.todayIso);
  const edit = useAccountEdits(event.id);
  const id = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState(() => textsOf(claim));
  const [problems, setProblems] = useState<AccountProblems>({});
  const words = language.text.accounts;
  const { vocabulary } = language.text;
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  useEscape(formRef, onClose);
  const save = () => {
    const reading = readAccountTexts(claim, texts, { event, record, todayIso });
    if (!reading.ok) {
      setProblems(reading.error);
      const [first] = Object.keys(reading.error);
      formRef.current?.querySelector<HTMLElement>(`[id="${id}-${first ?? ''}"]`)?.focus();
      return;
    }
    const corrected = reading.value;
    edit({
      field: 'claims',
      step: (now, context) => replaceAccount(now, corrected, context),
      said: words.corrected(corrected.by),
    });
    onClose();
  };
  const set = (change: Partial<AccountTexts>) => {
    setTexts(before => ({ ...before, ...change }));
    setProblems({});
  };
  const isWrong = (at: string) => Object.keys(problems).includes(at);
  const problemOf = (at: keyof AccountProblems) => {
    const problem = problems[at];
    return problem === undefined ? undefined : words.problems[problem];
  };
  const line = (at: 'by' | 'knownOn' | 'printed' | 'note') => (
    <input
      id={`${id}-${at}`}
      className={controls['field']}
      dir="auto"
      value={texts[at]}
      aria-invalid={isWrong(at)}
      aria-describedby={isWrong(at) ? `${id}-${at}-problem` : undefined}
      onChange={({ currentTarget }) => {
        set({ [at]: currentTarget.value });
      }}
    />
  );
  const choice = (at: keyof AccountTexts, options: readonly (readonly [value: string, name: string])[]) => (
    <select
      id={`${id}-${at}`}
      className={controls['field']}
      value={texts[at]}
      onChange={({ currentTarget }) => {
        set({ [at]: currentTarget.value });
      }}
    >
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
  const sides = new Set<SideCode>([
    ...event.participants.map(({ side }) => side),
    ...event.claims.flatMap(({ side }) => side ?? []),
  ]);
  const sources = new Set([...event.sources, ...(claim.source === undefined ? [] : [claim.source])]);
  return (
    <form
      ref={formRef}
      className={styles['form']}
      noValidate
      onSubmit={submitted => {
        submitted.preventDefault();
        save();
      }}
    >
      <FormRow
        id={`${id}-value`}
        label={words.value}
        problem={problemOf('value')}
        hint={claim.field === 'durationMin' ? words.minutesHint : undefined}
      >
        <AccountValueField
          id={`${id}-value`}
          field={claim.field}
          value={texts.value}
          describedBy={problems.value === undefined ? undefined : `${id}-value-problem`}
          record={record}
          language={language}
          onChange={value => {
            set({ value });
          }}
        />
      </FormRow>
      <FormRow id={`${id}-stance`} label={words.stance}>
        {choice(
          'stance',
          stances.map(stance => [stance, words.stances[stance]]),
        )}
      </FormRow>
      <FormRow id={`${id}-by`} label={words.by} problem={problemOf('by')}>
        {line('by')}
      </FormRow>
      <FormRow id={`${id}-side`} label={words.side}>
        {choice('side', [
          ['', words.noSide],
          ...[...sides].map(side => [side, sideName(side, record.bodies, language)] as const),
        ])}
      </FormRow>
      <FormRow
        id={`${id}-knownOn`}
        label={words.knownOn}
        problem={problemOf('knownOn')}
        hint={words.knownOnHint}
      >
        {line('knownOn')}
      </FormRow>
      <FormRow id={`${id}-certainty`} label={words.certainty}>
        {choice(
          'certainty',
          certainties.map(one => [one, vocabulary.certainties[one]]),
        )}
      </FormRow>
      <FormRow id={`${id}-source`} label={words.source}>
        {choice('source', [
          ['', words.noSource],
          ...[...sources].map(one => [one, sourceName(one, record)] as const),
        ])}
      </FormRow>
      <FormRow id={`${id}-printed`} label={words.printed}>
        {line('printed')}
      </FormRow>
      <FormRow id={`${id}-note`} label={words.note}>
        {line('note')}
      </FormRow>
      <div className={styles['formEnd']}>
        <button type="submit" className={controls['primary']}>
          {words.save}
        </button>
        <button type="button" className={controls['button']} onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function sourceName(id: SourceId, { sources }: RecordReader): string {
  const source = sources.get(id);
  if (source === undefined) return id;
  return source.title === undefined ? source.publisher : `${source.publisher}: ${source.title}`;
}
