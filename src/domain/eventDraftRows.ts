/** Adding, changing and removing the rows of a draft. */
import {
  type DraftLists,
  type DraftRows,
  emptyProcess,
  emptySide,
  emptySource,
  emptyStatement,
  type EventDraft,
  type RowList,
} from './eventDraft.ts';

const makers: { readonly [List in RowList]: (key: string) => DraftRows[List] } = {
  sides: emptySide,
  sources: emptySource,
  statements: emptyStatement,
  processes: emptyProcess,
};

/** `start` is what the new row has beside blanks. */
export function addRow<List extends RowList>(
  draft: EventDraft,
  list: List,
  start: Partial<DraftRows[List]> = {},
): EventDraft {
  const lists: DraftLists = draft;
  const lastKey = draft.lastKey + 1;
  const row = { ...makers[list](String(lastKey)), ...start };
  return { ...draft, lastKey, [list]: [...lists[list], row] };
}

export interface RowChange<List extends RowList> {
  readonly list: List;
  readonly key: string;
  readonly change: Partial<DraftRows[List]>;
}

export function changeRow<List extends RowList>(
  draft: EventDraft,
  { list, key, change }: RowChange<List>,
): EventDraft {
  const lists: DraftLists = draft;
  const rows: readonly DraftRows[List][] = lists[list];
  return { ...draft, [list]: rows.map(row => (row.key === key ? { ...row, ...change } : row)) };
}

/** Statements that name a removed source row are left without a source, which the reading then asks for. */
export function removeRow(draft: EventDraft, list: RowList, key: string): EventDraft {
  const lists: DraftLists = draft;
  const rest = { ...draft, [list]: lists[list].filter(row => row.key !== key) };
  if (list !== 'sources') return rest;
  const statements = draft.statements.map(row =>
    row.source === `row:${key}` ? { ...row, source: '' } : row,
  );
  return { ...rest, statements };
}
