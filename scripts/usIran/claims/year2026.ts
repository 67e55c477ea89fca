/** Accounts of 2026. Several rest on one weak source and say so by their certainty. */
import { type Claim } from '../../../src/domain/event.ts';
import { claim } from './claimRow.ts';

const axiosInFebruary = {
  by: 'Axios',
  source: 'S138',
  knownOn: '2026-02-01',
  printed: 'not final',
  certainty: 'possible',
} as const;
const aggregator = {
  by: 'Briefly (aggregator)',
  source: 'S140',
  knownOn: '2026-02-04',
  certainty: 'possible',
} as const;
const albusaidi = {
  by: 'Badr Albusaidi',
  side: 'OM',
  person: 'Albusaidi',
  source: 'S147',
  knownOn: '2026-02-26',
};
const shafaq = { by: 'Shafaq News', source: 'S150', knownOn: '2026-02-28', certainty: 'probable' } as const;
const pakistan = {
  by: 'Pakistan',
  side: 'PK',
  source: 'S162',
  knownOn: '2026-06-20',
  certainty: 'probable',
} as const;
const sharif = { by: 'Shehbaz Sharif', side: 'PK', person: 'Sharif', source: 'S163', knownOn: '2026-06-22' };
const digest = { by: 'rbtfl.xyz digest', source: 'S164', certainty: 'possible' } as const;
const digestDay =
  'The page is dated 18 June 2026 and tells of later days, so the day it became known is open.';
const signing = 'Place and manner of signing';

export const claimsOf2026: Readonly<Record<string, readonly Claim[]>> = {
  C01: [
    claim('K19-1', ['when', '2026-02-06'], axiosInFebruary),
    claim('K19-2', ['venue.place', 'IST'], axiosInFebruary),
    claim('K19-3', ['status', 'proposed'], axiosInFebruary),
    claim('K20-1', ['status', 'collapsed'], { ...aggregator, printed: 'appeared to collapse' }),
    claim('K20-2', ['status', 'postponed'], { ...aggregator, note: 'Then confirmed for Muscat.' }),
  ],
  C02: [
    claim('K20-3', ['when', '2026-02-06'], aggregator),
    claim('K20-4', ['venue.place', 'MCT'], aggregator),
    claim('K20-5', ['status', 'confirmed'], { ...aggregator, printed: 'confirmed for Muscat' }),
    claim('X17-1', ['format', 'direct'], {
      by: 'Axios',
      source: 'S142',
      knownOn: '2026-02-06',
      certainty: 'probable',
    }),
    claim('X17-2', ['format', 'indirect'], {
      by: 'AP',
      source: 'S141',
      knownOn: '2026-02-06',
      certainty: 'probable',
      note: 'At different times with Oman’s minister.',
    }),
    claim('X17-3', ['format', 'indirect'], { by: 'Iran', side: 'IR', source: 'S141', knownOn: '2026-02-06' }),
    claim('K21-1', ['status', 'concluded'], { by: 'AP', source: 'S141', knownOn: '2026-02-06' }),
  ],
  C06: [
    claim('K22-1', ['when', '[2026-03-02..2026-03-08]'], { ...albusaidi, printed: 'next week' }),
    claim('K22-2', ['venue.place', 'VIE'], { ...albusaidi, printed: 'in Vienna' }),
    claim('K22-3', ['status', 'scheduled'], albusaidi),
    claim('K23-1', ['status', 'cancelled'], { ...shafaq, note: 'Overtaken by the strikes.' }),
    claim('K23-2', ['when', '2026-03-02'], { ...shafaq, printed: 'Monday' }),
  ],
  C15: [
    claim('X20-1', ['about:signing', 'Electronically'], {
      by: 'Dawn',
      source: 'S166',
      knownOn: '2026-06-19',
      label: signing,
      certainty: 'possible',
      note: 'By the tags of the page.',
    }),
    claim('X20-2', ['about:signing', 'In Islamabad'], {
      by: 'HUM News',
      source: 'S162',
      knownOn: '2026-06-20',
      label: signing,
      certainty: 'possible',
    }),
    claim('C15-1', ['about:signatories', 'Trump and Pezeshkian, with Sharif as guarantor'], {
      ...digest,
      knownOn: '2026-06-18',
      label: 'Signatories',
    }),
  ],
  C16: [
    claim('K24-1', ['status', 'postponed'], {
      by: 'Swiss Foreign Ministry',
      side: 'CH',
      source: 'S161',
      knownOn: '2026-06-19',
      note: 'No new date.',
    }),
  ],
  C17: [
    claim('K25-1', ['when', '2026-06-21'], pakistan),
    claim('K25-2', ['about:level', 'Technical level'], {
      ...pakistan,
      label: 'Level of the meeting',
      printed: 'technical-level',
    }),
    claim('K25-3', ['status', 'scheduled'], pakistan),
    claim('K26-1', ['status', 'concluded'], sharif),
    claim('K26-2', ['about:level', 'High-Level Committee'], {
      ...sharif,
      label: 'Level of the meeting',
      printed: 'First High-Level Committee',
    }),
    claim('C17-1', ['about:delegation-heads', 'Vance and Ghalibaf'], {
      ...digest,
      label: 'Heads of delegation',
      note: digestDay,
    }),
  ],
  C18: [claim('C18-1', ['when', '2026-06-23'], { ...digest, note: digestDay })],
};
