import { describe, expect, it } from 'vitest';
import { conditionInWords, daysInWords } from '../../src/language/filterSentence.ts';
import { createValueNames } from '../../src/language/valueNames.ts';
import { type Condition } from '../../src/query/condition.ts';
import { inEnglish } from '../support/draftNames.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

const nameOf = createValueNames(usIranRecord(), inEnglish);
const words = (condition: Condition) => conditionInWords(condition, nameOf, inEnglish);

describe('a filter as a sentence', () => {
  it('joins sides by how they combine', () => {
    expect(words({ group: 'side', op: 'any', values: ['US', 'IR'] })).toBe('United States or Iran');
    expect(words({ group: 'side', op: 'all', values: ['US', 'IR'] })).toBe('United States and Iran');
    expect(words({ group: 'side', op: 'only', values: ['US', 'IR'] })).toBe('only United States and Iran');
    expect(words({ group: 'side', op: 'none', values: ['EU'] })).toBe('without European Union');
  });

  it('says roles, people, processes and places by their names', () => {
    expect(words({ group: 'side', op: 'any', values: ['OM'], role: 'mediator' })).toBe('Oman as mediator');
    expect(words({ group: 'person', op: 'any', values: ['Araghchi'] })).toBe('Abbas Araghchi');
    expect(words({ group: 'place', op: 'any', values: ['ROM'] })).toBe('Place: Rome');
    expect(words({ group: 'kind', op: 'any', values: ['letter', 'call'] })).toBe('Kind: Letter or Call');
    expect(words({ group: 'format', op: 'any', values: ['-'] })).toBe('no format');
  });

  it('shows what nothing explains as it is', () => {
    expect(words({ group: 'person', op: 'any', values: ['nobody'] })).toBe('nobody');
  });

  it('says days from either end', () => {
    expect(daysInWords({ conditions: [], from: '2025-04-01' }, inEnglish)).toBe('since Tuesday 1 April 2025');
    expect(daysInWords({ conditions: [], to: '2025-04-01' }, inEnglish)).toBe('until Tuesday 1 April 2025');
    expect(daysInWords({ conditions: [] }, inEnglish)).toBe('');
  });
});
