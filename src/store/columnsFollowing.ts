/** The columns of the state, made once and then patched with what each new operation or another day touched. */
import { type Operation } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns } from '../query/columns.ts';
import { type SideWords } from '../query/columnTable.ts';
import { createColumns } from '../query/createColumns.ts';
import { type Patch, patchColumns } from '../query/patchColumns.ts';
import { type ReceivedColumns } from '../query/sentColumns.ts';
import { type AsKnownPort } from './asKnownDay.ts';
import { type AppState } from './state.ts';

interface Known {
  readonly record: RecordReader;
  readonly knownOn: string | undefined;
  readonly operations: readonly Operation[];
  readonly columns: Columns;
}

/**
 * Call it with each state in turn: columns handed out earlier cannot be read once there are newer ones. Columns
 * `received` from the thread that read the record are those of the first state before its operations.
 */
export function createColumnsFollowing(
  sideWords?: SideWords,
  received?: ReceivedColumns,
  port?: Pick<AsKnownPort, 'patch'>,
): (state: AppState) => Columns {
  let known: Known | undefined;
  const openColumns = ({ record, revision, operations }: AppState): Columns => {
    if (received === undefined || known !== undefined) return createColumns(record, revision, sideWords);
    const asRead = received.columnsOf(record, operations.length === 0 ? revision : beforeAll, sideWords);
    return operations.length === 0
      ? asRead
      : patchColumns(asRead, { record, revision, changes: changesOf(operations) });
  };
  const step = ({ columns, operations: before, knownOn }: Known, state: AppState): Columns => {
    const { record, revision } = state;
    const operations = operationsSince(before, state.operations);
    return port?.patch === undefined || (knownOn ?? state.knownOn) === undefined
      ? patchColumns(columns, { record, revision, changes: changesOf(operations) })
      : port.patch(columns, { revision, operations, before: knownOn, after: state.knownOn });
  };
  return state => {
    const { record, revision, operations, knownOn } = state;
    if (known?.record === record && known.columns.revision === revision) return known.columns;
    // A log that got shorter is another log: nothing tells what to patch.
    const columns =
      known?.record === record && known.operations.length <= operations.length
        ? step(known, state)
        : openColumns(state);
    known = { record, operations, knownOn, columns };
    return columns;
  };
}

/** The revision of a record before the operations of its log. */
const beforeAll = -1;

function changesOf(operations: readonly Operation[]): Patch['changes'] {
  return operations.flatMap(({ changes }) => changes);
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
