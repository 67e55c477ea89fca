/** The value of an account, in a field that fits what it is a value of. */
import { type RecordReader } from '../../domain/record.ts';
import { formats, outcomes, statuses, votes } from '../../domain/vocabulary.ts';
import { type Language } from '../../language/language.ts';
import controls from '../controls.module.css';

interface AccountValueFieldProps {
  readonly id: string;
  /** The claim's path. */
  readonly field: string;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly record: RecordReader;
  readonly language: Language;
  readonly onChange: (value: string) => void;
}

export function AccountValueField({
  id,
  field,
  value,
  describedBy,
  record,
  language,
  onChange,
}: AccountValueFieldProps) {
  const choices = choicesOf(field, record, language);
  const given = {
    id,
    className: controls['field'],
    value,
    'aria-invalid': describedBy !== undefined,
    'aria-describedby': describedBy,
  };
  if (choices === undefined) {
    return (
      <input
        {...given}
        dir="auto"
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
    );
  }
  const isListed = choices.some(([choice]) => choice === value);
  return (
    <select
      {...given}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    >
      {!isListed && <option value={value}>{value}</option>}
      {choices.map(([choice, name]) => (
        <option key={choice} value={choice}>
          {name}
        </option>
      ))}
    </select>
  );
}

type Choice = readonly [value: string, name: string];

/** Undefined where any words will do. */
function choicesOf(field: string, record: RecordReader, language: Language): readonly Choice[] | undefined {
  const { vocabulary } = language.text;
  const byName = (things: Iterable<{ readonly id: string; readonly name: string }>): readonly Choice[] =>
    Array.from(things, ({ id, name }): Choice => [id, name]).sort((one, other) =>
      one[1].localeCompare(other[1], language.locale),
    );
  if (field === 'status') return statuses.map(status => [status, vocabulary.statuses[status]]);
  if (field === 'format') return formats.map(format => [format, vocabulary.formats[format]]);
  if (field === 'outcome') return outcomes.map(outcome => [outcome, vocabulary.outcomes[outcome]]);
  if (field === 'venue.place') return byName(record.places.values());
  if (/^statements\..+\.by$/.test(field)) return byName(record.people.values());
  if (/^participants\..+\.vote$/.test(field)) return votes.map(vote => [vote, vocabulary.votes[vote]]);
  return undefined;
}
