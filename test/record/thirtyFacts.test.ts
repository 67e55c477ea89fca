/** The thirty facts of the article the project began with, each found in the record with its uncertainty. */
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../src/domain/claims.ts';
import { cast, claimOf, eventOf, statementOf } from './bundledRecord.ts';

describe('the thirty founding facts', () => {
  it('1: Iranian officials will go to Russia to discuss the talks with the United States', () => {
    expect(eventOf('A06').title).toBe('Baghaei: Araghchi to go to Moscow “later this week”');
    expect(statementOf('A06', 'Q12').quote).toContain('consultations regarding the talks with the US');
  });

  it('2: the weekend’s meeting of the United States and Iran in Oman', () => {
    const round = eventOf('A01');
    expect(round.when.edtf).toBe('2025-04-12');
    expect(claimOf('A01', 'A01-4')).toMatchObject({ field: 'venue.place', value: 'XOM', printed: 'in Oman' });
    expect(cast('A01')).toContain('IR Araghchi party');
    expect(cast('A01')).toContain('US Witkoff party');
  });

  it('3: mediated by the Omani foreign minister', () => {
    expect(cast('A01')).toContain('OM Albusaidi mediator host');
  });

  it('4: mostly indirect, the delegations apart', () => {
    expect(eventOf('A01').summary).toContain('Most of it was indirect: the delegations sat apart');
    expect(claimOf('A01', 'X01-2')).toMatchObject({ field: 'format', value: 'indirect', side: 'IR' });
  });

  it('5: a brief exchange face to face at its end', () => {
    const exchange = eventOf('A02');
    expect(exchange.format).toBe('direct');
    expect(exchange.links).toContainEqual({ type: 'part-of', to: 'A01' });
    expect(cast('A02')).toEqual(['IR Araghchi party', 'US Witkoff party', 'OM Albusaidi mediator']);
    expect(claimOf('A02', 'X02-1').printed).toBe('briefly');
  });

  it('6: both sides called it positive and constructive', () => {
    const accounts = ['SEED-01', 'SEED-02'].map(id => claimOf('A01', id));
    expect(accounts.map(({ side, value }) => [side, value])).toEqual([
      ['US', 'Positive and constructive'],
      ['IR', 'Positive and constructive'],
    ]);
  });

  it('7: they agreed to go on on Saturday in Oman, which did not become so', () => {
    expect(eventOf('A01').outcome).toBe('agreed-to-continue');
    expect(claimOf('A01', 'SEED-04').value).toBe('On Saturday, in Oman');
    expect(claimOf('B19', 'SEED-18')).toMatchObject({
      field: 'venue.place',
      value: 'XOM',
      certainty: 'possible',
    });
  });

  it('8: rising tension in the background', () => {
    expect(claimOf('A01', 'SEED-03').value).toBe('Rising tension between the two');
  });

  it('9: Netanyahu met Trump', () => {
    expect(eventOf('A03')).toMatchObject({ kind: 'meeting', when: { edtf: '2025-04-07' } });
    expect(cast('A03')).toEqual(['IL Netanyahu party', 'US Trump host party']);
  });

  it('10: Netanyahu’s demand is the Libya model, complete dismantlement', () => {
    expect(statementOf('A04', 'Q09').quote).toContain('Libyan-style');
    expect(eventOf('A04').summary).toContain('complete dismantlement');
    expect(claimOf('A04', 'X06-5').value).toBe('Under direct US control');
    expect(statementOf('A04', 'Q09').quote).not.toContain('direct US control');
  });

  it('11: Libya gave up its programmes in 2003', () => {
    expect(eventOf('A05').when.edtf).toBe('2003-12-19');
    expect(eventOf('A04').links).toContainEqual({ type: 'refers-to', to: 'A05' });
  });

  it('12: anything less means military confrontation', () => {
    expect(claimOf('A04', 'SEED-05')).toMatchObject({
      side: 'IL',
      value: 'Anything less means military confrontation',
    });
  });

  it('13: Araghchi goes to Moscow “later this week”', () => {
    expect(claimOf('A08', 'SEED-06')).toMatchObject({
      field: 'when',
      value: '2025-04-14/2025-04-18',
      printed: 'later this week',
      side: 'IR',
    });
    expect(claimOf('A08', 'SEED-07').value).toBe('scheduled');
  });

  it('14: the ministry says it was planned before and now includes the talks', () => {
    expect(statementOf('A06', 'Q12')).toMatchObject({
      by: [{ person: 'Baghaei', side: 'IR' }],
      via: 'Reuters',
      translatedFrom: 'und',
    });
    expect(statementOf('A06', 'Q12').quote).toContain('was planned in advance');
  });

  it('15: Russia is Tehran’s ally', () => {
    expect(claimOf('A13', 'SEED-10').value).toBe('Russia is a key ally of Tehran');
  });

  it('16: Russia takes part in the agreement of 2015, which the article puts as a signature', () => {
    expect(cast('D36')).toContain('RU Lavrov party');
    expect(claimOf('D36', 'SEED-16')).toMatchObject({
      value: 'Signatory',
      note: 'The record has Russia as a participant.',
    });
  });

  it('17: Russia is expected to play a part', () => {
    expect(claimOf('A08', 'SEED-08')).toMatchObject({
      value: 'Expected to play an influential part',
      certainty: 'probable',
    });
  });

  it('18: Araghchi will meet Lavrov before the next round', () => {
    expect(claimOf('A08', 'SEED-09').value).toBe('Before the next round of US–Iran talks');
    expect(cast('A10')).toEqual(['IR Araghchi party', 'RU Lavrov host party']);
    expect(eventOf('A10').when.edtf < eventOf('B19').when.edtf).toBe(true);
  });

  it('19: the second round is scheduled for Saturday 19 April', () => {
    expect(claimOf('B19', 'SEED-17')).toMatchObject({ field: 'when', value: '2025-04-19' });
    expect(claimOf('B19', 'K01-2').value).toBe('scheduled');
  });

  it('20: the first round was in Muscat', () => {
    expect(eventOf('A01').venue?.place).toBe('MCT');
  });

  it('21: Iran has not confirmed the place of the second', () => {
    expect(claimOf('B19', 'K06-1')).toMatchObject({
      field: 'venue.place',
      value: 'ROM',
      side: 'IR',
      stance: 'doubts',
      certainty: 'possible',
      knownOn: '2025-04-14',
    });
  });

  it('22: there is talk of Rome', () => {
    expect(claimOf('B19', 'SEED-19')).toMatchObject({ value: 'ROM', certainty: 'rumoured' });
  });

  it('23: Iran is said to prefer Geneva, which is no account of the place', () => {
    expect(claimOf('B19', 'K06-2')).toMatchObject({ value: 'Geneva', certainty: 'possible' });
    expect(readingOf(eventOf('B19'), 'about:preferred-place').disputed).toBe(false);
  });

  it('24: wherever it is held, Iran says it stays mediated and indirect', () => {
    expect(claimOf('B19', 'SEED-20')).toMatchObject({ field: 'format', value: 'indirect', side: 'IR' });
  });

  it('25: Russia and Iran have military ties', () => {
    expect(claimOf('A13', 'SEED-11').label).toBe('Military ties');
  });

  it('26: which are deeper since 2022', () => {
    expect(claimOf('A13', 'SEED-11').value).toBe('Long-standing, and deeper since 2022');
    expect(eventOf('A13').when.edtf).toBe('2022/..');
  });

  it('27: hundreds of Shahed drones to Russia', () => {
    expect(claimOf('A13', 'SEED-12').value).toBe('Hundreds of Shahed-series drones to Russia');
  });

  it('28: air defence and helicopters to Iran', () => {
    expect(claimOf('A13', 'SEED-13').value).toBe('Air-defence systems and helicopters to Iran');
  });

  it('29: Su-35 fighters only possibly', () => {
    expect(claimOf('A13', 'SEED-14')).toMatchObject({ printed: 'possibly', certainty: 'possible' });
    expect(eventOf('A13').confirmed).toBe('partial');
  });

  it('30: Western officials, unnamed, warn of instability', () => {
    expect(claimOf('A13', 'SEED-15')).toMatchObject({
      by: 'unnamed Western officials',
      value: 'The cooperation brings instability',
    });
  });
});
