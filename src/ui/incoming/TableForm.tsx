/** How the file is written, as it was found out; what is changed here reads it anew. */
import { csvDelimiters, csvEncodings, type CsvForm } from '../../formats/csv/csvTable.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import styles from './incoming.module.css';

interface TableFormProps {
  readonly form: CsvForm;
  readonly words: LanguageWith<'incoming'>['text']['incoming'];
  readonly onChange: (form: CsvForm) => void;
}

export function TableForm({ form, words, onChange }: TableFormProps) {
  return (
    <fieldset className={styles['group']}>
      <legend className={controls['heading']}>{words.form}</legend>
      <div className={styles['line']}>
        <label>
          {words.delimiter}{' '}
          <select
            className={controls['field']}
            value={form.delimiter}
            onChange={({ currentTarget }) => {
              const delimiter = csvDelimiters.find(sign => sign === currentTarget.value);
              if (delimiter !== undefined) onChange({ ...form, delimiter });
            }}
          >
            {csvDelimiters.map(sign => (
              <option key={sign} value={sign}>
                {words.delimiters[sign]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.encoding}{' '}
          <select
            className={controls['field']}
            value={form.encoding}
            onChange={({ currentTarget }) => {
              const encoding = csvEncodings.find(name => name === currentTarget.value);
              if (encoding !== undefined) onChange({ ...form, encoding });
            }}
          >
            {csvEncodings.map(name => (
              <option key={name} value={name}>
                {words.encodings[name]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={form.hasHeader}
            onChange={({ currentTarget }) => {
              onChange({ ...form, hasHeader: currentTarget.checked });
            }}
          />
          {words.hasHeader}
        </label>
      </div>
    </fieldset>
  );
}
