/**
 * Edits of accounts. Each is a step from one event to the next, so that a field and what is claimed of it change
 * in one operation. Nothing is lost on the way: a recorded value that nobody is named for becomes an account of
 * its own before another takes its place.
 *
 * After an account was recorded or chosen, the recorded value is the one that `readingOf` shows, where it can
 * stand in the field (`claimedField.ts`). Correcting or dropping an account moves the recorded value only where
 * that followed the reading before.
 */
import {
  canHold,
  claimedValueOf,
  type ClaimedThings,
  leadsSomewhere,
  setClaimedField,
} from './claimedField.ts';
import { accountsOf, readingOf } from './claims.ts';
import { type Claim, type DiplomaticEvent } from './event.ts';
import { type ClaimId } from './ids.ts';
import { type RecordReader } from './record.ts';
import { without } from './without.ts';

/** A claim with a fresh id (`freshId('c')`): ids of claims are unique across the record. */
export type NewAccount = Claim;

export interface AccountContext extends ClaimedThings, Pick<RecordReader, 'sources'> {
  /** Claimant, in words, of a recorded value where the event has not exactly one source: "the record". */
  readonly recordedBy: string;
  /** The id of the account that a recorded value becomes. */
  readonly newClaimId: () => ClaimId;
  /** The reader's day: what has taken place cannot be recorded of an event that lies ahead. */
  readonly todayIso?: string;
}

/** Adds the account, and its source to those of the event. */
export function recordAccount(
  event: DiplomaticEvent,
  account: NewAccount,
  context: AccountContext,
): DiplomaticEvent {
  const kept = withRecordedAccount(event, account.field, context);
  const added = { ...kept, claims: [...kept.claims, account], sources: withSource(kept.sources, account) };
  return settled(added, account.field, context);
}

/** Shows the account of that id over the rule; without one, lets the rule decide again. */
export function chooseAccount(
  event: DiplomaticEvent,
  { field, id }: { readonly field: string; readonly id?: ClaimId | undefined },
  context: AccountContext,
): DiplomaticEvent {
  const ofField = new Set(accountsOf(event, field).map(account => account.id));
  const chosenBefore = event.chosenClaims ?? [];
  if (id === undefined && !chosenBefore.some(chosen => ofField.has(chosen))) return event;
  const elsewhere = chosenBefore.filter(chosen => !ofField.has(chosen));
  const kept = withRecordedAccount(event, field, context);
  return settled(withChosen(kept, id === undefined ? elsewhere : [...elsewhere, id]), field, context);
}

/** The account of the same id and field, corrected. */
export function replaceAccount(
  event: DiplomaticEvent,
  account: Claim,
  context: AccountContext,
): DiplomaticEvent {
  const { field } = account;
  const shown = readingOf(event, field, context).shown;
  const follows = shown === undefined || shown.value === claimedValueOf(event, field);
  const kept = shown === undefined ? withRecordedAccount(event, field, context) : event;
  const claims = kept.claims.map(claim => (claim.id === account.id ? account : claim));
  const replaced = { ...kept, claims, sources: withSource(kept.sources, account) };
  return follows ? settled(replaced, field, context) : replaced;
}

/** Without the account. The last one to go leaves the recorded value as it is. */
export function dropAccount(event: DiplomaticEvent, id: ClaimId, context: AccountContext): DiplomaticEvent {
  const dropped = event.claims.find(claim => claim.id === id);
  if (dropped === undefined) return event;
  const { field } = dropped;
  const follows = readingOf(event, field, context).shown?.value === claimedValueOf(event, field);
  const chosen = (event.chosenClaims ?? []).filter(other => other !== id);
  const rest = withChosen({ ...event, claims: event.claims.filter(claim => claim !== dropped) }, chosen);
  return follows ? settled(rest, field, context) : rest;
}

/**
 * `after` without the accounts whose field went with the step (of a statement, a process or a side that was taken
 * away) and without choices of accounts that are not there: for whoever takes such a part out of an event. An account
 * that led nowhere before stays as it came.
 */
export function withoutStrayAccounts(after: DiplomaticEvent, before: DiplomaticEvent): DiplomaticEvent {
  const claims = after.claims.filter(
    ({ field }) => leadsSomewhere(after, field) || !leadsSomewhere(before, field),
  );
  const ids = new Set(claims.map(({ id }) => id));
  const chosenBefore = after.chosenClaims ?? [];
  const chosen = chosenBefore.filter(id => ids.has(id));
  if (claims.length === after.claims.length && chosen.length === chosenBefore.length) return after;
  return withChosen({ ...after, claims }, chosen);
}

/** The recorded value as an account, undated, where no account asserts it and there is one. */
function withRecordedAccount(
  event: DiplomaticEvent,
  field: string,
  { sources, recordedBy, newClaimId }: AccountContext,
): DiplomaticEvent {
  const value = claimedValueOf(event, field);
  if (value === undefined) return event;
  const accounts = accountsOf(event, field);
  if (accounts.some(account => account.stance === 'asserts' && account.value === value)) return event;
  const [source, ...otherSources] = event.sources;
  const only = source === undefined || otherSources.length > 0 ? undefined : sources.get(source);
  const label = accounts.find(account => account.label !== undefined)?.label;
  const account: Claim = {
    id: newClaimId(),
    field,
    ...(label === undefined ? {} : { label }),
    value,
    ...(field === 'when' && event.when.printed !== undefined ? { printed: event.when.printed } : {}),
    by: only?.publisher ?? recordedBy,
    ...(only === undefined ? {} : { source: only.id }),
    stance: 'asserts',
    certainty: event.confirmed === 'full' ? 'confirmed' : 'probable',
  };
  return { ...event, claims: [...event.claims, account] };
}

function settled(event: DiplomaticEvent, field: string, context: AccountContext): DiplomaticEvent {
  const value = readingOf(event, field, context).shown?.value;
  if (value === undefined || !canHold(event, { field, value }, context)) return event;
  return setClaimedField(event, { field, value }, context);
}

function withChosen(event: DiplomaticEvent, chosen: readonly ClaimId[]): DiplomaticEvent {
  if (chosen.length > 0) return { ...event, chosenClaims: chosen };
  return event.chosenClaims === undefined ? event : without(event, 'chosenClaims');
}

function withSource(
  sources: DiplomaticEvent['sources'],
  { source }: Pick<Claim, 'source'>,
): DiplomaticEvent['sources'] {
  return source === undefined || sources.includes(source) ? sources : [...sources, source];
}
