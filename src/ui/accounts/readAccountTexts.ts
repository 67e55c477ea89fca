/** An account as it is typed while it is corrected, read back into a claim. */
import { canHold } from '../../domain/claimedField.ts';
import { type Claim, type DiplomaticEvent } from '../../domain/event.ts';
import { sideCode, sourceId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { readTypedDate } from '../../domain/typedDate.ts';
import { certainties, stances } from '../../domain/vocabulary.ts';

export interface AccountTexts {
  readonly value: string;
  readonly by: string;
  readonly side: string;
  readonly knownOn: string;
  readonly source: string;
  readonly stance: string;
  readonly certainty: string;
  readonly printed: string;
  readonly note: string;
}

export type AccountProblems = Partial<
  Record<'value' | 'by' | 'knownOn', 'value-missing' | 'value-unfit' | 'date-unread' | 'claimant-missing'>
>;

export function textsOf(claim: Claim): AccountTexts {
  return {
    value: claim.value,
    by: claim.by,
    side: claim.side ?? '',
    knownOn: claim.knownOn ?? '',
    source: claim.source ?? '',
    stance: claim.stance,
    certainty: claim.certainty,
    printed: claim.printed ?? '',
    note: claim.note ?? '',
  };
}

interface AccountDesk {
  readonly event: DiplomaticEvent;
  readonly record: RecordReader;
  readonly todayIso: string;
}

/** The claim as corrected; what no text is about (its person, its label) stays. */
export function readAccountTexts(
  claim: Claim,
  texts: AccountTexts,
  { event, record, todayIso }: AccountDesk,
): Result<Claim, AccountProblems> {
  const problems: { -readonly [Key in keyof AccountProblems]: AccountProblems[Key] } = {};
  const dateOf = (text: string) => {
    const reading = readTypedDate(text, { todayIso });
    return reading.kind === 'read' ? reading.edtf : undefined;
  };
  const typed = texts.value.trim();
  const value = claim.field === 'when' && typed !== '' ? (dateOf(typed) ?? '') : typed;
  if (typed === '') problems.value = 'value-missing';
  else if (claim.field === 'when' && value === '') problems.value = 'date-unread';
  else if (!fits(event, { field: claim.field, value, before: claim.value }, record)) {
    problems.value = 'value-unfit';
  }
  const by = texts.by.trim();
  if (by === '') problems.by = 'claimant-missing';
  const knownOn = texts.knownOn.trim() === '' ? undefined : dateOf(texts.knownOn);
  if (texts.knownOn.trim() !== '' && knownOn === undefined) problems.knownOn = 'date-unread';
  if (Object.keys(problems).length > 0) return failure(problems);
  const { id, field, label } = claim;
  const person = by === claim.by ? claim.person : undefined;
  const printed = texts.printed.trim();
  const note = texts.note.trim();
  return success({
    id,
    field,
    ...(label === undefined ? {} : { label }),
    value,
    ...(printed === '' ? {} : { printed }),
    by,
    ...(person === undefined ? {} : { person }),
    ...(texts.side === '' ? {} : { side: sideCode(texts.side) }),
    ...(texts.source === '' ? {} : { source: sourceId(texts.source) }),
    ...(knownOn === undefined ? {} : { knownOn }),
    stance: stances.find(known => known === texts.stance) ?? claim.stance,
    certainty: certainties.find(known => known === texts.certainty) ?? claim.certainty,
    ...(note === '' ? {} : { note }),
  });
}

/** A question takes any words. A value that was in the account before may stay, even where its field went since. */
function fits(
  event: DiplomaticEvent,
  { field, value, before }: { readonly field: string; readonly value: string; readonly before: string },
  record: RecordReader,
): boolean {
  return field.startsWith('about:') || value === before || canHold(event, { field, value }, record);
}
