/**
 * The table on paper: title, filter, and all rows up to a number that a printer can be asked for, in plain rows whose
 * head repeats on each page. It is made when printing begins and gone when it is over.
 */
import { memo, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { edtfText } from '../../domain/ids.ts';
import { type TableColumn, type TableSort } from '../../domain/tableColumns.ts';
import { edtfInWords } from '../../language/dates.ts';
import { filterInWords } from '../../language/filterSentence.ts';
import { type Columns } from '../../query/columns.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import { useValueNames } from '../useValueNames.ts';
import { cellText } from './cellText.ts';
import styles from './print.module.css';

/** About eighty pages; more makes the browser's own preview stand still. */
const mostPrintedRows = 2000;

interface PrintSheetProps {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly shown: readonly TableColumn[];
  readonly sort: TableSort | undefined;
}

export const PrintSheet = memo(function PrintSheet(props: PrintSheetProps) {
  const isPrinting = useIsPrinting();
  return isPrinting ? <Sheet {...props} /> : null;
});

function Sheet({ columns, rows, shown, sort }: PrintSheetProps) {
  const { store, selectors, language: plain } = useSession();
  const language = useLanguageWith(plain, 'table');
  const filter = useApp(({ view }) => view.filter);
  const knownOn = useApp(state => state.knownOn);
  const nameOf = useValueNames();
  const { table } = language.text;
  const { record } = store.getState();
  const totalCount = selectors.columnsOf(store.getState()).order.length;
  const sentence = filterInWords(filter, nameOf, language);
  const printed = rows.subarray(0, mostPrintedRows);
  const order =
    sort === undefined ? table.inRecordOrder : table.sorted(table.columns[sort.column], sort.isDescending);
  return (
    <section className={styles['sheet']} data-testid="print-sheet">
      <h1>{record.title}</h1>
      {sentence !== '' && <p className={styles['filter']}>{sentence}</p>}
      <p>
        {[
          table.printed(rows.length, totalCount),
          order,
          ...(knownOn === undefined
            ? []
            : [table.printedAsKnownOn(edtfInWords(edtfText(knownOn), language))]),
          table.printedOn(edtfInWords(edtfText(store.getState().todayIso), language)),
        ].join(' · ')}
      </p>
      {rows.length > printed.length && (
        <p className={styles['leftOut']}>
          {table.printLeftOut(printed.length, rows.length - printed.length)}
        </p>
      )}
      <table>
        <thead>
          <tr>
            {shown.map(name => (
              <th key={name} scope="col" data-column={name}>
                {table.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(printed, row => {
            const event = columns.eventAt(row);
            return (
              <tr key={row}>
                {shown.map(name => (
                  <td key={name} data-column={name}>
                    <bdi>{cellText(event, name, { record, language })}</bdi>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Also true while the page is looked at as print, where no printing begins. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    // The page is laid out for paper as soon as the handler returns.
    const set = (next: boolean) => {
      flushSync(() => {
        setPrinting(next);
      });
    };
    const begin = () => {
      set(true);
    };
    const end = () => {
      set(false);
    };
    const follow = () => {
      set(media.matches);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', follow);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', follow);
    };
  }, []);
  return isPrinting;
}
