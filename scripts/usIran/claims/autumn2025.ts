/** Accounts of the second half of 2025, from the ceasefire on, and of the call of 2013. */
import { type Claim } from '../../../src/domain/event.ts';
import { claim, oneOf } from './claimRow.ts';

const baghaei = { by: 'Esmaeil Baghaei', side: 'IR', person: 'Baghaei' };
const whoAskedForCall = 'Who asked for the call';

export const autumnClaims: Readonly<Record<string, readonly Claim[]>> = {
  B43: [
    claim('X12-1', ['status', 'in-force'], {
      by: 'Donald Trump',
      side: 'US',
      person: 'Trump',
      source: 'S103',
      knownOn: '2025-06-23',
      printed: 'fully agreed',
    }),
    claim('X12-2', ['status', 'in-force'], {
      by: 'Abbas Araghchi',
      side: 'IR',
      person: 'Araghchi',
      source: 'S102',
      knownOn: '2025-06-24',
      stance: 'denies',
      printed: 'NO “agreement” on any ceasefire',
    }),
    claim('X12-3', ['about:intention', 'Not to go on if Israel stops by 04:00 Tehran time'], {
      by: 'Abbas Araghchi',
      side: 'IR',
      person: 'Araghchi',
      source: 'S102',
      knownOn: '2025-06-24',
      label: 'What Iran intended',
    }),
    claim('B43-1', ['status', 'collapsed'], {
      by: 'Shafaq News',
      source: 'S150',
      knownOn: '2026-02-28',
      note: 'With the strikes of 28 February 2026.',
    }),
  ],
  B44: [
    claim('X21-1', ['when', '2025-06-25/2025-06-26'], {
      by: 'Glob News',
      source: 'S106',
      certainty: 'probable',
    }),
    claim('X21-2', ['when', '2025-07'], {
      by: 'Ahram Online',
      source: 'S123',
      knownOn: '2025-09-09',
      printed: 'a law passed … in July',
      certainty: 'probable',
    }),
  ],
  B45: [
    claim('X13-1', ['about:level', 'Directors-general'], {
      ...baghaei,
      source: 'S109',
      knownOn: '2025-07-21',
      label: 'Level of the meeting',
    }),
    claim('X13-2', ['about:level', 'High-level'], {
      by: 'Tasnim',
      label: 'Level of the meeting',
      certainty: 'probable',
      note: oneOf('Iran International', 'Maliweb'),
    }),
    claim('X13-3', ['about:level', 'High-level'], {
      by: 'IRNA',
      label: 'Level of the meeting',
      certainty: 'probable',
      note: oneOf('Iran International', 'Maliweb'),
    }),
  ],
  B49: [
    claim('X14-1', ['processes.e3-iran.round', '2'], {
      by: 'AFP',
      source: 'S117',
      printed: 'second round since the war',
      certainty: 'probable',
    }),
    claim('X14-2', ['processes.e3-iran.round', '7'], {
      by: 'Iran Front Page',
      source: 'S116',
      knownOn: '2025-08-27',
      printed: 'seventh round',
      certainty: 'probable',
    }),
  ],
  B52: [
    claim('B52-1', ['status', 'in-force'], {
      by: 'Rafael Mariano Grossi',
      side: 'IAEA',
      person: 'Grossi',
      source: 'S122',
      knownOn: '2025-09-09',
    }),
    claim('B52-2', ['status', 'ended'], {
      by: 'Abbas Araghchi',
      side: 'IR',
      person: 'Araghchi',
      source: 'S135',
      knownOn: '2025-11-20',
      printed: 'no longer valid and is considered terminated',
    }),
  ],
  B53: [
    claim('X15-1', ['outcome', 'adopted'], {
      by: 'i24NEWS',
      source: 'S127',
      knownOn: '2025-09-19',
      certainty: 'probable',
      printed: 'voted to adopt a draft resolution that would trigger',
    }),
    claim('X15-2', ['outcome', 'not-adopted'], {
      by: 'Iran International',
      source: 'S125',
      knownOn: '2025-09-19',
      note: '4 for, 9 against, 2 abstaining.',
    }),
    claim('X15-3', ['outcome', 'not-adopted'], {
      by: 'United Nations',
      side: 'UN',
      source: 'S126',
      knownOn: '2025-09-19',
      note: '4 for, 9 against, 2 abstaining.',
    }),
  ],
  B56: [
    claim('X16-1', ['status', 'in-force'], {
      by: 'E3',
      side: 'E3',
      source: 'S132',
      knownOn: '2025-09-26',
      note: 'From 28 September, 00:00 GMT.',
    }),
    claim('X16-2', ['when', '2025-09-28'], {
      by: 'E3',
      side: 'E3',
      source: 'S132',
      knownOn: '2025-09-26',
      note: '27 September in New York time.',
    }),
    claim('X16-3', ['status', 'in-force'], {
      by: 'United States',
      side: 'US',
      source: 'S132',
      knownOn: '2025-09-26',
    }),
    claim('X16-4', ['status', 'in-force'], {
      by: 'Dmitry Polyansky',
      side: 'RU',
      person: 'Polyansky',
      source: 'S121',
      knownOn: '2025-09-27',
      stance: 'denies',
      note: 'Without effect.',
    }),
    claim('X16-5', ['status', 'in-force'], {
      by: 'China',
      side: 'CN',
      stance: 'denies',
      note: `Without effect. ${oneOf('Pravda', 'TRT World')}`,
    }),
    claim('X16-6', ['status', 'in-force'], {
      by: 'Iran',
      side: 'IR',
      stance: 'denies',
      note: `Without effect. ${oneOf('Pravda', 'TRT World')}`,
    }),
  ],
  D12: [
    claim('X18-1', ['about:who-asked', 'Iran'], {
      by: 'US official',
      side: 'US',
      source: 'S178',
      knownOn: '2013-09-27',
      label: whoAskedForCall,
    }),
    claim('X18-2', ['about:who-asked', 'The United States'], {
      by: 'source near Rouhani',
      side: 'IR',
      source: 'S217',
      knownOn: '2013-09-28',
      label: whoAskedForCall,
      certainty: 'probable',
    }),
  ],
};
