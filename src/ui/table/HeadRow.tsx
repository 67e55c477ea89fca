/** The head of the table, a row of the grid: its cells sort, the edges between them resize. */
import { type TableColumn, type TableSort } from '../../domain/tableColumns.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { ColumnEdge } from './ColumnEdge.tsx';
import styles from './table.module.css';
import { type ShownColumns } from './useTableChoices.ts';

interface HeadRowProps {
  readonly columns: ShownColumns;
  readonly sort: TableSort | undefined;
  readonly rowCount: number;
  /** Of the rows, how many are selected. */
  readonly selectedCount: number;
  /** Index of the cell that is the grid's tab stop, or -1; 0 is the box. */
  readonly currentColumn: number;
}

export function HeadRow({ columns, sort, rowCount, selectedCount, currentColumn }: HeadRowProps) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  return (
    <tr aria-rowindex={1} data-rank={-1}>
      <th scope="col" data-cell={0} className={styles['box']}>
        <input
          type="checkbox"
          ref={box => {
            if (box !== null) box.indeterminate = selectedCount > 0 && selectedCount < rowCount;
          }}
          checked={selectedCount === rowCount}
          readOnly
          tabIndex={currentColumn === 0 ? 0 : -1}
          data-current={currentColumn === 0}
          aria-label={table.selectAll(rowCount)}
        />
      </th>
      {columns.shown.map((name, index) => {
        const isCurrent = currentColumn === index + 1;
        const direction = directionOf(name, sort);
        return (
          <th
            key={name}
            scope="col"
            aria-sort={direction}
            tabIndex={isCurrent ? 0 : -1}
            data-current={isCurrent}
            data-cell={index + 1}
            data-column={name}
          >
            <span className={styles['headText']}>{table.columns[name]}</span>
            {direction !== 'none' && (
              <span aria-hidden="true" className={styles['arrow']}>
                {direction === 'ascending' ? '▲' : '▼'}
              </span>
            )}
            <ColumnEdge
              column={name}
              widthPx={columns.widthsPx[index] ?? 0}
              isTabStop={isCurrent}
              onWidth={columns.setWidth}
            />
          </th>
        );
      })}
    </tr>
  );
}

/** The record's own order is that of time. */
function directionOf(column: TableColumn, sort: TableSort | undefined) {
  if (sort === undefined) return column === 'date' ? 'ascending' : 'none';
  if (sort.column !== column) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}

/** What a press on a head makes of the order: up, down, and back to the record's. */
export function nextSort(column: TableColumn, sort: TableSort | undefined): TableSort | undefined {
  if (sort?.column !== column) return { column, isDescending: column === 'date' };
  return sort.isDescending ? undefined : { column, isDescending: true };
}
