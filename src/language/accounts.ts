/** Accounts counted in words: "2 say Rome, 1 says Muscat, Iran denies Rome". */
import { type AccountTally } from '../domain/accountTally.ts';
import { type Claim } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { valueInWords } from './claims.ts';
import { type LanguageWith } from './language.ts';
import { sideName } from './names.ts';

/** Empty where nobody asserts anything and nobody denies it. */
export function tallyInWords(
  { values, denials }: AccountTally,
  record: RecordReader,
  language: LanguageWith<'accounts'>,
): string {
  const { accounts: words } = language.text;
  const who = ({ side, by }: Claim) => (side === undefined ? by : sideName(side, record.bodies, language));
  return words.tally([
    ...values.map(({ first, claimantCount }) =>
      words.say(claimantCount, valueInWords(first, record, language)),
    ),
    ...denials.map(claim => {
      const value = valueInWords(claim, record, language);
      return claim.stance === 'denies' ? words.denies(who(claim), value) : words.doubts(who(claim), value);
    }),
  ]);
}
