/**
 * What a `.demarche` file has beside its record: the log of operations that the record shows already, and the names of
 * those who made them. The log comes from whoever made the file, so each operation passes the same gate as every
 * other; what does not is left out with its row and reason, and the rest is read.
 */
import { type Author } from '../domain/authors.ts';
import { type Operation } from '../domain/operation.ts';
import { parseAuthors, parseOperation } from '../domain/schema.ts';
import { type ElementSlices, type JsonSlices } from './jsonSlices.ts';
import { readSliceValues } from './readSliceValues.ts';
import { idOfRow, mostNamedRefusals, type Refusals, type RefusedRow } from './refusals.ts';

export interface FileLog {
  /** In the order of the file; each id once. */
  readonly operations: readonly Operation[];
  readonly refusals: Refusals;
}

export interface BesideRecord {
  readonly log?: FileLog;
  readonly authors?: readonly Author[];
}

interface ReadBeside {
  readonly found?: BesideRecord;
  /** What is left is the record, and is checked as one; names that are none stay in it and are refused there. */
  readonly rest: unknown;
}

export function readBeside(bytes: Uint8Array, { rest, log }: JsonSlices): ReadBeside {
  if (typeof rest !== 'object' || rest === null) return { rest };
  const left = new Map(Object.entries(rest));
  if (log !== undefined) left.delete('log');
  const named = parseAuthors(left.get('authors'));
  if (named.ok) left.delete('authors');
  if (left.size === Object.keys(rest).length) return { rest };
  return {
    found: {
      ...(log === undefined ? {} : { log: readLog(bytes, log) }),
      ...(named.ok ? { authors: named.value } : {}),
    },
    rest: Object.fromEntries(left),
  };
}

function readLog(bytes: Uint8Array, slices: ElementSlices): FileLog {
  const operations: Operation[] = [];
  const known = new Set<string>();
  const first: RefusedRow[] = [];
  let refusedCount = 0;
  const refuse = (refused: RefusedRow): void => {
    refusedCount += 1;
    if (first.length < mostNamedRefusals) first.push(refused);
  };
  readSliceValues(bytes, slices, {
    onValue: (value, row) => {
      const parsed = parseOperation(value);
      if (!parsed.ok) {
        refuse({ row, ...idOfRow(value), problems: parsed.error });
        return;
      }
      const { id } = parsed.value;
      if (known.has(id)) {
        refuse({ row, id, problems: [{ path: 'id', code: 'duplicate-id', detail: id }] });
        return;
      }
      known.add(id);
      operations.push(parsed.value);
    },
    onUnread: (row, problem) => {
      refuse({ row, problems: [problem] });
    },
    onDone: () => undefined,
  });
  return { operations, refusals: { readCount: slices.starts.length, refusedCount, first } };
}
