/** The count of a vote as typed. */
import { type Tally } from '../../domain/event.ts';
import { failure, success } from '../../domain/result.ts';
import { without } from '../../domain/without.ts';
import { type OwnProblem } from './editProblem.ts';
import { type FieldDraft } from './fieldDraft.ts';
import { type FieldReading } from './fieldEdit.ts';

export const tallyParts = ['for', 'against', 'abstain', 'absent'] as const;

/** Nothing in any of its fields takes the count away. */
export function readTally({ own }: FieldDraft): FieldReading {
  const counts = new Map<(typeof tallyParts)[number], number>();
  const problems: OwnProblem[] = [];
  for (const part of tallyParts) {
    const text = own[part].trim();
    if (/^\d{1,6}$/u.test(text)) counts.set(part, Number(text));
    else if (text !== '') problems.push({ field: `own.${part}`, own: 'count-unreadable' });
  }
  const tally = tallyOf(counts);
  if (tally === undefined && counts.size > 0) problems.push({ field: 'own.for', own: 'counts-missing' });
  if (problems.length > 0) return failure(problems);
  return success({
    step: current => (tally === undefined ? without(current, 'tally') : { ...current, tally }),
    alsoMade: {},
  });
}

function tallyOf(counts: ReadonlyMap<(typeof tallyParts)[number], number>): Tally | undefined {
  const [inFavour, against, abstain] = [counts.get('for'), counts.get('against'), counts.get('abstain')];
  if (inFavour === undefined || against === undefined || abstain === undefined) return undefined;
  const absent = counts.get('absent');
  return { for: inFavour, against, abstain, ...(absent === undefined ? {} : { absent }) };
}
