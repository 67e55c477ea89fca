/**
 * What is typed while one fact is edited: the part of the form's draft that is about it, what the form has no field
 * for, and the account that it may be. Plain values that survive JSON.
 */
import { claimedValueOf } from '../../domain/claimedField.ts';
import { claimedFields } from '../../domain/claims.ts';
import { type EventDraft, isBlankSource, type Mention, nobody } from '../../domain/eventDraft.ts';
import { rolesOfRow } from '../../domain/eventDraftDefaults.ts';
import { type DraftNames } from '../../domain/eventDraftNames.ts';
import { draftOfEvent } from '../../domain/eventDraftOfEvent.ts';
import { addRow } from '../../domain/eventDraftRows.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { textOfWhen } from '../../domain/whenText.ts';
import { without } from '../../domain/without.ts';
import { type Certainty, type LinkType, type Stance, type Vote } from '../../domain/vocabulary.ts';
import { type EditedField } from './editingContext.ts';
import { durationText } from './typedDuration.ts';

/** What the form has no field for. */
export interface OwnTexts {
  readonly duration: string;
  readonly for: string;
  readonly against: string;
  readonly abstain: string;
  readonly absent: string;
  readonly knownSince: string;
  readonly vote: Vote | '';
  readonly linkType: LinkType;
  readonly linkTo: Mention;
  readonly question: string;
  readonly answer: string;
}

export interface AccountTexts {
  readonly by: string;
  readonly side: Mention;
  readonly person: Mention;
  readonly knownOn: string;
  /** A source of the record, `other` for the one in the row, or none. */
  readonly source: string;
  /** The row of the draft in which another source is typed. */
  readonly sourceRow: string;
  readonly certainty: Certainty;
  readonly stance: Stance;
  readonly printed: string;
}

export interface FieldDraft {
  /** Of its lists, only the row that is edited, and for a statement the sources that it may name. */
  readonly draft: EventDraft;
  /** The row that is edited; empty where the fact is none. */
  readonly rowKey: string;
  /** The participation that is edited, as JSON: it has no id, and its place may change meanwhile. */
  readonly item: string;
  readonly own: OwnTexts;
  readonly account: AccountTexts;
  readonly asAccount: boolean;
}

export interface FieldDesk {
  readonly event: DiplomaticEvent;
  readonly names: DraftNames;
  readonly todayIso: string;
}

const plainClaims: readonly string[] = [
  'when',
  'durationMin',
  'venue.place',
  'venue.site',
  'status',
  'format',
  'outcome',
];

/** The field as claims name it; undefined where a fact carries no accounts. */
export function claimFieldOf(field: EditedField, event: DiplomaticEvent): string | undefined {
  if (plainClaims.includes(field) || field.startsWith('about')) return field;
  const [list, key] = splitField(field);
  if (key === undefined) return undefined;
  if (list === 'processes') return `processes.${key}.round`;
  if (list === 'statements') return `statements.${key}.by`;
  const participation = list === 'participants' ? event.participants[Number(key)] : undefined;
  if (participation === undefined) return undefined;
  const votes = event.kind === 'vote' || participation.vote !== undefined;
  return votes ? `participants.${participation.side}.vote` : undefined;
}

/** `statements.Q08` is the item `Q08` of the list `statements`. */
export function splitField(field: EditedField): readonly [list: string, key: string | undefined] {
  const dot = field.indexOf('.');
  if (dot < 0 || field.startsWith('venue.') || field.startsWith('about:')) return [field, undefined];
  return [field.slice(0, dot), field.slice(dot + 1)];
}

/** Where a field has accounts, what is typed is one more unless the person says otherwise. */
export function startOfEdit(field: EditedField, desk: FieldDesk, asAccount = false): FieldDraft {
  const { event, todayIso } = desk;
  const claimed = claimFieldOf(field, event);
  const hasAccounts = claimed !== undefined && claimedFields(event).includes(claimed);
  const { draft, rowKey } = rowsOfEdit(field, desk);
  const withSource = claimed === undefined ? draft : addRow(draft, 'sources');
  return {
    draft: withSource,
    rowKey,
    item: itemOf(field, event),
    own: ownTextsOf(event, field),
    account: {
      by: '',
      side: nobody,
      person: nobody,
      knownOn: todayIso,
      source: '',
      sourceRow: claimed === undefined ? '' : String(withSource.lastKey),
      certainty: 'probable',
      stance: 'asserts',
      printed: '',
    },
    asAccount: asAccount || hasAccounts || field.startsWith('about'),
  };
}

/** The length is a fact of its own here, which a date typed anew must not take away. */
export function withoutLength(event: DiplomaticEvent): DiplomaticEvent {
  return { ...event, when: without(event.when, 'durationMin') };
}

function itemOf(field: EditedField, event: DiplomaticEvent): string {
  const [list, key] = splitField(field);
  const participation = list === 'participants' ? event.participants[Number(key)] : undefined;
  return participation === undefined ? '' : JSON.stringify(participation);
}

function rowsOfEdit(
  field: EditedField,
  { event, names, todayIso }: FieldDesk,
): { readonly draft: EventDraft; readonly rowKey: string } {
  const full = draftOfEvent(event, names, todayIso);
  const bare: EventDraft = { ...full, sides: [], sources: [], statements: [], processes: [] };
  const [list, key] = splitField(field);
  const added = (draft: EventDraft) => ({ draft, rowKey: String(draft.lastKey) });
  switch (list) {
    case 'participants': {
      const row = key === undefined ? undefined : full.sides[Number(key)];
      if (row !== undefined) return { draft: { ...bare, sides: [row] }, rowKey: row.key };
      const draft = addRow(bare, 'sides');
      const [side] = draft.sides;
      if (side === undefined) return added(draft);
      const roles = rolesOfRow(side, event.kind, event.participants.length);
      return added({ ...draft, sides: [{ ...side, roles, rolesChosen: true }] });
    }
    case 'statements': {
      const sources = full.sources.filter(row => !isBlankSource(row));
      const at = event.statements.findIndex(({ id }) => id === key);
      const row = full.statements[at];
      if (row !== undefined) return { draft: { ...bare, sources, statements: [row] }, rowKey: row.key };
      const [only, ...others] = sources;
      const source = only === undefined || others.length > 0 ? '' : `row:${only.key}`;
      return added(addRow({ ...bare, sources }, 'statements', { source }));
    }
    case 'processes': {
      const row = full.processes[event.processes.findIndex(({ id }) => id === key)];
      return row === undefined
        ? added(addRow(bare, 'processes'))
        : { draft: { ...bare, processes: [row] }, rowKey: row.key };
    }
    case 'sources':
      return added(addRow(bare, 'sources'));
    case 'when':
      return { draft: { ...bare, date: textOfWhen(withoutLength(event).when) }, rowKey: '' };
    default:
      return { draft: bare, rowKey: '' };
  }
}

function ownTextsOf(event: DiplomaticEvent, field: EditedField): OwnTexts {
  const { when, tally, knownSince = '' } = event;
  const [list, key] = splitField(field);
  const participation = list === 'participants' ? event.participants[Number(key)] : undefined;
  const count = (votes: number | undefined) => (votes === undefined ? '' : String(votes));
  return {
    duration: durationText(when.durationMin),
    for: count(tally?.for),
    against: count(tally?.against),
    abstain: count(tally?.abstain),
    absent: count(tally?.absent),
    knownSince,
    vote: participation?.vote ?? '',
    linkType: 'follows',
    linkTo: nobody,
    question: event.claims.find(claim => claim.field === field)?.label ?? '',
    answer: claimedValueOf(event, field) ?? '',
  };
}
