/** What each column holds, chosen over its own first cells; and of what the title is made where none is the title. */
import {
  csvFields,
  type CsvDecisions,
  type CsvField,
  type CsvSurvey,
  listFields,
} from '../../formats/csv/csvTable.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import styles from './incoming.module.css';

interface ColumnTableProps {
  readonly survey: CsvSurvey;
  readonly decisions: CsvDecisions;
  readonly words: LanguageWith<'incoming'>['text']['incoming'];
  readonly onChange: (some: Partial<CsvDecisions>) => void;
}

/** More of a cell would only make its column wide. */
const mostCellLength = 80;

export function ColumnTable({ survey, decisions, words, onChange }: ColumnTableProps) {
  const { fields, titleFrom } = decisions;
  const nameOf = (at: number) => {
    const name = survey.columns[at]?.name ?? '';
    return name === '' ? words.column(at + 1) : name;
  };
  /** A field that one column alone may give is taken from the column that had it. */
  const choose = (at: number, field: CsvField) => {
    const next = fields.map((before, other) => {
      if (other === at) return field;
      return before === field && !listFields.has(field) ? 'none' : before;
    });
    onChange({ fields: next });
  };
  const choosePart = (part: number, at: number | undefined) => {
    const next = [titleFrom[0], titleFrom[1]];
    next[part] = at;
    onChange({ titleFrom: next.filter(column => column !== undefined) });
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={controls['heading']}>{words.columns}</legend>
      {/* It scrolls, so it can be reached by keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['columns']} tabIndex={0} role="region" aria-label={words.columns}>
        <table>
          <thead>
            <tr>
              {survey.columns.map((_, at) => (
                <th key={at} scope="col">
                  <bdi className={styles['name']}>{nameOf(at)}</bdi>
                  <select
                    className={controls['field']}
                    aria-label={words.holds(nameOf(at))}
                    value={fields[at] ?? 'none'}
                    data-none={(fields[at] ?? 'none') === 'none'}
                    onChange={({ currentTarget }) => {
                      const field = csvFields.find(name => name === currentTarget.value);
                      if (field !== undefined) choose(at, field);
                    }}
                  >
                    {csvFields.map(field => (
                      <option key={field} value={field}>
                        {words.fields[field]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.samples.map((cells, row) => (
              <tr key={row}>
                {survey.columns.map((_, at) => (
                  <td key={at} dir="auto" data-none={(fields[at] ?? 'none') === 'none'}>
                    {shortCell(cells[at] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!fields.includes('title') && (
        <p className={styles['line']}>
          {words.madeTitle}
          {words.titleParts.map((label, part) => (
            <select
              key={label}
              className={controls['field']}
              aria-label={label}
              value={titleFrom[part] ?? ''}
              onChange={({ currentTarget }) => {
                choosePart(part, currentTarget.value === '' ? undefined : Number(currentTarget.value));
              }}
            >
              <option value="">{words.nothing}</option>
              {survey.columns.map((_, at) => (
                <option key={at} value={at}>
                  {nameOf(at)}
                </option>
              ))}
            </select>
          ))}
        </p>
      )}
    </fieldset>
  );
}

function shortCell(cell: string): string {
  return cell.length > mostCellLength ? `${cell.slice(0, mostCellLength)}…` : cell;
}
