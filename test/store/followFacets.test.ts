import { expect, it } from 'vitest';
import { actorId, eventId } from '../../src/domain/ids.ts';
import { type FilterGroup } from '../../src/query/condition.ts';
import { type FacetCount, facetCounts } from '../../src/query/facets.ts';
import { createFacetBoard } from '../../src/store/followFacets.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { openDesk } from '../support/desk.ts';

/** Frames and timers that come when the test says so; each reading of its clock is `stepMs` later. */
function createClock(stepMs: number) {
  let frames: (() => void)[] = [];
  let timers: (() => void)[] = [];
  let nowMs = 0;
  const run = (due: (() => void)[]): void => {
    for (const act of due) act();
  };
  return {
    requestAnimationFrame: (onFrame: () => void) => frames.push(onFrame),
    setTimeout: (onTime: () => void) => timers.push(onTime),
    performance: { now: () => (nowMs += stepMs) },
    frame: () => {
      const due = frames;
      frames = [];
      run(due);
    },
    /** Every timer that is set now; those that they set wait for the next. */
    turn: () => {
      const due = timers;
      timers = [];
      run(due);
      return due.length;
    },
  };
}

const groups: readonly FilterGroup[] = ['side', 'kind', 'status', 'tag', 'person', 'format'];

type Counts = Partial<Record<FilterGroup, readonly FacetCount[]>>;

/** Six sections stand open. What they hear of a change, they hear together. */
function follow(stepMs = 0) {
  const record = aTimelineRecord([
    anEvent({ id: 'rome', sides: [['IR'], ['IT']], kind: 'talks-round' }),
    anEvent({ id: 'moscow', sides: [['IR'], ['RU']], kind: 'visit' }),
  ]);
  const desk = openDesk({ record });
  const { columnsOf, filterOf } = createSelectors(actorId('desk'));
  const clock = createClock(stepMs);
  const heard: Counts[] = [];
  const deliver = (act: () => void): void => {
    heard.push({});
    act();
  };
  const board = createFacetBoard({ store: desk.store, columnsOf, filterOf, clock, deliver });
  const counted = board.asked();
  const ends = groups.map(group =>
    board.follow({
      group,
      counted,
      onCounts: counts => {
        heard[heard.length - 1] = { ...heard.at(-1), [group]: counts };
      },
    }),
  );
  const end = () => {
    for (const leave of ends) leave();
  };
  const countsOf = (group: FilterGroup) =>
    facetCounts(columnsOf(desk.store.getState()), desk.store.getState().view.filter, group);
  const fresh = () => Object.fromEntries(groups.map(group => [group, countsOf(group)]));
  const pass = () => {
    clock.frame();
    let turnCount = 0;
    while (clock.turn() > 0) turnCount += 1;
    return turnCount;
  };
  return { ...desk, board, clock, heard, end, fresh, pass };
}

it('counts once a change, after the picture of it', () => {
  const { commands, clock, heard, fresh } = follow();
  commands.toggleValue('side', 'RU');
  clock.frame();
  expect(heard).toEqual([]);
  clock.turn();
  expect(heard).toEqual([fresh()]);
  clock.turn();
  expect(heard).toHaveLength(1);
});

it('counts nothing when the window moves or an event is chosen', () => {
  const { commands, heard, pass } = follow();
  commands.setWindow({ startMs: 0, endMs: 1 }, 'moving');
  commands.select(eventId('rome'));
  expect(pass()).toBe(0);
  expect(heard).toEqual([]);
});

it('follows an edit of the record', () => {
  const { commands, heard, fresh, pass } = follow();
  commands.addEvent(anEvent({ id: 'geneva', sides: [['CH']] }));
  pass();
  expect(heard).toEqual([fresh()]);
  expect(heard[0]?.side?.map(({ value }) => value)).toContain('CH');
});

it('gives the page its turn between groups, and hands all counts over together', () => {
  const { commands, heard, fresh, pass } = follow(4);
  commands.toggleValue('side', 'RU');
  expect(pass()).toBeGreaterThan(4);
  expect(heard).toEqual([fresh()]);
});

it('starts again when the filter changes between two groups, and never tells of the old one', () => {
  const { commands, clock, heard, fresh, pass } = follow(4);
  commands.toggleValue('side', 'RU');
  clock.frame();
  clock.turn();
  commands.toggleValue('side', 'IT');
  pass();
  expect(heard).toEqual([fresh()]);
  expect(heard[0]?.kind?.map(({ value, count }) => [value, count])).toEqual([
    ['talks-round', 1],
    ['visit', 1],
  ]);
});

it('catches up with what changed before it began, and stops when told', () => {
  const { commands, heard, end, pass } = follow();
  commands.toggleValue('side', 'RU');
  end();
  commands.toggleValue('side', 'IT');
  pass();
  expect(heard.every(counts => Object.keys(counts).length === 0)).toBe(true);
});

it('counts only for the section that has not been told, and of sides in the role that is asked for', () => {
  const { board, commands, heard, end, pass } = follow();
  const counted = board.asked();
  commands.toggleValue('side', 'RU');
  pass();
  const told: (readonly FacetCount[])[] = [];
  board.follow({ group: 'side', role: 'mediator', counted, onCounts: counts => told.push(counts) });
  pass();
  expect(heard).toHaveLength(2);
  expect(heard[1]).toEqual({});
  expect(told[0]?.filter(({ count }) => count > 0)).toEqual([{ value: '-', count: 1, total: 2 }]);
  end();
});
