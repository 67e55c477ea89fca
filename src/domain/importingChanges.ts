/** What an import writes, once its reader has decided: the changes of one operation. */
import { changeOfField } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { type ImportPlan, type LikelySame, type PlannedChange } from './importing.ts';
import { type Change } from './operation.ts';
import { type RecordReader } from './record.ts';
import { sameValue } from './sameValue.ts';

/** `leave`: nothing is done. `add`: it is another event. `take`: it is the same, and what the file says is taken. */
export type LikelyDecision = 'leave' | 'add' | 'take';

export interface ImportDecisions {
  readonly fresh: boolean;
  readonly changed: boolean;
  /** Of likely ones that are not named, nothing is done. */
  readonly likely: ReadonlyMap<LikelySame, LikelyDecision>;
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
}

/** How many events the decisions add and change. */
export function countsOf(plan: ImportPlan, decisions: ImportDecisions): ImportCounts {
  const { added, changed } = decided(plan, decisions);
  return { added: added.length, changed: changed.length };
}

/**
 * First what the events name, then the events. What was changed here since the plan was made stays: a field that is not
 * as the plan saw it, an event that is gone or is there meanwhile.
 */
export function changesToImport(
  record: RecordReader,
  { plan, decisions }: { readonly plan: ImportPlan; readonly decisions: ImportDecisions },
  modifiedAt: string,
): Change[] {
  const { added, changed } = decided(plan, decisions);
  const coming = added.filter(({ id }) => !record.events.has(id));
  const comingIds = new Set(coming.map(({ id }) => id));
  const isThere = (id: EventId): boolean => comingIds.has(id) || record.events.has(id);
  const fresh = coming.map(event => asMade(event, { plan, isThere, modifiedAt }));
  const fields = changed.flatMap(change => changesNow(record, change, modifiedAt));
  const named = [...fresh, ...changed.map(change => changedEvent(change))];
  return [
    ...plan.matching.changesToMake(named),
    ...fields,
    ...fresh.map(after => ({ entity: 'event' as const, id: after.id, after })),
  ];
}

function decided({ fresh, changed, likely }: ImportPlan, decisions: ImportDecisions) {
  const likelyBy = (decision: LikelyDecision) =>
    likely.filter(one => (decisions.likely.get(one) ?? 'leave') === decision);
  const added = [...(decisions.fresh ? fresh : []), ...likelyBy('add').map(({ event }) => event)];
  const taken = [...(decisions.changed ? changed : []), ...likelyBy('take')].filter(
    ({ fields }) => fields.length > 0,
  );
  return { added, changed: taken };
}

/** As the plan has it, for what it names. */
export function changedEvent({ here, fields }: PlannedChange): DiplomaticEvent {
  return fields.reduce(
    (event, { field = '', after }): DiplomaticEvent => ({ ...event, [field]: after }),
    here,
  );
}

function changesNow(record: RecordReader, { here, fields }: PlannedChange, modifiedAt: string): Change[] {
  const now = record.events.get(here.id);
  if (now === undefined) return [];
  const values = new Map<string, unknown>(Object.entries(now));
  const standing = fields.filter(({ field = '', before }) => sameValue(values.get(field), before));
  if (standing.length === 0) return [];
  const where = (field: string) => ({ entity: 'event' as const, id: here.id, field });
  return [
    ...standing,
    changeOfField(where('rev'), now.rev, now.rev + 1),
    changeOfField(where('modifiedAt'), now.modifiedAt, modifiedAt),
  ];
}

interface Making {
  readonly plan: ImportPlan;
  readonly isThere: (id: EventId) => boolean;
  readonly modifiedAt: string;
}

/** A link to what is not there would lead nowhere. */
function asMade(event: DiplomaticEvent, { plan, isThere, modifiedAt }: Making): DiplomaticEvent {
  const links = event.links
    .map(link => ({ ...link, to: plan.idsHere.get(link.to) ?? link.to }))
    .filter(({ to }) => isThere(to) && to !== event.id);
  const isRead = event.rev === 0;
  return { ...event, links, modifiedAt, ...(isRead ? { rev: 1, createdAt: modifiedAt } : {}) };
}
