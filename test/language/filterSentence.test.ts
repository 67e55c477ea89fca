import { describe, expect, it } from 'vitest';
import {
  conditionInWords,
  daysInWords,
  filterInWords,
  partsInWords,
} from '../../src/language/filterSentence.ts';
import { createValueNames } from '../../src/language/valueNames.ts';
import { type Condition, type Filter } from '../../src/query/condition.ts';
import { inEnglish } from '../support/draftNames.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

const nameOf = createValueNames(usIranRecord(), inEnglish);
const words = (condition: Condition) => conditionInWords(condition, nameOf, inEnglish);

describe('a filter as a sentence', () => {
  it('joins sides by how they combine, with the articles of a sentence', () => {
    expect(words({ group: 'side', op: 'any', values: ['US', 'IR'] })).toBe('the United States or Iran');
    expect(words({ group: 'side', op: 'all', values: ['US', 'IR'] })).toBe('the United States and Iran');
    expect(words({ group: 'side', op: 'only', values: ['US', 'IR'] })).toBe(
      'only the United States and Iran',
    );
    expect(words({ group: 'side', op: 'none', values: ['EU'] })).toBe('without the European Union');
  });

  it('says what a side does in its role', () => {
    const oman = { group: 'side', op: 'any', values: ['OM'], role: 'mediator' } as const;
    expect(words(oman)).toBe('mediated by Oman');
    expect(words({ ...oman, op: 'none' })).toBe('not mediated by Oman');
    expect(words({ ...oman, op: 'only', values: ['OM', 'QA'] })).toBe('mediated by only Oman and Qatar');
    expect(words({ ...oman, values: ['IL'], role: 'subject' })).toBe('about Israel');
    expect(words({ ...oman, values: ['-'] })).toBe('no mediator');
    expect(words({ ...oman, op: 'none', values: ['-'] })).toBe('some mediator');
  });

  it('says people, processes and places by their names', () => {
    expect(words({ group: 'person', op: 'any', values: ['Araghchi'] })).toBe('Abbas Araghchi');
    expect(words({ group: 'place', op: 'any', values: ['ROM'] })).toBe('in Rome');
    expect(words({ group: 'place', op: 'none', values: ['ROM'] })).toBe('not in Rome');
    expect(words({ group: 'country', op: 'any', values: ['CH'] })).toBe('hosted in Switzerland');
    expect(words({ group: 'kind', op: 'any', values: ['letter', 'call'] })).toBe('Kind: Letter or Call');
    expect(words({ group: 'kind', op: 'none', values: ['letter'] })).toBe('without Letter');
    expect(words({ group: 'kind', op: 'only', values: ['letter'] })).toBe('only Letter');
    expect(words({ group: 'format', op: 'any', values: ['-'] })).toBe('no format');
    expect(words({ group: 'format', op: 'none', values: ['-'] })).toBe('some format');
  });

  it('says rounds, levels, sources, differing accounts and statements', () => {
    expect(words({ group: 'round', op: 'any', values: ['2', '3'] })).toBe('round 2 or 3');
    expect(words({ group: 'level', op: 'any', values: ['minister'] })).toBe('at the level of minister');
    expect(words({ group: 'publisher', op: 'any', values: ['IRNA'] })).toBe('reported by IRNA');
    expect(words({ group: 'sources', op: 'any', values: ['1'] })).toBe('rests on one source');
    expect(words({ group: 'sources', op: 'none', values: ['3+'] })).toBe(
      'does not rest on three or more sources',
    );
    expect(words({ group: 'disputed', op: 'any', values: ['venue', 'about'] })).toBe(
      'disputed: venue or another question',
    );
    expect(words({ group: 'disputed', op: 'any', values: ['-'] })).toBe('no disputed field');
    expect(words({ group: 'statement', op: 'any', values: ['IR'] })).toBe('statement by Iran');
    expect(words({ group: 'speaker', op: 'any', values: ['Araghchi'] })).toBe('statement by Abbas Araghchi');
  });

  it('says the whole as one sentence', () => {
    const filter: Filter = {
      conditions: [
        { group: 'side', op: 'all', values: ['US', 'IR'] },
        { group: 'side', op: 'none', values: ['EU'] },
        { group: 'side', op: 'any', values: ['OM'], role: 'mediator' },
        { group: 'country', op: 'any', values: ['CH'] },
        { group: 'sources', op: 'any', values: ['1'] },
        { group: 'disputed', op: 'any', values: ['venue'] },
        { group: 'statement', op: 'any', values: ['IR'] },
      ],
      direct: true,
      from: '2025',
      text: 'uranium',
    };
    expect(filterInWords(filter, nameOf, inEnglish)).toBe(
      'the United States and Iran, without the European Union, mediated by Oman, hosted in Switzerland, ' +
        'rests on one source, disputed: venue, statement by Iran, groups not counted as their members, ' +
        'since 2025, “uranium”',
    );
    expect(partsInWords(filter, nameOf, inEnglish).map(({ part }) => part)).toEqual([
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      'direct',
      'days',
      'text',
    ]);
    expect(filterInWords({ conditions: [] }, nameOf, inEnglish)).toBe('');
  });

  it('shows what nothing explains as it is', () => {
    expect(words({ group: 'person', op: 'any', values: ['nobody'] })).toBe('nobody');
  });

  it('says days from either end', () => {
    expect(daysInWords({ conditions: [], from: '2025-04-01' }, inEnglish)).toBe('since April 2025');
    expect(daysInWords({ conditions: [], to: '2025-04-01' }, inEnglish)).toBe('until Tuesday 1 April 2025');
    expect(daysInWords({ conditions: [] }, inEnglish)).toBe('');
  });
});
