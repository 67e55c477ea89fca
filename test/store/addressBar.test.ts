import { expect, it } from 'vitest';
import { eventId } from '../../src/domain/ids.ts';
import { type AddressPort, connectAddress } from '../../src/store/addressBar.ts';
import { type AddressNote } from '../../src/store/parseConditions.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { openDesk } from '../support/desk.ts';

const dayMs = 86_400_000;
const april = { startMs: Date.UTC(2025, 3, 1), endMs: Date.UTC(2025, 4, 1) };

/** The address bar of a browser with its list of steps. Like one, it announces going back twice. */
function createBrowser(first: string) {
  let steps = [first];
  let at = 0;
  const listeners = new Set<() => void>();
  const leavers = new Set<() => void>();
  let waiting: (() => void)[] = [];
  let nowMs = 0;
  const hashOf = (address: string): string => (address.startsWith('#') ? address : '');
  const port: AddressPort = {
    location: {
      get hash() {
        return steps[at] ?? '';
      },
      pathname: '/app/',
      search: '?open=x',
    },
    history: {
      pushState: (_state, _unused, address) => {
        steps = [...steps.slice(0, at + 1), hashOf(address)];
        at += 1;
      },
      replaceState: (_state, _unused, address) => {
        steps = steps.with(at, hashOf(address));
      },
    },
    addEventListener: (type, listener) => (type === 'pagehide' ? leavers : listeners).add(listener),
    removeEventListener: (type, listener) => (type === 'pagehide' ? leavers : listeners).delete(listener),
    performance: { now: () => nowMs },
    requestAnimationFrame: onFrame => waiting.push(onFrame),
    setTimeout: onTime => waiting.push(onTime),
  };
  /** A picture, what was put off until after it, and the timers. */
  const passTime = (): void => {
    while (waiting.length > 0) {
      const due = waiting;
      waiting = [];
      for (const act of due) act();
    }
  };
  const announce = (): void => {
    for (const listener of [...listeners, ...listeners]) listener();
  };
  return {
    port,
    steps: () => steps,
    go: (by: number) => {
      at += by;
      announce();
    },
    type: (hash: string) => {
      steps = [...steps.slice(0, at + 1), hash];
      at += 1;
      announce();
    },
    passTime,
    rest: (ms: number) => {
      nowMs += ms;
    },
    leave: () => {
      for (const listener of leavers) listener();
    },
    listenerCount: () => listeners.size + leavers.size,
  };
}

/** The commands given in one go are through. */
const settle = (): Promise<void> => Promise.resolve();

function connect(first = '', more: Partial<Parameters<typeof connectAddress>[0]> = {}) {
  const browser = createBrowser(first);
  const desk = openDesk({ record: aTimelineRecord([anEvent({ id: 'rome' })]) });
  const told: AddressNote[] = [];
  const disconnect = connectAddress({
    store: desk.store,
    commands: desk.commands,
    browser: browser.port,
    windowFor: ({ startMs = 0, endMs = 10 * dayMs }) => ({ startMs, endMs }),
    onNotes: notes => told.push(...notes),
    ...more,
  });
  const view = () => desk.store.getState().view;
  /** The commands given in one go are through, and the picture after them is on screen. */
  const see = async (): Promise<void> => {
    await settle();
    browser.passTime();
  };
  return { ...browser, ...desk, view, told, disconnect, see };
}

it('follows the address it is opened with and adds no step', () => {
  const { view, steps } = connect('#all=US,IR&view=table');
  expect(view()).toMatchObject({
    tab: 'table',
    filter: { conditions: [{ group: 'side', op: 'all', values: ['US', 'IR'] }] },
  });
  expect(steps()).toEqual(['#all=US,IR&view=table']);
});

it('fits the window to the days of an address, and says so in place', () => {
  const { view, steps } = connect('#from=2025-04-01&to=2025-04-30');
  expect(view().window).toEqual(april);
  expect(steps()).toEqual(['#from=2025-04-01&to=2025-04-30&win=2025-04-01/2025-04-30']);
});

it('makes one step of each thing the reader does', async () => {
  const { commands, steps, see } = connect();
  commands.toggleValue('side', 'IR');
  await see();
  commands.select(eventId('rome'));
  await see();
  commands.setTab('table');
  await see();
  commands.setTab('table');
  await see();
  expect(steps()).toEqual(['', '#any=IR', '#any=IR&event=rome', '#any=IR&view=table&event=rome']);
});

it('makes one step of a drag', async () => {
  const { commands, steps, see } = connect();
  commands.setWindow({ startMs: 1, endMs: dayMs }, 'moving');
  await see();
  commands.setWindow({ startMs: 2, endMs: dayMs }, 'moving');
  await see();
  expect(steps()).toEqual(['']);
  commands.setWindow(april, 'settled');
  await see();
  expect(steps()).toEqual(['', '#win=2025-04-01/2025-04-30']);
});

it('makes one step of a walk from day to day, and another after a rest or from today', async () => {
  const { commands, steps, see, rest } = connect();
  const turnTo = async (day: string | undefined) => {
    commands.setAsOf(day);
    await see();
  };
  await turnTo('2025-04-12');
  rest(1000);
  await turnTo('2025-04-13');
  rest(1000);
  await turnTo('2025-04-15');
  rest(5000);
  await turnTo('2025-04-16');
  await turnTo(undefined);
  await turnTo('2025-04-17');
  const days = steps().map(step => /asof=([^&]*)/.exec(step)?.[1] ?? 'today');
  expect(days).toEqual(['today', '2025-04-15', '2025-04-16', 'today', '2025-04-17']);
});

it('makes one step of a zoom by several notches, and another after a rest or a drag', async () => {
  const { commands, steps, see, rest } = connect();
  const zoomTo = async (dayCount: number) => {
    commands.setWindow({ startMs: april.startMs, endMs: april.startMs + dayCount * dayMs }, 'settled');
    await see();
  };
  commands.setWindow(april, 'settled');
  await see();
  rest(5000);
  await zoomTo(20);
  rest(400);
  await zoomTo(10);
  rest(900);
  await zoomTo(5);
  expect(steps()).toEqual(['', '#win=2025-04-01/2025-04-30', '#win=2025-04-01/2025-04-05']);
  rest(1200);
  await zoomTo(2);
  commands.setWindow({ startMs: april.endMs, endMs: april.endMs + 2 * dayMs }, 'settled');
  await see();
  await zoomTo(3);
  expect(steps().slice(3)).toEqual([
    '#win=2025-04-01/2025-04-02',
    '#win=2025-05-01/2025-05-02',
    '#win=2025-04-01/2025-04-03',
  ]);
});

it('makes one step of what is done in one go', async () => {
  const { commands, steps, see } = connect();
  commands.addEvent(anEvent({ id: 'geneva' }));
  commands.setWindow(april, 'settled');
  await see();
  expect(steps()).toEqual(['', '#win=2025-04-01/2025-04-30&event=geneva']);
});

it('makes one step of typing, and another of typing after something else', async () => {
  const { commands, steps, see } = connect();
  for (const text of ['R', 'Ro', 'Rome']) {
    commands.setText(text);
    await see();
  }
  expect(steps()).toEqual(['', '#q=Rome']);
  commands.toggleValue('side', 'IR');
  await see();
  commands.setText('Muscat');
  await see();
  expect(steps()).toEqual(['', '#q=Rome', '#any=IR&q=Rome', '#any=IR&q=Muscat']);
});

it('goes back and forward without writing anything', async () => {
  const { commands, steps, go, view, see } = connect();
  commands.toggleValue('side', 'IR');
  await see();
  commands.select(eventId('rome'));
  await see();
  go(-1);
  await see();
  expect(view().selected).toBeUndefined();
  go(-1);
  await see();
  expect(view().filter.conditions).toEqual([]);
  go(2);
  await see();
  expect(view().selected).toBe('rome');
  expect(steps()).toEqual(['', '#any=IR', '#any=IR&event=rome']);
});

it('follows an address set from outside at once, and leaves its spelling', async () => {
  const { type, steps, view, see } = connect();
  type('#unknown=1&any=IR');
  expect(view().filter.conditions).toEqual([{ group: 'side', op: 'any', values: ['IR'] }]);
  await see();
  expect(steps()).toEqual(['', '#unknown=1&any=IR']);
});

it('brings the event of an address without a window into sight, and leaves a window that is there', () => {
  const around = { startMs: dayMs, endMs: 3 * dayMs };
  const { type, view } = connect('', { windowShowing: id => (id === 'rome' ? around : undefined) });
  type('#event=rome');
  expect(view().window).toEqual(around);
  type('#event=elsewhere');
  expect(view().window).toBeUndefined();
  type('#win=1970-01-01/1970-01-09&event=rome');
  expect(view().window).toEqual({ startMs: 0, endMs: 9 * dayMs });
});

it('tells once what of an address it could not read', () => {
  const { type, told } = connect();
  type('#from=yesterday');
  expect(told).toEqual([{ kind: 'bad-day', key: 'from', value: 'yesterday' }]);
});

it('clears the fragment when nothing is left to say', async () => {
  const { commands, steps, see } = connect('#any=IR');
  commands.clearFilter();
  await see();
  expect(steps()).toEqual(['#any=IR', '']);
});

it('writes nothing for an edit of the record', async () => {
  const { commands, steps, see } = connect('#event=rome');
  commands.replaceEvent({ ...anEvent({ id: 'rome' }), title: 'Rome round' });
  await see();
  expect(steps()).toEqual(['#event=rome']);
});

it('goes on when the browser refuses a step', async () => {
  const { commands, port, view, see } = connect();
  Object.assign(port.history, {
    pushState: () => {
      throw new Error('Too many calls.');
    },
  });
  commands.toggleValue('side', 'IR');
  await see();
  expect(view().filter.conditions).toHaveLength(1);
});

it('lets go of the browser and the store', async () => {
  const { commands, disconnect, listenerCount, steps, see } = connect();
  disconnect();
  commands.toggleValue('side', 'IR');
  await see();
  expect(listenerCount()).toBe(0);
  expect(steps()).toEqual(['']);
});

it('writes a step only after the picture that it is about', async () => {
  const { commands, steps, passTime } = connect();
  commands.toggleValue('side', 'IR');
  await settle();
  expect(steps()).toEqual(['']);
  passTime();
  expect(steps()).toEqual(['', '#any=IR']);
});

it('keeps apart the steps that one picture shows', async () => {
  const { commands, steps, see } = connect();
  commands.toggleValue('side', 'IR');
  await settle();
  commands.select(eventId('rome'));
  await see();
  expect(steps()).toEqual(['', '#any=IR', '#any=IR&event=rome']);
});

it('writes at once when the page is left', () => {
  const { commands, steps, leave, passTime } = connect();
  commands.toggleValue('side', 'IR');
  leave();
  expect(steps()).toEqual(['', '#any=IR']);
  passTime();
  expect(steps()).toEqual(['', '#any=IR']);
});

it('drops a step that the reader took back before it was written', async () => {
  const { commands, steps, see, go, view } = connect();
  commands.toggleValue('side', 'IR');
  await see();
  commands.select(eventId('rome'));
  await settle();
  go(-1);
  await see();
  expect(steps()).toEqual(['', '#any=IR']);
  expect(view().filter.conditions).toEqual([]);
});
