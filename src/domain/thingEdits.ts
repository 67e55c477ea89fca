/** The changes that making, editing, merging and deleting a thing of the record consist of. */
import { mostEditedAtOnce } from './bulkEdits.ts';
import { changeOfField, diffEntity } from './diffEntity.ts';
import { type DiplomaticEvent } from './event.ts';
import { sideCode } from './ids.ts';
import { type Change } from './operation.ts';
import { type NamedView, type RecordReader } from './record.ts';
import { failure, type Result, success } from './result.ts';
import { type Thing, type ThingKind, thingsOfKind } from './thingKinds.ts';
import { renamedBody, renamedEvent, type Renaming } from './thingRenaming.ts';

export function changesToMakeThing(kind: ThingKind, thing: Thing): Change[] {
  return [{ entity: kind, id: thing.id, after: thing }];
}

/** The edit as changes of fields: events name the thing by its id, so none of them changes. */
export function changesToReplaceThing(kind: ThingKind, before: Thing, after: Thing): Change[] {
  return diffEntity<ThingKind>(kind, before, after);
}

export function changesToDeleteThing(kind: ThingKind, thing: Thing): Change[] {
  return [{ entity: kind, id: thing.id, before: thing }];
}

export interface ThingMerge {
  readonly kind: ThingKind;
  /** The one that stays, as it is after the merge. */
  readonly merged: Thing;
  readonly gone: Thing;
  /** Events among which are all that name the one that goes. */
  readonly events: Iterable<DiplomaticEvent>;
  /** Named filters as they read afterwards; only those that change. */
  readonly views?: readonly NamedView[];
  readonly modifiedAt: string;
}

export interface MergeChanges {
  readonly changes: readonly Change[];
  readonly eventCount: number;
}

/** Refused where more events would change than one edit may. */
export function changesToMerge(
  record: RecordReader,
  { kind, merged, gone, events, views = [], modifiedAt }: ThingMerge,
): Result<MergeChanges, { readonly code: 'too-many'; readonly countNow: number }> {
  const renaming: Renaming = { kind, from: gone.id, to: merged.id };
  const eventChanges: Change[] = [];
  let eventCount = 0;
  for (const event of events) {
    const renamed = renamedEvent(event, renaming);
    if (renamed === event) continue;
    eventCount += 1;
    if (eventCount > mostEditedAtOnce) continue;
    eventChanges.push(...diffEntity('event', event, { ...renamed, rev: event.rev + 1, modifiedAt }));
  }
  if (eventCount > mostEditedAtOnce) return failure({ code: 'too-many', countNow: eventCount });
  const before: Thing | undefined = thingsOfKind(record, kind).get(merged.id);
  const after = kind === 'body' && 'members' in merged ? renamedBody(merged, renaming) : merged;
  const changes = [
    ...(before === undefined ? [] : diffEntity<ThingKind>(kind, before, after)),
    ...(kind === 'body' ? changesAroundBody(record, renaming) : []),
    ...views.flatMap(view => {
      const known = record.views.get(view.id);
      return known === undefined ? [] : diffEntity('view', known, view);
    }),
    ...eventChanges,
    ...changesToDeleteThing(kind, gone),
  ];
  return success({ changes, eventCount });
}

/** People, places and other bodies that name the body that goes. */
function changesAroundBody(record: RecordReader, renaming: Renaming): Change[] {
  const { from, to } = renaming;
  const changes: Change[] = [];
  for (const { id, side } of record.people.values()) {
    if (side === from)
      changes.push(changeOfField({ entity: 'person', id, field: 'side' }, side, sideCode(to)));
  }
  for (const { id, country } of record.places.values()) {
    if (country === from) {
      changes.push(changeOfField({ entity: 'place', id, field: 'country' }, country, sideCode(to)));
    }
  }
  for (const body of record.bodies.values()) {
    if (body.id === from || body.id === to) continue;
    changes.push(...diffEntity('body', body, renamedBody(body, renaming)));
  }
  return changes;
}
