/**
 * Putting an event off to another date as one edit: the successor with what carries over, its link `reschedules`,
 * and the old event postponed with its planned date kept. That it was put off, and what is planned instead, are
 * accounts known on a day, so that the record read as known before that day still shows the old plan.
 */
import { recordAccount, type AccountContext } from './accountEditing.ts';
import { changesToAdd, changesToReplace } from './editing.ts';
import { type Claim, type DiplomaticEvent, type Participation, type When } from './event.ts';
import { type EdtfText, type EventId, type PlaceId, type SideCode, type SourceId } from './ids.ts';
import { type Change, type OperationLabel } from './operation.ts';
import { type RecordReader } from './record.ts';
import { plannedStatuses } from './vocabulary.ts';
import { without } from './without.ts';

export interface NewPlan {
  /** Of the successor; fresh. */
  readonly id: EventId;
  readonly when: When;
  readonly place?: PlaceId | undefined;
  /** Who says so, in words, and for which side. */
  readonly by: string;
  readonly side?: SideCode | undefined;
  readonly source?: SourceId | undefined;
  /** The day on which the new plan became known. */
  readonly knownOn: EdtfText;
}

export type ReschedulingContext = AccountContext;

export interface Rescheduled {
  readonly postponed: DiplomaticEvent;
  readonly successor: DiplomaticEvent;
}

/** What is planned, or was put off: also once more, since a second new date may take the place of the first. */
export function canBeRescheduled({ status }: DiplomaticEvent): boolean {
  return status === 'postponed' || plannedStatuses.includes(status);
}

export function reschedule(event: DiplomaticEvent, plan: NewPlan, context: ReschedulingContext): Rescheduled {
  return {
    postponed: postponedBy(event, plan, context),
    successor: successorOf(event, plan, context),
  };
}

/** One operation, for `commands.editMany`. Throws where there is no such event. */
export function planRescheduling(
  id: EventId,
  plan: NewPlan,
  words: Pick<AccountContext, 'recordedBy' | 'newClaimId' | 'todayIso'>,
) {
  return (
    record: RecordReader,
    modifiedAt: string,
  ): { readonly label: OperationLabel; readonly changes: readonly Change[] } => {
    const event = record.events.get(id);
    if (event === undefined) throw new Error(`There is no event ${id}.`);
    const { people, places, bodies, sources } = record;
    const { postponed, successor } = reschedule(event, plan, { people, places, bodies, sources, ...words });
    const made = { ...successor, rev: 1, createdAt: modifiedAt, modifiedAt };
    return {
      label: { verb: 'reschedule', entity: 'event', subject: event.title },
      changes: [
        ...changesToAdd(made, {}),
        ...changesToReplace(event, postponed, { alsoMade: {}, modifiedAt }),
      ],
    };
  };
}

function postponedBy(event: DiplomaticEvent, plan: NewPlan, context: AccountContext): DiplomaticEvent {
  if (event.status === 'postponed') return event;
  const account = accountBy(plan, context, { field: 'status', value: 'postponed' });
  // An editor's choice of the old plan would hide that it was put off.
  const ofStatus = new Set(event.claims.flatMap(({ id, field }) => (field === 'status' ? [id] : [])));
  const chosen = (event.chosenClaims ?? []).filter(id => !ofStatus.has(id));
  const { chosenClaims, ...rest } = event;
  const free = chosenClaims === undefined || chosen.length === 0 ? rest : { ...rest, chosenClaims: chosen };
  return { ...recordAccount(free, account, context), status: 'postponed' };
}

function successorOf(event: DiplomaticEvent, plan: NewPlan, context: AccountContext): DiplomaticEvent {
  const { id, when, place, source } = plan;
  const country = place === undefined ? undefined : context.places.get(place)?.country;
  const claims = [
    accountBy(plan, context, { field: 'when', value: when.edtf }),
    accountBy(plan, context, { field: 'status', value: 'scheduled' }),
    ...(place === undefined ? [] : [accountBy(plan, context, { field: 'venue.place', value: place })]),
  ];
  return {
    id,
    title: event.title,
    when,
    kind: event.kind,
    status: 'scheduled',
    ...(place === undefined ? {} : { venue: { place } }),
    participants: event.participants.flatMap(participation => carriedOver(participation, country)),
    processes: event.processes,
    statements: [],
    claims,
    links: [{ type: 'reschedules', to: event.id }],
    sources: source === undefined ? [] : [source],
    tags: event.tags,
    confirmed: 'full',
    rev: 1,
    createdAt: event.createdAt,
    modifiedAt: event.modifiedAt,
  };
}

/** A host of the old place stays one only where the new place is its own; nobody has voted yet. */
function carriedOver(participation: Participation, country: SideCode | undefined): Participation[] {
  const roles = participation.roles.filter(role => role !== 'host' || participation.side === country);
  return roles.length === 0 ? [] : [{ ...without(participation, 'vote'), roles }];
}

function accountBy(
  { by, side, source, knownOn }: NewPlan,
  { newClaimId }: AccountContext,
  { field, value }: Pick<Claim, 'field' | 'value'>,
): Claim {
  return {
    id: newClaimId(),
    field,
    value,
    by,
    ...(side === undefined ? {} : { side }),
    ...(source === undefined ? {} : { source }),
    knownOn,
    stance: 'asserts',
    certainty: 'confirmed',
  };
}
