/** Accounts of the second round (19 April 2025) as they came, and of the meetings it led to. */
import { type Claim } from '../../../src/domain/event.ts';
import { article, articleOnIran, claim } from './claimRow.ts';

const araghchi = {
  by: 'Abbas Araghchi',
  side: 'IR',
  person: 'Araghchi',
  source: 'S008',
  knownOn: '2025-04-12',
};
const whiteHouse = { by: 'White House', side: 'US', source: 'S006', knownOn: '2025-04-12' };
const tajani = { by: 'Antonio Tajani', side: 'IT', person: 'Tajani', source: 'S014', knownOn: '2025-04-14' };
const lbci = { by: 'LBCI', source: 'S011', knownOn: '2025-04-14' };
const gharibabadi = {
  by: 'Kazem Gharibabadi',
  side: 'IR',
  person: 'Gharibabadi',
  source: 'S017',
  knownOn: '2025-04-17',
};
const axiosOnTheDay = { by: 'Axios', source: 'S055', knownOn: '2025-04-19' };
const iranOnTheDay = { by: 'Iran', side: 'IR', source: 'S057', knownOn: '2025-04-19' };
const whoAsked = 'Who asked for Rome';

export const secondRoundClaims: Readonly<Record<string, readonly Claim[]>> = {
  B19: [
    claim('SEED-17', ['when', '2025-04-19'], { ...article, printed: 'Saturday 19 April' }),
    claim('SEED-18', ['venue.place', 'XOM'], {
      ...article,
      certainty: 'possible',
      note: 'Where it tells of the first round; further on it calls the place unconfirmed.',
    }),
    claim('SEED-19', ['venue.place', 'ROM'], {
      ...article,
      by: 'unnamed, in the article',
      printed: 'talk of Rome',
      certainty: 'rumoured',
    }),
    claim('SEED-20', ['format', 'indirect'], {
      ...articleOnIran,
      note: 'Mediated and indirect wherever it is held.',
    }),
    claim('K01-1', ['when', '2025-04-19'], araghchi),
    claim('K01-2', ['status', 'scheduled'], araghchi),
    claim('K02-1', ['venue.place', 'MCT'], {
      ...araghchi,
      stance: 'doubts',
      certainty: 'possible',
      printed: 'may not take place in Muscat',
    }),
    claim('K03-1', ['when', '2025-04-19'], { ...whiteHouse, printed: 'next Saturday' }),
    claim('K03-2', ['status', 'scheduled'], whiteHouse),
    claim('K04-1', ['venue.place', 'ROM'], {
      by: 'Axios',
      source: 'S010',
      knownOn: '2025-04-13',
      certainty: 'probable',
      note: 'Reported as a US idea.',
    }),
    claim('X05-1', ['about:who-asked-for-rome', 'The United States'], {
      by: 'Axios',
      source: 'S015',
      knownOn: '2025-04-14',
      label: whoAsked,
      certainty: 'probable',
      printed: 'proposed by the American side',
    }),
    claim('X05-2', ['about:who-asked-for-rome', 'The United States'], {
      ...lbci,
      label: whoAsked,
      certainty: 'probable',
    }),
    claim('X04-1', ['venue.place', 'ROM'], { ...lbci, certainty: 'probable' }),
    claim('K05-1', ['venue.place', 'ROM'], { ...tajani, note: 'The host says yes to a request.' }),
    claim('X05-3', ['about:who-asked-for-rome', 'The interested parties and Oman'], {
      ...tajani,
      label: whoAsked,
      printed: 'a request from the interested parties and from Oman',
    }),
    claim('K06-1', ['venue.place', 'ROM'], {
      ...articleOnIran,
      knownOn: '2025-04-14',
      stance: 'doubts',
      certainty: 'possible',
      printed: 'not confirmed',
    }),
    claim('K06-2', ['about:preferred-place', 'Geneva'], {
      ...articleOnIran,
      knownOn: '2025-04-14',
      label: 'Place that Iran prefers',
      certainty: 'possible',
    }),
    claim('K07-1', ['venue.place', 'XOM'], {
      by: 'Iranian Foreign Ministry',
      side: 'IR',
      source: 'S016',
      knownOn: '2025-04-15',
      note: 'Early on Tuesday.',
    }),
    claim('X04-2', ['venue.place', 'MCT'], {
      by: 'Nour News',
      side: 'IR',
      source: 'S218',
      knownOn: '2025-04-16',
      certainty: 'probable',
      note: 'Still printed on the day on which state television had Rome.',
    }),
    claim('K08-1', ['venue.place', 'ROM'], {
      by: 'Iranian state television',
      side: 'IR',
      source: 'S016',
      knownOn: '2025-04-16',
    }),
    claim('K09-1', ['venue.place', 'ROM'], gharibabadi),
    claim('K09-2', ['about:mediator', 'Badr Albusaidi'], { ...gharibabadi, label: 'Who mediates' }),
    claim('K09-3', ['status', 'confirmed'], gharibabadi),
    claim('K10-1', ['status', 'under-way'], { ...axiosOnTheDay, certainty: 'probable' }),
    claim('K10-2', ['venue.site', 'residence of Oman’s ambassador'], {
      ...axiosOnTheDay,
      certainty: 'probable',
    }),
    claim('X04-3', ['venue.place', 'ROM'], {
      by: 'Bloomberg',
      source: 'S054',
      certainty: 'confirmed',
      note: 'Held there.',
    }),
    claim('K11-1', ['status', 'concluded'], iranOnTheDay),
    claim('K11-2', ['about:next-round', 'Experts on Wednesday 23 April; third round on 26 April, in Oman'], {
      ...iranOnTheDay,
      label: 'Agreed next step',
    }),
  ],
  B21: [
    claim('K11-3', ['when', '2025-04-23'], { ...iranOnTheDay, printed: 'Wednesday' }),
    claim('K11-4', ['status', 'scheduled'], iranOnTheDay),
    claim('B21-1', ['status', 'postponed'], {
      by: 'Mizan Online',
      source: 'S062',
      note: 'Merged with the round of 26 April.',
    }),
  ],
  B23: [
    claim('K11-5', ['when', '2025-04-26'], { ...iranOnTheDay, source: 'S059' }),
    claim('K11-6', ['venue.place', 'XOM'], { ...iranOnTheDay, source: 'S059' }),
    claim('K11-7', ['status', 'scheduled'], { ...iranOnTheDay, source: 'S059' }),
    claim('X08-1', ['durationMin', '360'], {
      by: 'Mehr News Agency (Reuters)',
      source: 'S063',
      knownOn: '2025-04-26',
      printed: 'about six hours',
      certainty: 'probable',
    }),
    claim('X08-2', ['durationMin', '240'], {
      by: 'US official',
      side: 'US',
      source: 'S064',
      printed: 'over four hours',
      certainty: 'probable',
    }),
  ],
};
