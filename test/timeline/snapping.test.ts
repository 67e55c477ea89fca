import { describe, expect, it } from 'vitest';
import { type When } from '../../src/domain/event.ts';
import { edtfText } from '../../src/domain/ids.ts';
import { dayMs } from '../../src/domain/timeWindow.ts';
import { dragTo, neighbourAt } from '../../src/timeline/snapping.ts';
import { anEvent } from '../support/anEvent.ts';
import { anIndex } from './aScene.ts';

const index = anIndex([
  anEvent({ id: 'own', on: '2025-04-12', sides: [['US']] }),
  anEvent({ id: 'near', on: '2025-05-01', sides: [['US']] }),
  anEvent({ id: 'long', on: '2025-05-03/2025-06-20', sides: [['US']] }),
]);
const when = (edtf: string, rest: Omit<When, 'edtf'> = {}): When => ({ edtf: edtfText(edtf), ...rest });
const at = (iso: string) => Date.parse(`${iso}T00:00Z`);
const drag = (
  value: When,
  iso: string,
  { part = 'whole', pxPerDay = 1 }: { part?: 'whole' | 'end'; pxPerDay?: number },
) => dragTo(index, value, { part, toMs: at(iso), pxPerMs: pxPerDay / dayMs, ownRow: 0 }).edtf;

describe('what is dragged', () => {
  it('goes by the step of the zoom', () => {
    expect(drag(when('2025-04-12'), '2025-04-18', { pxPerDay: 8 })).toBe('2025-04-18');
    expect(drag(when('2025-04-12'), '2025-04-18', {})).toBe('2025-04-19');
  });

  it('meets the day of an event near by where the zoom tells no days apart', () => {
    expect(drag(when('2025-04-12'), '2025-04-29', {})).toBe('2025-05-01');
    expect(drag(when('2025-04-12'), '2025-05-04', {})).toBe('2025-05-01');
    expect(drag(when('2025-04-12'), '2025-05-11', {})).toBe('2025-05-10');
    expect(drag(when('2025-04-12'), '2025-05-02', { part: 'end' })).toBe('2025-04-12/2025-05-01');
  });

  it('stays a month where it is one', () => {
    expect(drag(when('2025-03~'), '2025-04-29', {})).toBe('2025-05~');
  });

  it('keeps its clock on the day that it meets', () => {
    const clocked = when('2025-04-12', { local: { start: '2025-04-12T16:00', zone: 'Asia/Muscat' } });
    const next = dragTo(index, clocked, {
      part: 'whole',
      toMs: at('2025-05-02'),
      pxPerMs: 1 / dayMs,
      ownRow: 0,
    });
    expect(next.local?.start).toBe('2025-05-01T16:00');
  });
});

it('a neighbour is another event of one day, within reach', () => {
  const search = (iso: string, reachDays: number, ownRow = 0) =>
    neighbourAt(index, { atMs: at(iso), reachMs: reachDays * dayMs, ownRow });
  expect(search('2025-05-01', 0)).toEqual({ row: 1, dayMs: at('2025-05-01') });
  expect(search('2025-05-03', 1)).toBeUndefined();
  expect(search('2025-04-12', 3)).toBeUndefined();
  expect(search('2025-04-12', 3, 1)?.row).toBe(0);
});
