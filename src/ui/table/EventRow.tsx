/** One event as a row of cells, each reachable by keyboard. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { countInWords } from '../../language/lists.ts';
import { whenInWords } from '../../language/dates.ts';
import { sideCodes, venueName } from '../../language/names.ts';
import { useSession } from '../session.ts';
import { useApp } from '../useStore.ts';
import { columnNames, type ColumnName } from './gridKeys.ts';
import styles from './table.module.css';

interface EventRowProps {
  readonly event: DiplomaticEvent;
  readonly rank: number;
  readonly isDisputed: boolean;
  readonly isSelected: boolean;
  /** Index of the cell that is the grid's tab stop, or -1. */
  readonly currentColumn: number;
  readonly onFocusCell: (column: number) => void;
  readonly onChoose: () => void;
}

export function EventRow({
  event,
  rank,
  isDisputed,
  isSelected,
  currentColumn,
  onFocusCell,
  onChoose,
}: EventRowProps) {
  const { language } = useSession();
  const places = useApp(state => state.record.places);
  const { vocabulary, screen } = language.text;
  const marks = [
    event.confirmed === 'partial' ? screen.table.unconfirmed : undefined,
    isDisputed ? screen.table.disputed : undefined,
  ].filter(mark => mark !== undefined);
  const text: Record<ColumnName, string> = {
    date: whenInWords(event.when, language),
    title: event.title,
    kind: vocabulary.kinds[event.kind],
    status: vocabulary.statuses[event.status],
    sides: sideCodes(event.participants).join(' '),
    place: venueName(event.venue, places) ?? '',
    sources: countInWords(event.sources.length, language),
  };
  return (
    <tr aria-rowindex={rank + 2} aria-selected={isSelected} className={styles['row']} onClick={onChoose}>
      {columnNames.map((name, column) => (
        <td
          key={name}
          role="gridcell"
          tabIndex={column === currentColumn ? 0 : -1}
          data-current={column === currentColumn}
          data-column={name}
          title={text[name]}
          onFocus={() => {
            onFocusCell(column);
          }}
        >
          <bdi>{text[name]}</bdi>
          {name === 'title' && marks.length > 0 && (
            <span className={styles['mark']}> {marks.join(', ')}</span>
          )}
        </td>
      ))}
    </tr>
  );
}
