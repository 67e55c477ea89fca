/** The columns of the state, made once and then patched with what each new operation touched. */
import { type Operation } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns } from '../query/columns.ts';
import { type SideWords } from '../query/columnTable.ts';
import { createColumns } from '../query/createColumns.ts';
import { patchColumns } from '../query/patchColumns.ts';
import { type AppState } from './state.ts';

interface Known {
  readonly record: RecordReader;
  readonly operations: readonly Operation[];
  readonly columns: Columns;
}

/** Call it with each state in turn: columns handed out earlier cannot be read once there are newer ones. */
export function createColumnsFollowing(sideWords?: SideWords): (state: AppState) => Columns {
  let known: Known | undefined;
  return ({ record, revision, operations }) => {
    if (known?.record === record && known.columns.revision === revision) return known.columns;
    // A log that got shorter is another log: nothing tells what to patch.
    const columns =
      known?.record === record && known.operations.length <= operations.length
        ? patchColumns(known.columns, {
            record,
            revision,
            changes: operationsSince(known.operations, operations).flatMap(({ changes }) => changes),
          })
        : createColumns(record, revision, sideWords);
    known = { record, operations, columns };
    return columns;
  };
}

/**
 * Those of `now` that `before` lacks. Both are in the order of clocks and `now` holds all of `before`; what is
 * new stands near the end, so the walk from there is short.
 */
export function operationsSince(before: readonly Operation[], now: readonly Operation[]): Operation[] {
  const fresh: Operation[] = [];
  let missingCount = now.length - before.length;
  for (let at = now.length - 1; at >= 0 && missingCount > 0; at -= 1) {
    const operation = now[at];
    if (operation === undefined || operation === before[at - missingCount]) continue;
    fresh.push(operation);
    missingCount -= 1;
  }
  return fresh.reverse();
}
