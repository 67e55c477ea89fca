/**
 * What was typed for a new event carried into one that the record has already. It fills what the other lacks; where
 * the two differ, what stands goes on standing and what was typed is kept beside it until one of them is chosen.
 * Nothing that was typed is lost.
 */
import {
  type Differing,
  type EventDraft,
  isBlank,
  isBlankProcess,
  isBlankSide,
  isBlankSource,
  isBlankStatement,
  type Mention,
  type ProcessDraft,
  type SideDraft,
  type SourceDraft,
} from './eventDraft.ts';
import { type DraftNames } from './eventDraftNames.ts';
import { changeRow } from './eventDraftRows.ts';
import { readDraftWhen } from './eventDraftWhen.ts';
import { sameValue } from './sameValue.ts';
import { type RowList } from './eventDraft.ts';

export interface DraftPair {
  /** The event of the record, as a draft. */
  readonly into: EventDraft;
  readonly typed: EventDraft;
}

/** Texts and choices of which a draft has one each. The status counts where it was chosen. */
const single = [
  'title',
  'printed',
  'status',
  'format',
  'outcome',
  'site',
  'summary',
  'note',
  'privateNotes',
] as const;

export function filledDraft(pair: DraftPair, names: DraftNames): EventDraft {
  const { into, typed } = pair;
  let draft = filledDate(pair, names);
  const differing: Differing[] = [...into.differing];
  const differs = (field: string, text: string) => {
    differing.push({ field, typed: text });
  };
  for (const field of single) {
    const text = typed[field];
    if (isBlank(text) || names.fold(text) === names.fold(draft[field])) continue;
    if (isBlank(draft[field])) draft = { ...draft, [field]: text };
    else differs(field, text);
  }
  if (draft.date === into.date && isOtherDate(pair, names)) differs('date', typed.date);
  if (!isBlank(typed.place.text) && !isSameName(draft.place, typed.place, names)) {
    if (isBlank(draft.place.text)) draft = { ...draft, place: typed.place, placeCountry: typed.placeCountry };
    else differs('place', typed.place.text);
  }
  draft = {
    ...draft,
    tags: joinedTags(draft.tags, typed.tags),
    unconfirmed: draft.unconfirmed || typed.unconfirmed,
  };
  draft = withSides(draft, typed.sides, { names, differs });
  draft = withSourcesAndStatements(draft, typed);
  draft = withProcesses(draft, typed.processes, { names, differs });
  return { ...draft, differing };
}

/** A date that only adds to the one that stands: its clock, its length. */
function filledDate({ into, typed }: DraftPair, names: DraftNames): EventDraft {
  const days = { weekStart: into.weekStart || typed.weekStart, printedOn: into.printedOn || typed.printedOn };
  const now = readDraftWhen(into, { names });
  const then = readDraftWhen(typed, { names });
  if (now.kind !== 'read' || then.kind !== 'read' || now.when.edtf !== then.when.edtf)
    return { ...into, ...days };
  const { local, durationMin } = now.when;
  const adds =
    (local === undefined && then.when.local !== undefined) ||
    (durationMin === undefined && then.when.durationMin !== undefined);
  const keeps =
    (local === undefined || sameValue(local, then.when.local)) &&
    (durationMin === undefined || sameValue(durationMin, then.when.durationMin));
  return { ...into, ...days, ...(adds && keeps ? { date: typed.date } : {}) };
}

function isOtherDate({ into, typed }: DraftPair, names: DraftNames): boolean {
  if (isBlank(typed.date)) return false;
  const now = readDraftWhen(into, { names });
  const then = readDraftWhen(typed, { names });
  if (now.kind !== 'read' || then.kind !== 'read') return typed.date.trim() !== into.date.trim();
  const { edtf, local, durationMin } = then.when;
  return (
    edtf !== now.when.edtf ||
    (local !== undefined && !sameValue(local, now.when.local)) ||
    (durationMin !== undefined && !sameValue(durationMin, now.when.durationMin))
  );
}

function isSameName(one: Mention, other: Mention, { fold }: DraftNames): boolean {
  return (one.id !== undefined && one.id === other.id) || fold(one.text) === fold(other.text);
}

function joinedTags(there: string, typed: string): string {
  const tags = there.split(',').map(tag => tag.trim());
  const more = typed.split(/[,،、]/u).map(tag => tag.trim());
  return [there, ...more.filter(tag => tag !== '' && !tags.includes(tag))]
    .filter(tag => tag !== '')
    .join(', ');
}

interface Filling {
  readonly names: DraftNames;
  readonly differs: (field: string, text: string) => void;
}

/** Adds a row under a key of its own. */
function withRow<List extends RowList>(
  draft: EventDraft,
  list: List,
  row: EventDraft[List][number],
): EventDraft {
  const lastKey = draft.lastKey + 1;
  return { ...draft, lastKey, [list]: [...draft[list], { ...row, key: String(lastKey) }] };
}

function withSides(draft: EventDraft, rows: readonly SideDraft[], { names, differs }: Filling): EventDraft {
  const sideOf = ({ id, text }: Mention) => id ?? names.sideOf(text) ?? names.fold(text);
  return rows
    .filter(row => !isBlankSide(row))
    .reduce((before, row) => {
      const there = before.sides.find(
        other =>
          sideOf(other.side) === sideOf(row.side) &&
          (isBlank(row.person.text) ||
            isBlank(other.person.text) ||
            isSameName(other.person, row.person, names)),
      );
      if (there === undefined) return withRow(before, 'sides', row);
      const roles = row.rolesChosen ? [...new Set([...there.roles, ...row.roles])] : there.roles;
      for (const part of ['office', 'level'] as const) {
        const isOther = !isBlank(row[part]) && !isBlank(there[part]);
        if (isOther && names.fold(row[part]) !== names.fold(there[part])) {
          differs(`sides.${there.key}.${part}`, row[part]);
        }
      }
      const change: Partial<SideDraft> = {
        roles,
        person: isBlank(there.person.text) ? row.person : there.person,
        office: isBlank(there.office) ? row.office : there.office,
        level: there.level === '' ? row.level : there.level,
        head: there.head || row.head,
      };
      return changeRow(before, { list: 'sides', key: there.key, change });
    }, draft);
}

/** Statements go along with their sources; words that stand there already are not said twice. */
function withSourcesAndStatements(draft: EventDraft, typed: EventDraft): EventDraft {
  const keys = new Map<string, string>();
  const isSame = (one: SourceDraft, other: SourceDraft) =>
    (one.id !== '' && one.id === other.id) || (one.url.trim() !== '' && one.url.trim() === other.url.trim());
  const withSources = typed.sources
    .filter(row => !isBlankSource(row))
    .reduce(
      (before, row) => {
        const there = before.sources.find(other => isSame(other, row));
        const after = there === undefined ? withRow(before, 'sources', row) : before;
        keys.set(`row:${row.key}`, `row:${there?.key ?? String(after.lastKey)}`);
        return after;
      },
      withoutBlankSources(draft, typed),
    );
  return typed.statements
    .filter(row => !isBlankStatement(row))
    .filter(row => !draft.statements.some(other => other.words.trim() === row.words.trim()))
    .reduce(
      (before, row) => withRow(before, 'statements', { ...row, source: keys.get(row.source) ?? row.source }),
      withSources,
    );
}

function withoutBlankSources(draft: EventDraft, typed: EventDraft): EventDraft {
  if (typed.sources.every(isBlankSource)) return draft;
  return { ...draft, sources: draft.sources.filter(row => !isBlankSource(row)) };
}

function withProcesses(
  draft: EventDraft,
  rows: readonly ProcessDraft[],
  { names, differs }: Filling,
): EventDraft {
  return rows
    .filter(row => !isBlankProcess(row))
    .reduce((before, row) => {
      const there = before.processes.find(other => isSameName(other.process, row.process, names));
      if (there === undefined) return withRow(before, 'processes', row);
      if (isBlank(row.round) || row.round.trim() === there.round.trim()) return before;
      if (!isBlank(there.round)) {
        differs(`processes.${there.key}.round`, row.round);
        return before;
      }
      return changeRow(before, { list: 'processes', key: there.key, change: { round: row.round } });
    }, draft);
}

/** Takes what was typed for a field, or lets it go. */
export function settleDiffering(draft: EventDraft, settled: Differing, takes: 'typed' | 'there'): EventDraft {
  const rest = {
    ...draft,
    differing: draft.differing.filter(
      ({ field, typed }) => field !== settled.field || typed !== settled.typed,
    ),
  };
  return takes === 'there' ? rest : withTyped(rest, settled);
}

function withTyped(draft: EventDraft, { field, typed }: Differing): EventDraft {
  const [list, key = '', part = ''] = field.split('.');
  if (list === 'sides') return changeRow(draft, { list: 'sides', key, change: { [part]: typed } });
  if (list === 'processes') return changeRow(draft, { list: 'processes', key, change: { [part]: typed } });
  return { ...draft, [field]: field === 'place' ? { text: typed } : typed };
}
