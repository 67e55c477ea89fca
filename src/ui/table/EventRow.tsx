/** One event as a row of cells. What is pressed in it the table hears (`useTableInput.ts`), so a row has no handlers. */
import { memo } from 'react';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type TableColumn } from '../../domain/tableColumns.ts';
import { whenInWords } from '../../language/dates.ts';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { cellText } from './cellText.ts';
import styles from './table.module.css';

interface EventRowProps {
  readonly event: DiplomaticEvent;
  readonly rank: number;
  readonly shown: readonly TableColumn[];
  /** The column of dates is narrow. */
  readonly isShort: boolean;
  readonly isDisputed: boolean;
  /** The one event that all views show. */
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  /** Index of the cell that is the grid's tab stop, or -1; 0 is the box. */
  readonly currentColumn: number;
  /** Names in the cells may change with the record. */
  readonly revision: number;
}

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, rank, shown, isShort, isChosen, isSelected, currentColumn } = props;
  const { store, language: plain } = useSession();
  const language = useLanguageWith(plain, 'table');
  const { record } = store.getState();
  return (
    <tr
      aria-rowindex={rank + 2}
      aria-selected={isSelected}
      aria-current={isChosen ? 'true' : undefined}
      data-rank={rank}
      className={styles['row']}
    >
      <td role="gridcell" data-cell={0} className={styles['box']}>
        <input
          type="checkbox"
          checked={isSelected}
          readOnly
          tabIndex={currentColumn === 0 ? 0 : -1}
          data-current={currentColumn === 0}
          aria-label={language.text.table.selectNamed(event.title)}
        />
      </td>
      {shown.map((name, index) => {
        const text = cellText(event, name, { record, language, isShort });
        const isCurrent = currentColumn === index + 1;
        return (
          <td
            key={name}
            role="gridcell"
            tabIndex={isCurrent ? 0 : -1}
            data-current={isCurrent}
            data-cell={index + 1}
            data-column={name}
            title={isShort && name === 'date' ? whenInWords(event.when, language) : text}
          >
            <bdi>{markedColumns.includes(name) ? <Marked text={text} /> : text}</bdi>
            {name === 'title' && <TitleMarks {...props} />}
          </td>
        );
      })}
    </tr>
  );
});

/** Search looks into these. */
const markedColumns: readonly TableColumn[] = ['title', 'people', 'place', 'process', 'publishers'];

function TitleMarks({ event, isDisputed }: EventRowProps) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const marks = [
    event.confirmed === 'partial' ? table.unconfirmed : undefined,
    isDisputed ? table.disputed : undefined,
  ].filter(mark => mark !== undefined);
  return marks.length === 0 ? null : <span className={styles['mark']}> {marks.join(', ')}</span>;
}
