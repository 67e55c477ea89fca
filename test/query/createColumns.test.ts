import { describe, expect, it } from 'vitest';
import { claimId, edtfText, eventId, sideCode } from '../../src/domain/ids.ts';
import { type Claim } from '../../src/domain/event.ts';
import { eventKinds, roles, statuses } from '../../src/domain/vocabulary.ts';
import { noCode, rowFlags } from '../../src/query/columns.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { aGroup, anEvent, aRecord, type EventWords } from '../support/anEvent.ts';
import { seededEvents } from '../support/seededEvents.ts';

function columnsOfOne(words: EventWords) {
  return createColumns(aRecord([anEvent(words)]), 1);
}

function bitOf(role: (typeof roles)[number]): number {
  return 1 << roles.indexOf(role);
}

describe('createColumns', () => {
  it('writes a day as its half-open bounds with the mark at noon', () => {
    const columns = columnsOfOne({ on: '2025-04-12' });
    expect(columns.startMs[0]).toBe(Date.UTC(2025, 3, 12));
    expect(columns.endMs[0]).toBe(Date.UTC(2025, 3, 13));
    expect(columns.anchorMs[0]).toBe(Date.UTC(2025, 3, 12, 12));
    expect(columns.flags[0]).toBe(0);
  });

  it.each([
    ['2022/..', rowFlags.openEnd | rowFlags.inexact],
    ['../2025-04-12', rowFlags.openStart],
    ['2025-04', rowFlags.inexact],
    ['2025-04-12~', rowFlags.inexact],
    ['2025-04-12/2025-04-14', 0],
  ])('flags %s as %i', (on, flags) => {
    expect(columnsOfOne({ on }).flags[0]).toBe(flags);
  });

  it('flags what is partly unconfirmed and what accounts differ about', () => {
    const claim = (id: string, side: string, value: string): Claim => ({
      id: claimId(id),
      field: 'when',
      value,
      by: side,
      side: sideCode(side),
      knownOn: edtfText('2025-04-13'),
      stance: 'asserts',
      certainty: 'confirmed',
    });
    const one = claim('c1', 'IR', '2025-04-18');
    expect(columnsOfOne({ confirmed: 'partial' }).flags[0]).toBe(rowFlags.partial);
    expect(columnsOfOne({ claims: [one, claim('c2', 'OM', '2025-04-19')] }).flags[0]).toBe(rowFlags.disputed);
    expect(columnsOfOne({ claims: [one, claim('c2', 'OM', '2025-04-18')] }).flags[0]).toBe(0);
  });

  it('writes words as their place in the vocabulary, and none as none', () => {
    const columns = columnsOfOne({ kind: 'vote', status: 'occurred' });
    expect(columns.kind[0]).toBe(eventKinds.indexOf('vote'));
    expect(columns.status[0]).toBe(statuses.indexOf('occurred'));
    expect([columns.format[0], columns.outcome[0]]).toEqual([noCode, noCode]);
  });

  it('joins the roles of a side that several people represent', () => {
    const columns = columnsOfOne({
      sides: [
        ['OM', 'mediator'],
        ['IR', 'party'],
        ['OM', 'host'],
      ],
    });
    const { sides } = columns;
    expect([...sides.codes.subarray(sides.starts[0], sides.ends[0])].map(code => sides.values[code])).toEqual(
      ['OM', 'IR'],
    );
    expect([...sides.roleBits.subarray(0, 2)]).toEqual([bitOf('mediator') | bitOf('host'), bitOf('party')]);
    expect(columns.rowRoles[0]).toBe(bitOf('mediator') | bitOf('host') | bitOf('party'));
  });

  it('finds a member that is there itself by its own roles and its group’s', () => {
    const event = anEvent({
      sides: [
        ['E3', 'party'],
        ['FR', 'host'],
      ],
    });
    const { foundSides } = createColumns(aRecord([event], { bodies: [aGroup('E3', ['GB'], ['FR'])] }), 1);
    const found = [...foundSides.codes.subarray(foundSides.starts[0], foundSides.ends[0])];
    expect(found.map(code => foundSides.values[code])).toEqual(['E3', 'FR', 'GB']);
    expect([...foundSides.roleBits.subarray(0, 3)]).toEqual([
      bitOf('party'),
      bitOf('party') | bitOf('host'),
      bitOf('party'),
    ]);
  });

  it('draws and counts events that are the same once, as the last of their chain', () => {
    const same = (id: string, to: string) =>
      anEvent({ id, links: [{ type: 'same-as', to: eventId(to) }], sides: [['US']] });
    const columns = createColumns(
      aRecord([
        same('a', 'b'),
        same('b', 'c'),
        anEvent({ id: 'c' }),
        same('x', 'y'),
        same('y', 'x'),
        same('z', 'gone'),
      ]),
      1,
    );
    expect([...columns.order].map(row => columns.ids.at(row))).toEqual(['c', 'x', 'z']);
    expect(columns.sides.totals[columns.sides.codeOf.get('US')!]).toBe(2);
  });

  it('sorts thousands of rows by earliest, latest and id', () => {
    const events = [
      ...seededEvents(6000, 5),
      anEvent({ id: 'ancient', on: '-0480-09' }),
      anEvent({ id: 'open', on: '../2001' }),
    ];
    const columns = createColumns(aRecord(events), 1);
    const expected = events.map((_, row) => row);
    expected.sort((a, b) => {
      if (columns.startMs[a] !== columns.startMs[b])
        return columns.startMs[a]! < columns.startMs[b]! ? -1 : 1;
      if (columns.endMs[a] !== columns.endMs[b]) return columns.endMs[a]! < columns.endMs[b]! ? -1 : 1;
      return columns.ids.at(a) < columns.ids.at(b) ? -1 : 1;
    });
    expect([...columns.order]).toEqual(expected);
    expect(columns.ids.at(columns.order[0]!)).toBe('open');
    expect(columns.ids.at(columns.order[1]!)).toBe('ancient');
  });

  it('spans from the first to the last known instant', () => {
    const dates = ['../2001', '1999-05', '2025/..', '2024-02-03'];
    const columns = createColumns(aRecord(dates.map(on => anEvent({ on }))), 1);
    expect(columns.extent).toEqual({ startMs: Date.UTC(1999, 4), endMs: Date.UTC(2025, 0) });
  });
});
