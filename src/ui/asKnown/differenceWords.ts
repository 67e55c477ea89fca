/** What became known of an event, in words: one line for each thing that reads differently or was added. */
import { type Claim, type DiplomaticEvent, type Statement } from '../../domain/event.ts';
import { type FieldDifference, type KnownDifferences } from '../../domain/knownDifferences.ts';
import { type RecordReader } from '../../domain/record.ts';
import { claimValueInWords, fieldInWords, valueInWords } from '../../language/claims.ts';
import { whenInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { participationInWords, speakersInWords } from '../../language/participants.ts';

export interface DifferenceNames {
  readonly record: RecordReader;
  readonly language: LanguageWith<'asKnown'>;
  /** Titles of events that the record of the day may not have. */
  readonly titleOf: (id: DiplomaticEvent['id']) => string;
}

export function differencesInWords(found: KnownDifferences, names: DifferenceNames): readonly string[] {
  const { language, record } = names;
  const words = language.text.asKnown.difference;
  const { links } = language.text.vocabulary;
  const sources = found.sources.map(id => record.sources.get(id)?.publisher ?? id);
  return [
    ...found.fields.map(difference => fieldInLine(difference, names)),
    ...participantsInLines(found, names),
    ...(found.summary === undefined ? [] : [words.summary(found.summary)]),
    ...(found.note === undefined ? [] : [words.note(found.note)]),
    ...found.statements.map(statement => statementInLine(statement, names)),
    ...found.accounts.map(account => accountInLine(account, names)),
    ...found.links.map(({ type, to }) => words.link(links[type], names.titleOf(to))),
    ...(sources.length === 0 ? [] : [words.sources([...new Set(sources)].join(', '))]),
  ];
}

function fieldInLine(difference: FieldDifference, { record, language }: DifferenceNames): string {
  const words = language.text.asKnown.difference;
  const line = (before: string | undefined, after: string | undefined) =>
    words.field(words.fields[difference.field], before, after);
  switch (difference.field) {
    case 'when': {
      const { before, after } = difference;
      return line(
        before === undefined ? undefined : whenInWords(before, language),
        after === undefined ? undefined : whenInWords(after, language),
      );
    }
    case 'tally': {
      const { tallyInWords } = language.text.screen.event;
      const { before, after } = difference;
      return line(
        before === undefined ? undefined : tallyInWords(before),
        after === undefined ? undefined : tallyInWords(after),
      );
    }
    default: {
      const { field, before, after } = difference;
      const named = (value: string | undefined) =>
        value === undefined ? undefined : valueInWords({ field, value }, record, language);
      return line(named(before), named(after));
    }
  }
}

/** Who came and who left, each in one line; those whose part changed, each in one of their own. */
function participantsInLines({ participants }: KnownDifferences, names: DifferenceNames): string[] {
  const words = names.language.text.asKnown.difference;
  const came: string[] = [];
  const left: string[] = [];
  const changed: string[] = [];
  for (const { before, after } of participants) {
    const old = before === undefined ? undefined : participationInWords(before, names);
    const fresh = after === undefined ? undefined : participationInWords(after, names);
    if (old === undefined) came.push(fresh ?? '');
    else if (fresh === undefined) left.push(old);
    else if (old !== fresh) changed.push(words.changed(old, fresh));
  }
  const together = (whom: readonly string[], say: (who: string) => string) =>
    whom.length === 0 ? [] : [say([...new Set(whom)].join('; '))];
  return [...together(came, words.joined), ...together(left, words.left), ...changed];
}

function statementInLine(statement: Statement, names: DifferenceNames): string {
  const words = names.language.text.asKnown.difference;
  const who = speakersInWords(statement, names);
  return statement.quote === undefined
    ? words.paraphrase(who, statement.paraphrase ?? '')
    : words.quote(who, statement.quote);
}

function accountInLine(claim: Claim, { record, language }: DifferenceNames): string {
  const words = language.text.asKnown.difference;
  const value = claimValueInWords(claim, record, language);
  const stance = { asserts: value, denies: words.denies(value), doubts: words.doubts(value) };
  const field = fieldInWords({ field: claim.field, accounts: [claim] }, record, language);
  return words.account(field, stance[claim.stance], claim.by);
}
