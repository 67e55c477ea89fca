/** Makes of what was typed an account of one field: who says what, since when, after which source, how surely. */
import { type AccountContext, recordAccount } from '../../domain/accountEditing.ts';
import { claimedValueOf } from '../../domain/claimedField.ts';
import { type AlsoMade } from '../../domain/editing.ts';
import {
  createNotebook,
  type Notebook,
  readDate,
  readLine,
  readPerson,
  readSide,
} from '../../domain/eventDraftNotebook.ts';
import { readSources } from '../../domain/eventDraftSources.ts';
import { type Claim } from '../../domain/event.ts';
import { claimId, freshId, sourceId, type SourceId } from '../../domain/ids.ts';
import { failure, success } from '../../domain/result.ts';
import { type EditedField } from './editingContext.ts';
import { type EditProblem } from './editProblem.ts';
import { claimFieldOf, type FieldDraft } from './fieldDraft.ts';
import { type EditContext, type EventStep, type FieldReading } from './fieldEdit.ts';
import { readFieldEdit } from './readFieldEdit.ts';

interface Said {
  readonly field: string;
  readonly value: string;
  readonly label?: string;
}

/** `recordedBy` names who says what stands there already, where nobody is named for it. */
export function readAccount(
  field: EditedField,
  typed: FieldDraft,
  context: EditContext & { readonly recordedBy: string },
): FieldReading {
  const problems: EditProblem[] = [];
  const made: AlsoMade[] = [];
  const said = field.startsWith('about')
    ? readAnswer(field, typed, { context, problems })
    : readSaid(field, typed, { context, problems, made });
  const notebook = createNotebook(context);
  const claim = readClaim(typed, notebook);
  problems.push(...notebook.problems);
  if (said === undefined || claim === undefined || problems.length > 0) return failure(problems);
  const alsoMade = joined([...made, notebook.made]);
  const account: Claim = { id: claimId(freshId('c')), ...said, ...claim };
  return success({ step: stepOf(account, { alsoMade, context }), alsoMade });
}

function stepOf(
  account: Claim,
  {
    alsoMade,
    context,
  }: { readonly alsoMade: AlsoMade; readonly context: EditContext & { readonly recordedBy: string } },
): EventStep {
  const { record } = context.names;
  const accountContext: AccountContext = {
    places: withMade(record.places, alsoMade.places),
    people: withMade(record.people, alsoMade.people),
    sources: withMade(record.sources, alsoMade.sources),
    bodies: record.bodies,
    recordedBy: context.recordedBy,
    newClaimId: () => claimId(freshId('c')),
    todayIso: context.todayIso,
  };
  return current => recordAccount(current, account, accountContext);
}

function withMade<Id, Thing extends { readonly id: Id }>(
  known: ReadonlyMap<Id, Thing>,
  made: readonly (Thing & { readonly id: Id })[] = [],
): ReadonlyMap<Id, Thing> {
  return made.length === 0 ? known : new Map([...known, ...made.map(thing => [thing.id, thing] as const)]);
}

interface Reading {
  readonly context: EditContext;
  readonly problems: EditProblem[];
}

/** The value in the notation of claims, as the event would have it after the same correction. */
function readSaid(
  field: EditedField,
  typed: FieldDraft,
  { context, problems, made }: Reading & { readonly made: AlsoMade[] },
): Said | undefined {
  const claimed = claimFieldOf(field, context.original);
  if (claimed === undefined) throw new Error(`Nobody can give an account of ${field}.`);
  const { status } = typed.draft;
  if (field === 'status' && status !== '') return { field, value: status };
  const reading = readFieldEdit(field, { ...typed, draft: onlyOf(typed.draft) }, context);
  if (!reading.ok) {
    problems.push(...reading.error);
    return undefined;
  }
  const value = claimedValueOf(reading.value.step(context.original), claimed);
  if (value === undefined) {
    problems.push({ field: 'own.value', own: 'value-missing' });
    return undefined;
  }
  made.push(reading.value.alsoMade);
  return { field: claimed, value };
}

/**
 * Without what could contradict the account: a date ahead of what has taken place is somebody's word, and who said
 * a thing can be asked whatever its words are.
 */
function onlyOf(draft: FieldDraft['draft']): FieldDraft['draft'] {
  const statements = draft.statements.map(row => ({ ...row, mode: 'paraphrase' as const, words: '-' }));
  return { ...draft, status: '', statements };
}

function readAnswer(
  field: EditedField,
  { own }: FieldDraft,
  { context, problems }: Reading,
): Said | undefined {
  const label = own.question.trim();
  const value = own.answer.trim();
  if (label === '') problems.push({ field: 'own.question', own: 'question-missing' });
  if (value === '') problems.push({ field: 'own.answer', own: 'answer-missing' });
  if (label === '' || value === '') return undefined;
  return { field: field === 'about' ? questionField(label, context) : field, label, value };
}

/** A question that is asked already is the same one; a new one gets a path of its own from its words. */
function questionField(label: string, { names, original }: EditContext): string {
  const asked = original.claims.find(
    claim => claim.label !== undefined && names.fold(claim.label) === names.fold(label),
  );
  if (asked !== undefined) return asked.field;
  const slug = names
    .fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  const taken = new Set(original.claims.map(claim => claim.field));
  const path = `about:${slug}`;
  if (!taken.has(path)) return path;
  let count = 2;
  while (taken.has(`${path}-${count}`)) count += 1;
  return `${path}-${count}`;
}

type Telling = Omit<Claim, 'id' | 'field' | 'label' | 'value'>;

function readClaim({ account, draft }: FieldDraft, notebook: Notebook): Telling | undefined {
  const by = readLine(notebook, 'account.by', account.by);
  // In words, this is the question of who said it, as it is asked for a statement.
  if (by === undefined) notebook.problems.push({ field: 'account.by', code: 'speaker-missing' });
  const side = readSide(notebook, 'account.side', { mention: account.side, row: 0 });
  const person = readPerson(notebook, 'account.person', { mention: account.person, side });
  const knownOn = readDate(notebook, 'account.knownOn', { text: account.knownOn, typedOn: draft.typedOn });
  const printed = readLine(notebook, 'account.printed', account.printed);
  const source = readSource({ account, draft }, notebook);
  if (by === undefined) return undefined;
  return {
    ...(printed === undefined ? {} : { printed }),
    by,
    ...(person === undefined ? {} : { person }),
    ...(side === undefined ? {} : { side }),
    ...(source === undefined ? {} : { source }),
    ...(knownOn === undefined ? {} : { knownOn }),
    stance: account.stance,
    certainty: account.certainty,
  };
}

function readSource(
  { account, draft }: Pick<FieldDraft, 'account' | 'draft'>,
  notebook: Notebook,
): SourceId | undefined {
  if (account.source !== 'other') return account.source === '' ? undefined : sourceId(account.source);
  const sources = draft.sources.filter(({ key }) => key === account.sourceRow);
  return readSources({ ...draft, sources }, notebook).get(account.sourceRow);
}

function joined(parts: readonly AlsoMade[]): AlsoMade {
  return {
    people: parts.flatMap(({ people = [] }) => people),
    places: parts.flatMap(({ places = [] }) => places),
    sources: parts.flatMap(({ sources = [] }) => sources),
    processes: parts.flatMap(({ processes = [] }) => processes),
  };
}
