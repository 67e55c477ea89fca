/** Accounts of May and June 2025, to the round that was called off. */
import { type Claim } from '../../../src/domain/event.ts';
import { claim, oneOf } from './claimRow.ts';

const albusaidi = { by: 'Badr Albusaidi', side: 'OM', person: 'Albusaidi' };
const usOfficialInMay = { by: 'US official', side: 'US', source: 'S068', knownOn: '2025-05-01' };
const baghaei = { by: 'Esmaeil Baghaei', side: 'IR', person: 'Baghaei' };
const postponing = { ...albusaidi, source: 'S068', knownOn: '2025-05-01' };
const announcingFourth = { ...albusaidi, source: 'S071', knownOn: '2025-05-09' };
const announcingSixth = { ...albusaidi, source: 'S094', knownOn: '2025-06-12' };
const provisional = { source: 'S063', knownOn: '2025-04-26', certainty: 'probable' } as const;
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

export const springClaims: Readonly<Record<string, readonly Claim[]>> = {
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
      note: oneOf('BRST', 'Bastille Post', 'MENAFN'),
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
};
