/** Asked only where the file has dates in figures that can be read in two ways. */
import { useId } from 'react';
import { edtfText } from '../../domain/ids.ts';
import { createDateReader, ordersOf } from '../../formats/csv/csvDates.ts';
import { certainOrder, lacksOf } from '../../formats/csv/csvDecisions.ts';
import type { CsvDecisions, CsvSurvey, DateOrder } from '../../formats/csv/csvTable.ts';
import { edtfInWords } from '../../language/dates.ts';
import { type Language } from '../../language/language.ts';
import { todayIso } from '../../language/today.ts';
import controls from '../controls.module.css';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './incoming.module.css';

interface DateOrderChoiceProps {
  readonly survey: CsvSurvey;
  readonly decisions: CsvDecisions;
  readonly language: Language;
  readonly onChange: (some: Partial<CsvDecisions>) => void;
}

const orders: readonly DateOrder[] = ['day-first', 'month-first'];

export function DateOrderChoice({ survey, decisions, language, onChange }: DateOrderChoiceProps) {
  const words = useLanguageWith(language, 'incoming').text.incoming;
  const name = useId();
  const { dateOrder: _decided, ...undecided } = decisions;
  if (!lacksOf(survey, undecided).includes('date-order')) return null;
  const cells = survey.columns.flatMap(({ values }, at) =>
    decisions.fields[at] === 'date' || decisions.fields[at] === 'end' ? [...values.keys()] : [],
  );
  const sample = cells.find(cell => ordersOf(cell)?.size === 2) ?? '';
  const unclear = cells.filter(cell => ordersOf(cell)?.size === 2).length;
  return (
    <fieldset className={styles['group']}>
      <legend className={controls['heading']}>
        <bdi>{words.dateOrder(sample)}</bdi>
      </legend>
      <p>
        {certainOrder(survey, decisions.fields) === undefined
          ? words.dateOrderText(unclear)
          : words.dateOrderFound}
      </p>
      <div className={styles['line']}>
        {orders.map(order => (
          <label key={order} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              checked={decisions.dateOrder === order}
              onChange={() => {
                onChange({ dateOrder: order });
              }}
            />
            {readAs(sample, order, language)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function readAs(sample: string, order: DateOrder, language: Language): string {
  const read = createDateReader({ order, todayIso: todayIso(new Date()) })(sample);
  return read.ok ? edtfInWords(edtfText(read.value.edtf), language) : sample;
}
