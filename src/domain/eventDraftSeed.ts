/** What is known of a new event before the form opens: where the timeline was pressed, or which event it follows. */
import {
  emptyDraft,
  emptySide,
  emptySource,
  type EventDraft,
  type Mention,
  nobody,
  type SourceDraft,
} from './eventDraft.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { type PlaceId, type ProcessId, type SideCode } from './ids.ts';

/** Any part of a draft; rows get their keys when the form opens. */
export type DraftSeed = Partial<Omit<EventDraft, 'typedOn' | 'lastKey'>> & {
  /** What is known by its id alone, so that the page that asks needs to know nothing of drafts. */
  readonly at?: {
    readonly side?: SideCode;
    readonly process?: ProcessId;
    readonly place?: PlaceId;
  };
};

/** As many rows as a blank form has, those of the seed first; every row has a key of its own. */
export function draftFromSeed({ at, ...seed }: DraftSeed, names: DraftNames, todayIso: string): EventDraft {
  const blank = emptyDraft(todayIso);
  const { sides = [], sources = [], statements = [], processes = [] } = seed;
  let lastKey = 0;
  const keyed = <Row extends { readonly key: string }>(row: Row): Row => ({ ...row, key: String(++lastKey) });
  const sidesAt = at?.side === undefined ? [] : [{ ...emptySide(''), side: mentionOfSide(at.side, names) }];
  const processesAt =
    at?.process === undefined ? [] : [{ key: '', process: mentionOfProcess(at.process, names), round: '' }];
  const keyOfSource = new Map<string, string>();
  const keyedSource = (row: SourceDraft): SourceDraft => {
    const source = keyed(row);
    if (row.key !== '') keyOfSource.set(`row:${row.key}`, `row:${source.key}`);
    return source;
  };
  const rowsOf = <Row>(rows: readonly Row[], least: number, make: () => Row): readonly Row[] => [
    ...rows,
    ...Array.from({ length: Math.max(0, least - rows.length) }, make),
  ];
  return {
    ...blank,
    ...(at?.place === undefined ? {} : { place: mentionOfPlace(at.place, names) }),
    ...seed,
    sides: rowsOf([...sidesAt, ...sides], blank.sides.length, () => emptySide('')).map(keyed),
    sources: rowsOf(sources, blank.sources.length, () => emptySource('')).map(keyedSource),
    statements: statements.map(row => ({
      ...keyed(row),
      source: keyOfSource.get(row.source) ?? row.source,
    })),
    processes: [...processesAt, ...processes].map(keyed),
    lastKey,
  };
}

export function mentionOfSide(id: SideCode, { sideName }: DraftNames): Mention {
  return { text: sideName(id), id };
}

export function mentionOfProcess(id: ProcessId, { record }: DraftNames): Mention {
  return { text: record.processes.get(id)?.title ?? id, id };
}

export function mentionOfPlace(id: PlaceId | undefined, { record }: DraftNames): Mention {
  return id === undefined ? nobody : { text: record.places.get(id)?.name ?? id, id };
}
