import { describe, expect, it } from 'vitest';
import { unstatedSide } from '../../src/domain/sides.ts';
import { readSimpleEvent } from '../../src/formats/simpleEvents.ts';

function reading(fields: Record<string, unknown>) {
  const value = { title: 'Talks', date: '2025-04-12', ...fields };
  const read = readSimpleEvent(value, { row: 0, todayIso: '2026-06-30' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('who takes part in a simple event', () => {
  it('gives each country the roles of the lists it stands in, and people the roles of their side', () => {
    const fields = { countries: ['US', 'IR'], mediators: 'Oman', hosts: ['OM', 'IT'], observers: ['IR'] };
    expect(reading({ ...fields, people: ['Badr Albusaidi (OM)', 'A'] }).event.participants).toEqual([
      { side: 'US', roles: ['party'] },
      { side: 'IR', roles: ['party', 'observer'] },
      { side: 'OM', roles: ['mediator', 'host'] },
      { side: 'IT', roles: ['host'] },
      { side: 'OM', person: 'Badr Albusaidi', roles: ['mediator', 'host'] },
      { side: unstatedSide, person: 'A', roles: ['party'] },
    ]);
  });

  it('has bodies among its sides, each a party where no list names it', () => {
    const row = { bodies: ['E3', 'IAEA', 'P5+1 (E3/EU+3)', 'Oman'], observers: ['IAEA'] };
    const { event, bodies } = reading({ ...row, people: ['Ashton (P5+1 (E3/EU+3))', 'B (UN)'] });
    expect(bodies).toEqual(['E3', 'IAEA', 'P5+1 (E3/EU+3)', 'Oman']);
    expect(event.participants).toEqual([
      { side: 'IAEA', roles: ['observer'] },
      { side: 'E3', roles: ['party'] },
      { side: 'P5+1 (E3/EU+3)', roles: ['party'] },
      { side: 'OM', roles: ['party'] },
      { side: 'P5+1 (E3/EU+3)', person: 'Ashton', roles: ['party'] },
      { side: unstatedSide, person: 'B (UN)', roles: ['party'] },
    ]);
  });

  it('puts a person on no side where the brackets say so', () => {
    expect(reading({ countries: ['NO'], people: ['A (-)'] }).event.participants[1]).toEqual({
      side: unstatedSide,
      person: 'A',
      roles: ['party'],
    });
  });
});
