/** An edit of the selected events: done or refused, and said. Focus goes back to the table where the action is gone. */
import { useMemo } from 'react';
import { mostEditedAtOnce } from '../../domain/bulkEdits.ts';
import { type EventId } from '../../domain/ids.ts';
import { type Operation } from '../../domain/operation.ts';
import { type Columns } from '../../query/columns.ts';
import { type BulkCommands, createBulkCommands } from '../../store/bulkCommands.ts';
import { useAnnounce } from '../announce.tsx';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useLanguageWith } from '../useLanguageWith.ts';

/** The selected events, as each of the actions on them is told. */
export interface BulkProps {
  readonly columns: Columns;
  readonly count: number;
  /** In the record's order; read when something is done with them. */
  readonly rows: () => Uint32Array;
  /** How many of them the filter hides. */
  readonly hiddenCount: number;
}

export interface BulkEdit {
  readonly bulk: BulkCommands;
  /** Says what came of it. */
  readonly tell: (operation: Operation | undefined, done: (count: number) => string) => void;
  /** Whether so many events may be changed at once; where they may not, the reader is told. */
  readonly mayChange: (count: number) => boolean;
}

export function useBulkEdit(): BulkEdit {
  const { commands, language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const announce = useAnnounce();
  const leaveDay = useEditableNow();
  return useMemo(
    () => ({
      bulk: createBulkCommands(commands),
      tell: (operation, done) => {
        announce(operation === undefined ? table.nothingChanged : done(operation.label.count ?? 0));
      },
      mayChange: count => {
        leaveDay();
        if (count <= mostEditedAtOnce) return true;
        announce(table.tooMany(count, mostEditedAtOnce));
        return false;
      },
    }),
    [commands, table, announce, leaveDay],
  );
}

/** Read one by one, as a command asks for them. */
export function* idsOf(columns: Columns, rows: Uint32Array): Generator<EventId> {
  for (const row of rows) yield columns.ids.at(row);
}
