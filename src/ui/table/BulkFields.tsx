/** The fields of the edit of many events, each with what they have in common. */
import { useMemo } from 'react';
import { type BulkDraft, type BulkProblem, type TakenField } from '../../domain/bulkDraft.ts';
import { type BulkSurvey, type CommonField } from '../../domain/bulkFields.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { edtfText, placeId } from '../../domain/ids.ts';
import { countryCodes } from '../../domain/sides.ts';
import { eventKinds, formats, outcomes, statuses } from '../../domain/vocabulary.ts';
import { edtfInWords } from '../../language/dates.ts';
import { typedDateProblemInWords } from '../../language/typedDateWords.ts';
import { type LanguageWith } from '../../language/language.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { BulkChoice, BulkText } from './BulkField.tsx';
import { BulkRoles } from './BulkRoles.tsx';
import { BulkSources } from './BulkSources.tsx';
import styles from './bulk.module.css';

interface BulkFieldsProps {
  readonly id: string;
  readonly draft: BulkDraft;
  readonly names: DraftNames;
  readonly values: BulkSurvey['values'] | undefined;
  readonly problems: readonly BulkProblem[];
  readonly onChange: (change: Partial<BulkDraft>) => void;
}

export function BulkFields({ id, draft, names, values, problems, onChange }: BulkFieldsProps) {
  const { language: plain } = useSession();
  const language = useLanguageWith(plain, 'table');
  const { table, vocabulary } = language.text;
  const words = table.bulk;
  const { record } = names;
  const suggested = useMemo(
    () => ({
      places: [...record.places.values()].map(({ name }) => name),
      processes: [...record.processes.values()].map(({ title }) => title),
      sides: [...record.bodies.keys(), ...countryCodes].map(code => names.sideName(code)),
    }),
    [record, names],
  );
  const now = (field: CommonField, nameOf: (value: string) => string): string => {
    const found = values?.[field];
    if (found === undefined) return '…';
    const [first = ''] = found;
    if (found.size > 1) return words.differs(found.size);
    return first === '' ? words.nothingYet : nameOf(first);
  };
  const named = (listNames: Readonly<Record<string, string>>) => (value: string) => listNames[value] ?? value;
  const frameOf = (field: Exclude<keyof BulkDraft, 'roles' | 'sources' | 'taken'>) => {
    const problem = problems.find(one => one.field === field);
    return {
      id: `${id}-${field}`,
      label: words.fields[field],
      value: draft[field],
      problem: problem === undefined ? undefined : bulkProblemInWords(problem, language),
      onChange: (value: string) => {
        onChange({ [field]: value });
      },
    };
  };
  const taking = (field: TakenField) => ({
    label: words.remove,
    isOn: draft.taken.includes(field),
    onChange: (isOn: boolean) => {
      const others = draft.taken.filter(one => one !== field);
      onChange({ taken: isOn ? [...others, field] : others });
    },
  });
  const choice = (
    field: 'kind' | 'status' | 'confirmed' | 'format' | 'outcome',
    list: readonly string[],
    listNames: Readonly<Record<string, string>>,
  ) => {
    const canGo = field === 'format' || field === 'outcome';
    const frame = frameOf(field);
    return (
      <BulkChoice
        {...frame}
        value={canGo && draft.taken.includes(field) ? '-' : frame.value}
        onChange={value => {
          const taken = draft.taken.filter(one => one !== field);
          if (!canGo) frame.onChange(value);
          else if (value === '-') onChange({ [field]: '', taken: [...taken, field] });
          else onChange({ [field]: value, taken });
        }}
        choices={[
          ['', words.leave(now(field, named(listNames)))],
          ...(canGo ? [['-', words.takeAway] as const] : []),
          ...list.map(one => [one, listNames[one] ?? one] as const),
        ]}
      />
    );
  };
  return (
    <div className={styles['fields']}>
      {choice('kind', eventKinds, vocabulary.kinds)}
      {choice('status', statuses, vocabulary.statuses)}
      {choice('format', formats, vocabulary.formats)}
      {choice('outcome', outcomes, vocabulary.outcomes)}
      {choice('confirmed', ['full', 'partial'], words.confirmedNames)}
      <BulkText
        {...frameOf('knownSince')}
        hint={words.knownSinceHint}
        now={now('knownSince', value => edtfInWords(edtfText(value), language))}
        taking={taking('knownSince')}
      />
      <BulkText
        {...frameOf('place')}
        now={now('place', value => record.places.get(placeId(value))?.name ?? value)}
        suggestions={suggested.places}
        taking={taking('place')}
      />
      <BulkText {...frameOf('site')} now={now('site', value => value)} taking={taking('site')} />
      <BulkText {...frameOf('process')} suggestions={suggested.processes} />
      <BulkText {...frameOf('round')} />
      <BulkText {...frameOf('addedTags')} hint={words.partedByCommas} />
      <BulkText {...frameOf('removedTags')} hint={words.partedByCommas} />
      <BulkText {...frameOf('sides')} hint={words.sidesHint} suggestions={suggested.sides} />
      <BulkRoles
        id={`${id}-roles`}
        roles={draft.roles}
        problem={problems.some(({ field }) => field === 'roles') ? words.problems.roleMissing : undefined}
        onChange={roles => {
          onChange({ roles });
        }}
      />
      <BulkSources
        id={`${id}-sources`}
        names={names}
        sources={draft.sources}
        onChange={sources => {
          onChange({ sources });
        }}
      />
      <BulkText
        {...frameOf('privateNotes')}
        now={now('privateNotes', value => value)}
        isLong
        taking={taking('privateNotes')}
      />
    </div>
  );
}

function bulkProblemInWords(problem: BulkProblem, { text }: LanguageWith<'table'>): string {
  const { problems: words, typedDates } = text.table.bulk;
  switch (problem.code) {
    case 'place-unknown':
      return words.placeUnknown;
    case 'process-unknown':
      return words.processUnknown;
    case 'process-missing':
      return words.processMissing;
    case 'round-unreadable':
      return words.roundUnreadable;
    case 'role-missing':
      return words.roleMissing;
    case 'side-unknown':
      return words.sideUnknown(problem.text);
    case 'date-ambiguous':
      return words.dateAmbiguous;
    case 'date-unreadable':
      return typedDateProblemInWords(problem.problem, typedDates);
    case 'too-long':
      return words.tooLong(problem.lengthNow, problem.limit);
  }
}
