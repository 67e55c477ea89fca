/** Above the rows: what is selected and what can be done with it, else the order; the file, the sheet, the columns. */
import { memo } from 'react';
import { type TableSort } from '../../domain/tableColumns.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Columns } from '../../query/columns.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { DeleteAction } from './DeleteAction.tsx';
import { EditAction } from './EditAction.tsx';
import { ExportAction } from './ExportAction.tsx';
import { StatusAction } from './StatusAction.tsx';
import { TagAction } from './TagAction.tsx';
import { type Selected } from './useSelection.ts';
import { type ShownColumns } from './useTableChoices.ts';

interface TableBarProps {
  readonly columns: Columns;
  readonly rows: Uint32Array;
  readonly selected: Selected;
  readonly choices: ShownColumns;
  readonly sort: TableSort | undefined;
  readonly sortingShare: number | undefined;
}

export const TableBar = memo(function TableBar({
  columns,
  rows,
  selected,
  choices,
  sort,
  sortingShare,
}: TableBarProps) {
  const { language, store, selectors } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const selectedCount = selected.count;
  const bulk = {
    columns,
    count: selectedCount,
    rows: () => selected.selection.among(columns.order),
    hiddenCount: selectedCount - selected.shownCount,
  };
  const hasSelection = selectedCount > 0;
  return (
    <div className={styles['bar']}>
      <p
        role="status"
        className={hasSelection ? styles['selected'] : styles['order']}
        data-usual={sort === undefined}
      >
        {hasSelection
          ? table.selected(selectedCount, bulk.hiddenCount)
          : orderInWords(table, sort, sortingShare)}
      </p>
      {hasSelection && (
        <div role="group" aria-label={table.actions} className={styles['actions']}>
          <EditAction {...bulk} />
          <TagAction {...bulk} />
          <StatusAction {...bulk} />
          <DeleteAction {...bulk} />
          <button type="button" className={controls['quiet']} onClick={selected.selection.clear}>
            {table.clear}
          </button>
        </div>
      )}
      <div className={styles['end']}>
        <ExportAction
          columns={columns}
          count={hasSelection ? selectedCount : rows.length}
          rows={() => (hasSelection ? bulk.rows() : selectors.filteredRowsOf(store.getState()))}
        />
        <button
          type="button"
          className={controls['quiet']}
          onClick={() => {
            print();
          }}
        >
          {table.print}
        </button>
        <ColumnsMenu choices={choices} />
      </div>
    </div>
  );
});

function orderInWords(
  table: LanguageWith<'table'>['text']['table'],
  sort: TableSort | undefined,
  sortingShare: number | undefined,
): string {
  if (sort === undefined) return table.inRecordOrder;
  const column = table.columns[sort.column];
  if (sortingShare !== undefined) return table.sorting(column, Math.round(sortingShare * 100));
  return table.sorted(column, sort.isDescending);
}
