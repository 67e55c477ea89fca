/**
 * Which account of a field is shown, and whether accounts differ.
 *
 * A claim belongs to a claimant: its side where one is known (a ministry and its state television are one
 * side), else the outlet. A claimant's newest claim stands until it revises it; within a day the order in the
 * event decides, and an undated claim counts as older than any dated one. Possible and rumoured claims yield
 * where a probable or confirmed one stands, and a status yields to one of a later stage: a plan to what came
 * of it. Shown is the editor's choice, else the newest standing assertion, that of a side at the event before any other.
 * Standing assertions that differ, or one that another claimant denies, make the field disputed.
 */
import { isSameValue, type Places, stageOfStatus, valuesAgree } from './claimsAgree.ts';
import { boundsOfText } from './edtf/bounds.ts';
import { type Claim, type DiplomaticEvent } from './event.ts';

export interface Reading {
  /** Absent where nobody asserts anything. */
  readonly shown?: Claim;
  /** Assertions that stand and did not yield, oldest first. */
  readonly standing: readonly Claim[];
  /** Claims that something is not so, or is doubtful, and that stand. */
  readonly denials: readonly Claim[];
  readonly disputed: boolean;
}

export interface ReadingScope {
  /** Only claims known before this instant of the floating axis count, and no undated ones. */
  readonly knownBeforeMs?: number;
  readonly places?: Places;
}

/** Fields that have accounts, in the order of the first account of each. */
export function claimedFields(event: DiplomaticEvent): readonly string[] {
  return [...new Set(event.claims.map(({ field }) => field))];
}

/** All accounts of a field, oldest first, undated ones before the dated. */
export function accountsOf(event: DiplomaticEvent, field: string): readonly Claim[] {
  return event.claims
    .filter(claim => claim.field === field)
    .sort((one, other) => compareNumbers(knownMs(one), knownMs(other)));
}

/** Fields in which standing accounts differ. */
export function disputedFields(event: DiplomaticEvent, scope: ReadingScope = {}): readonly string[] {
  if (event.claims.length === 0) return [];
  return claimedFields(event).filter(field => readingOf(event, field, scope).disputed);
}

export function readingOf(event: DiplomaticEvent, field: string, scope: ReadingScope = {}): Reading {
  const accounts = accountsOf(event, field).filter(claim => isInScope(claim, scope));
  const standing = standingClaims(accounts, scope.places);
  const firm = withoutUnsure(standing.filter(({ stance }) => stance === 'asserts'));
  const assertions = withoutOvertaken(firm);
  const denials = standing.filter(({ stance }) => stance !== 'asserts');
  const shown = chosenOf(event, accounts) ?? firstToShow(event, assertions);
  return {
    ...(shown === undefined ? {} : { shown }),
    standing: assertions,
    denials,
    disputed: !isPreference(field) && (differ(assertions, scope) || areDenied(firm, denials, scope)),
  };
}

/**
 * What each claimant's newest word on one field leaves standing, of accounts oldest first. An assertion
 * replaces what its claimant asserted before and its denials of the same; a denial or doubt, its assertion
 * of the same. Denying one value while asserting another is no contradiction.
 */
export function standingClaims(accounts: readonly Claim[], places?: Places): readonly Claim[] {
  return accounts.reduce<readonly Claim[]>((standing, claim) => {
    const kept = standing.filter(earlier => {
      if (claimantOf(earlier) !== claimantOf(claim)) return true;
      if (claim.stance === 'asserts' && earlier.stance === 'asserts') return false;
      return !valuesAgree({ field: claim.field, places }, earlier.value, claim.value);
    });
    return [...kept, claim];
  }, []);
}

/** Who makes a claim: a side speaks with one voice, an outlet for itself. */
export function claimantOf({ side, by }: Claim): string {
  return side === undefined ? `outlet ${by}` : `side ${side}`;
}

/** True where the claimant's side is at the event itself: a party, a go-between, a host. */
export function isByParticipant(event: DiplomaticEvent, { side }: Claim): boolean {
  return side !== undefined && event.participants.some(participant => participant.side === side);
}

function knownMs({ knownOn }: Claim): number {
  return knownOn === undefined ? -Infinity : boundsOfText(knownOn).latestMs;
}

function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function isInScope(claim: Claim, { knownBeforeMs }: ReadingScope): boolean {
  return knownBeforeMs === undefined || (claim.knownOn !== undefined && knownMs(claim) <= knownBeforeMs);
}

function withoutUnsure(assertions: readonly Claim[]): readonly Claim[] {
  const firm = assertions.filter(({ certainty }) => certainty === 'confirmed' || certainty === 'probable');
  return firm.length > 0 ? firm : assertions;
}

function withoutOvertaken(assertions: readonly Claim[]): readonly Claim[] {
  const stageOf = ({ field, value }: Claim) => (field === 'status' ? stageOfStatus(value) : 0);
  const latest = Math.max(0, ...assertions.map(stageOf));
  return assertions.filter(claim => stageOf(claim) === latest);
}

function chosenOf(event: DiplomaticEvent, accounts: readonly Claim[]): Claim | undefined {
  return accounts.find(({ id, stance }) => stance === 'asserts' && event.chosenClaims?.includes(id) === true);
}

/** The last of those by sides at the event, else the last of all. */
function firstToShow(event: DiplomaticEvent, assertions: readonly Claim[]): Claim | undefined {
  return assertions.findLast(claim => isByParticipant(event, claim)) ?? assertions.at(-1);
}

/** What a side would like is no account of what is so. */
function isPreference(field: string): boolean {
  return field.startsWith('about:preferred');
}

function differ(assertions: readonly Claim[], { places }: ReadingScope): boolean {
  return assertions.some((claim, index) =>
    assertions
      .slice(0, index)
      .some(earlier => !valuesAgree({ field: claim.field, places }, claim.value, earlier.value)),
  );
}

function areDenied(
  assertions: readonly Claim[],
  denials: readonly Claim[],
  { places }: ReadingScope,
): boolean {
  return denials.some(
    ({ stance, field, value }) =>
      stance === 'denies' && assertions.some(claim => isSameValue({ field, places }, value, claim.value)),
  );
}
