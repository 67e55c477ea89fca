/** Accounts of May to September 2025, and of the call of 2013. */
import { type Claim } from '../../../src/domain/event.ts';
import { claim, oneOf } from './claimRow.ts';

const albusaidi = { by: 'Badr Albusaidi', side: 'OM', person: 'Albusaidi' };
const usOfficialInMay = { by: 'US official', side: 'US', source: 'S068', knownOn: '2025-05-01' };
const baghaei = { by: 'Esmaeil Baghaei', side: 'IR', person: 'Baghaei' };
const postponing = { ...albusaidi, source: 'S068', knownOn: '2025-05-01' };
const announcingFourth = { ...albusaidi, source: 'S071', knownOn: '2025-05-09' };
const announcingSixth = { ...albusaidi, source: 'S094', knownOn: '2025-06-12' };
const provisional = { source: 'S063', knownOn: '2025-04-26', certainty: 'probable' } as const;
const whoAskedForCall = 'Who asked for the call';
const whoVotedNo = 'Who voted against';

/** One question that two accounts answer on two events. */
function firstWrittenText(first: string, second: string): Claim[] {
  const label = 'First written US text';
  return [
    claim(first, ['about:first-written-text', 'On 11 May, in Muscat'], {
      by: 'Axios, through The American Conservative',
      source: 'S075',
      knownOn: '2025-05-15',
      label,
      certainty: 'probable',
    }),
    claim(second, ['about:first-written-text', 'On 31 May, in Tehran'], {
      by: 'Mizan Online',
      source: 'S074',
      label,
      certainty: 'probable',
    }),
  ];
}

export const claimsOf2025: Readonly<Record<string, readonly Claim[]>> = {
  B25: [
    claim('K12-1', ['when', '2025-05-03'], {
      ...albusaidi,
      ...provisional,
      note: 'Provisional; Oman was to announce the place.',
    }),
    claim('K12-2', ['when', '2025-05-03'], {
      by: 'Abbas Araghchi',
      side: 'IR',
      person: 'Araghchi',
      ...provisional,
      note: 'Provisional; Oman was to announce the place.',
    }),
    claim('K12-3', ['status', 'scheduled'], { ...albusaidi, ...provisional }),
    claim('X09-1', ['venue.place', 'ROM'], { by: 'most accounts', source: 'S069', certainty: 'probable' }),
    claim('X09-2', ['venue.place', 'MCT'], {
      by: 'KUNA',
      source: 'S070',
      knownOn: '2025-05-01',
      certainty: 'probable',
    }),
    claim('X09-3', ['venue.place', 'ROM'], { ...usOfficialInMay, printed: 'on Saturday in Rome' }),
    claim('X09-4', ['status', 'confirmed'], {
      ...usOfficialInMay,
      stance: 'denies',
      printed: 'never confirmed its participation',
    }),
    claim('X09-5', ['about:reason', 'Logistical reasons'], { ...postponing, label: 'Why it was put off' }),
    claim('X09-6', ['about:who-postponed', 'Oman asked for it'], {
      by: 'Iran',
      side: 'IR',
      label: 'Who put it off',
      note: oneOf('S068', 'S069', 'S070'),
    }),
    claim('K13-1', ['status', 'postponed'], { ...postponing, note: 'No new date.' }),
  ],
  B26: [
    claim('K14-1', ['when', '2025-05-11'], announcingFourth),
    claim('K14-2', ['venue.place', 'MCT'], announcingFourth),
    claim('K14-3', ['status', 'scheduled'], { ...announcingFourth, printed: 'on Friday' }),
    claim('K15-1', ['status', 'concluded'], { ...baghaei, source: 'S072', knownOn: '2025-05-11' }),
    ...firstWrittenText('X19-1', 'X19-2'),
  ],
  B30: [
    claim('X10-1', ['about:wording', '“Try not to talk nonsense” and “big mistake”'], {
      by: 'CNN',
      source: 'S081',
      knownOn: '2025-05-20',
      label: 'English wording',
      certainty: 'probable',
    }),
    claim('X10-2', ['about:wording', '“outrageous arrogance”'], {
      by: 'Middle East Forum',
      source: 'S082',
      label: 'English wording',
      certainty: 'probable',
      note: 'Gives the Persian words as “ghalate ziadi”.',
    }),
  ],
  B33: firstWrittenText('X19-3', 'X19-4'),
  B35: [
    claim('X11-1', ['participants.BF.vote', 'against'], {
      by: 'AP',
      source: 'S091',
      knownOn: '2025-06-12',
    }),
    claim('X11-2', ['about:against', 'Russia, China, Burkina Faso'], {
      by: 'AP',
      source: 'S091',
      knownOn: '2025-06-12',
      label: whoVotedNo,
    }),
    claim('X11-3', ['about:against', 'Russia, China, Burkina Faso'], {
      by: 'DW',
      source: 'S092',
      knownOn: '2025-06-12',
      label: whoVotedNo,
    }),
    claim('X11-4', ['about:against', 'China, Russia, Venezuela'], {
      by: 'Harmonic Times',
      source: 'S093',
      label: whoVotedNo,
      certainty: 'probable',
    }),
  ],
  B38: [
    claim('K16-1', ['when', '2025-06-15'], announcingSixth),
    claim('K16-2', ['venue.place', 'MCT'], announcingSixth),
    claim('K16-3', ['status', 'scheduled'], announcingSixth),
    claim('K17-1', ['status', 'scheduled'], {
      ...baghaei,
      source: 'S098',
      knownOn: '2025-06-14',
      stance: 'doubts',
      printed: 'earlier today',
      note: 'Taking part is undecided.',
    }),
    claim('K18-1', ['status', 'cancelled'], { ...albusaidi, source: 'S095', knownOn: '2025-06-14' }),
  ],
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
      note: oneOf('S109', 'S110'),
    }),
    claim('X13-3', ['about:level', 'High-level'], {
      by: 'IRNA',
      label: 'Level of the meeting',
      certainty: 'probable',
      note: oneOf('S109', 'S110'),
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
      note: `Without effect. ${oneOf('S121', 'S132')}`,
    }),
    claim('X16-6', ['status', 'in-force'], {
      by: 'Iran',
      side: 'IR',
      stance: 'denies',
      note: `Without effect. ${oneOf('S121', 'S132')}`,
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
