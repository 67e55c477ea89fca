/**
 * How an event came to its status: rumoured, scheduled, postponed, held. The steps are what was claimed of the status
 * in order of becoming known, what the event moved from and to, and at the end what is recorded. Accounts that
 * repeat the status before them join its step; a denial is a step of its own and moves nothing.
 */
import { accountsOf } from './claims.ts';
import { stageOfStatus } from './claimsAgree.ts';
import { type Claim, type DiplomaticEvent } from './event.ts';
import { type EventId } from './ids.ts';
import { type Status, statuses } from './vocabulary.ts';

export type StatusStep =
  | { readonly kind: 'moved-from'; readonly event: EventId }
  | {
      readonly kind: 'status';
      readonly status: Status;
      /** Those who say so, the first to say it first; none where it is only recorded. */
      readonly accounts: readonly Claim[];
    }
  | { readonly kind: 'denial'; readonly status: Status; readonly account: Claim }
  | { readonly kind: 'moved-to'; readonly event: EventId };

/** `successors` are the events that link to this one by `reschedules`. */
export function statusHistory(
  event: DiplomaticEvent,
  successors: readonly EventId[] = [],
): readonly StatusStep[] {
  const steps: StatusStep[] = event.links
    .filter(({ type }) => type === 'reschedules')
    .map(({ to }) => ({ kind: 'moved-from', event: to }));
  for (const account of inOrder(accountsOf(event, 'status'))) {
    const status = statuses.find(known => known === account.value);
    if (status === undefined) continue;
    if (account.stance !== 'asserts') {
      steps.push({ kind: 'denial', status, account });
      continue;
    }
    const at = steps.findLastIndex(({ kind }) => kind === 'status');
    const last = steps[at];
    if (last?.kind === 'status' && last.status === status) {
      steps[at] = { ...last, accounts: [...last.accounts, account] };
    } else {
      steps.push({ kind: 'status', status, accounts: [account] });
    }
  }
  const last = steps.findLast(({ kind }) => kind === 'status');
  if (last?.kind !== 'status' || last.status !== event.status) {
    steps.push({ kind: 'status', status: event.status, accounts: [] });
  }
  return [...steps, ...successors.map((to): StatusStep => ({ kind: 'moved-to', event: to }))];
}

/** An undated account stands at the first place that its stage allows: a plan before all, an end after the plans. */
function inOrder(accounts: readonly Claim[]): readonly Claim[] {
  const dated = accounts.filter(({ knownOn }) => knownOn !== undefined);
  return accounts
    .filter(({ knownOn }) => knownOn === undefined)
    .reduceRight<readonly Claim[]>((ordered, account) => {
      const stage = stageOfStatus(account.value);
      const at = ordered.findLastIndex(other => stageOfStatus(other.value) < stage) + 1;
      return [...ordered.slice(0, at), account, ...ordered.slice(at)];
    }, dated);
}
