/** Accounts of April 2025 around the first round: its format, site and length, the Libya model, Moscow. */
import { type Claim } from '../../../src/domain/event.ts';
import { article, articleOnIran, claim, oneOf } from './claimRow.ts';

const trumpInOffice = {
  by: 'Donald Trump',
  side: 'US',
  person: 'Trump',
  source: 'S024',
  knownOn: '2025-04-07',
};
const araghchiOnX = {
  by: 'Abbas Araghchi',
  side: 'IR',
  person: 'Araghchi',
  source: 'S025',
  knownOn: '2025-04-08',
};
const baghaeiBriefing = {
  by: 'Esmaeil Baghaei',
  side: 'IR',
  person: 'Baghaei',
  source: 'S001',
  knownOn: '2025-04-14',
};
const jns = { by: 'JNS', source: 'S025', knownOn: '2025-04-09' };
const formatLabel = 'Format of the talks announced';

/** The same two words for one meeting, on each of the two announcements of it. */
function announcedFormat(first: string, second: string): Claim[] {
  return [
    claim(first, ['about:announced-format', 'Direct'], {
      ...trumpInOffice,
      label: formatLabel,
      printed: 'direct talks',
    }),
    claim(second, ['about:announced-format', 'Indirect'], {
      ...araghchiOnX,
      label: formatLabel,
      printed: 'indirect high-level talks',
    }),
  ];
}

export const firstRoundClaims: Readonly<Record<string, readonly Claim[]>> = {
  A01: [
    claim('A01-1', ['when', '2025-04-12'], { ...trumpInOffice, printed: 'It’ll go on Saturday' }),
    claim('A01-2', ['status', 'scheduled'], trumpInOffice),
    claim('X01-1', ['format', 'direct'], { ...trumpInOffice, printed: 'direct talks' }),
    claim('A01-3', ['when', '2025-04-12'], { ...araghchiOnX, printed: 'on Saturday' }),
    claim('A01-4', ['venue.place', 'XOM'], { ...araghchiOnX, printed: 'in Oman' }),
    claim('A01-5', ['status', 'scheduled'], araghchiOnX),
    claim('X01-2', ['format', 'indirect'], { ...araghchiOnX, printed: 'indirect high-level talks' }),
    claim('X01-3', ['format', 'direct'], {
      by: 'White House',
      side: 'US',
      source: 'S006',
      knownOn: '2025-04-12',
      printed: 'direct communication',
    }),
    claim('X01-4', ['format', 'indirect'], {
      by: 'Badr Albusaidi',
      side: 'OM',
      person: 'Albusaidi',
      source: 'S005',
      knownOn: '2025-04-12',
      printed: 'mediated',
    }),
    claim('X01-5', ['format', 'mixed'], {
      by: 'third parties',
      source: 'S012',
      knownOn: '2025-04-12',
      certainty: 'probable',
      note: 'Primarily indirect, with a short direct exchange.',
    }),
    claim('X03-1', ['venue.site', 'a compound on the outskirts of Muscat'], {
      by: 'AP',
      source: 'S003',
      knownOn: '2025-04-12',
      certainty: 'probable',
    }),
    claim('X03-2', ['venue.site', 'a place prepared by the host, with separate halls'], {
      by: 'Esmaeil Baghaei',
      side: 'IR',
      person: 'Baghaei',
      source: 'S004',
      knownOn: '2025-04-12',
    }),
    claim('X03-3', ['venue.site', 'the Omani minister’s private residence'], {
      by: 'Brainbox News',
      source: 'S009',
      certainty: 'probable',
    }),
    claim('SEED-01', ['about:assessment', 'Positive and constructive'], {
      ...article,
      by: 'United States, as the article reports',
      side: 'US',
      label: 'How the sides called it',
    }),
    claim('SEED-02', ['about:assessment', 'Positive and constructive'], {
      ...articleOnIran,
      label: 'How the sides called it',
    }),
    claim('SEED-03', ['about:background', 'Rising tension between the two'], {
      ...article,
      label: 'Background',
      certainty: 'probable',
    }),
    claim('SEED-04', ['about:next-round', 'On Saturday, in Oman'], {
      ...article,
      label: 'Agreed next step',
    }),
  ],
  A02: [
    claim('X02-1', ['durationMin', '3/10'], {
      by: 'Iranian state television',
      side: 'IR',
      source: 'S003',
      knownOn: '2025-04-12',
      printed: 'briefly',
      certainty: 'probable',
    }),
    claim('X02-2', ['durationMin', '45'], {
      by: 'Axios',
      source: 'S010',
      knownOn: '2025-04-13',
      printed: 'about 45 minutes',
      certainty: 'probable',
    }),
    claim('X02-3', ['durationMin', '3/10'], {
      by: 'LBCI',
      source: 'S011',
      knownOn: '2025-04-14',
      printed: 'a few minutes',
      certainty: 'probable',
    }),
    claim('X02-4', ['durationMin', '45'], {
      by: 'unnamed source (LBCI)',
      source: 'S011',
      knownOn: '2025-04-14',
      stance: 'denies',
      certainty: 'probable',
      note: 'Says the 45 minutes are untrue.',
    }),
  ],
  A03: [
    claim('X06-1', ['statements.Q08.by', 'Netanyahu'], {
      by: 'bne IntelliNews',
      source: 'S024',
      knownOn: '2025-04-07',
      certainty: 'probable',
      note: 'Has Netanyahu suggest a solution like Libya’s, in the Oval Office.',
    }),
    claim('X06-2', ['statements.Q08.by', 'Trump'], {
      ...jns,
      certainty: 'probable',
      note: 'Prints a sentence on Libya as Trump’s.',
    }),
    ...announcedFormat('X01-6', 'X01-7'),
  ],
  A04: [
    claim('X06-3', ['when', '2025-04-07'], {
      ...article,
      printed: 'in the meeting',
      certainty: 'probable',
      note: 'Puts the demand in the meeting with Trump.',
    }),
    claim('X06-4', ['when', '2025-04-08'], {
      ...jns,
      certainty: 'probable',
      note: 'A statement on leaving Washington.',
    }),
    claim('X06-5', ['about:supervision', 'Under direct US control'], {
      ...article,
      label: 'Who would dismantle the installations',
      certainty: 'probable',
    }),
    claim('X06-6', ['about:supervision', 'Under American supervision and carried out by America'], {
      ...jns,
      label: 'Who would dismantle the installations',
      certainty: 'probable',
      note: 'The printed words.',
    }),
    claim('SEED-05', ['about:alternative', 'Anything less means military confrontation'], {
      ...article,
      by: 'Benjamin Netanyahu, as the article reports',
      side: 'IL',
      person: 'Netanyahu',
      label: 'Alternative to the Libya model',
    }),
  ],
  A08: [
    claim('SEED-06', ['when', '2025-04-14/2025-04-18'], { ...articleOnIran, printed: 'later this week' }),
    claim('SEED-07', ['status', 'scheduled'], articleOnIran),
    claim('SEED-08', ['about:russian-part', 'Expected to play an influential part'], {
      ...article,
      label: 'Russia’s part in the diplomacy',
      certainty: 'probable',
    }),
    claim('SEED-09', ['about:lavrov-meeting', 'Before the next round of US–Iran talks'], {
      ...article,
      label: 'When Araghchi will meet Lavrov',
      certainty: 'probable',
    }),
    claim('A08-1', ['when', '2025-04-14/2025-04-18'], { ...baghaeiBriefing, printed: 'later this week' }),
    claim('A08-2', ['status', 'scheduled'], baghaeiBriefing),
    claim('A08-3', ['venue.place', 'MOW'], baghaeiBriefing),
  ],
  A13: [
    claim('SEED-10', ['about:alliance', 'Russia is a key ally of Tehran'], {
      ...article,
      label: 'Standing of the two',
      certainty: 'probable',
    }),
    claim('SEED-11', ['about:military-ties', 'Long-standing, and deeper since 2022'], {
      ...article,
      label: 'Military ties',
      certainty: 'probable',
    }),
    claim('SEED-12', ['about:drones', 'Hundreds of Shahed-series drones to Russia'], {
      ...article,
      label: 'Delivered to Russia',
      certainty: 'probable',
    }),
    claim('SEED-13', ['about:air-defence', 'Air-defence systems and helicopters to Iran'], {
      ...article,
      label: 'Delivered to Iran',
      certainty: 'probable',
    }),
    claim('SEED-14', ['about:su-35', 'Su-35 fighters to Iran'], {
      ...article,
      label: 'Fighters',
      printed: 'possibly',
      certainty: 'possible',
    }),
    claim('SEED-15', ['about:instability', 'The cooperation brings instability'], {
      ...article,
      by: 'unnamed Western officials',
      label: 'Warning',
      certainty: 'probable',
    }),
  ],
  B05: [
    claim('X07-1', ['when', '2025-03-05'], {
      by: 'one page',
      knownOn: '2025-03-13',
      printed: 'Wednesday',
      certainty: 'possible',
      note: oneOf('Israel National News', 'Bernama', 'Tehran Times', 'FAF'),
    }),
    claim('X07-2', ['when', '2025-03-06'], {
      by: 'one news account',
      knownOn: '2025-03-13',
      printed: 'last Thursday, Trump told Fox',
      certainty: 'probable',
      note: oneOf('Israel National News', 'Bernama', 'Tehran Times', 'FAF'),
    }),
    claim('X07-3', ['when', '2025-03-07'], {
      by: 'several news accounts',
      knownOn: '2025-03-13',
      printed: 'aired on Friday',
      certainty: 'probable',
      note: oneOf('Israel National News', 'Bernama', 'Tehran Times', 'FAF'),
    }),
  ],
  B13: announcedFormat('X01-8', 'X01-9'),
  D36: [
    claim('SEED-16', ['about:russias-standing', 'Signatory'], {
      ...article,
      label: 'Russia’s standing in the agreement',
      certainty: 'probable',
      note: 'The record has Russia as a participant.',
    }),
  ],
};
