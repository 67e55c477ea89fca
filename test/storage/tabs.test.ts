import { afterEach, expect, it, vi } from 'vitest';
import { actorId, operationId, recordId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { joinTabs, type Tabs } from '../../src/storage/tabs.ts';

const operation: Operation = {
  id: operationId('o1'),
  actor: actorId('desk'),
  clock: { wallMs: 1, counter: 0, session: 'tab' },
  label: { verb: 'edit', entity: 'event', subject: 'Second round' },
  changes: [{ entity: 'event', id: 'rome', field: 'title', before: 'Second round', after: 'Rome round' }],
};

const open: Tabs[] = [];

/** A tab, and the next operation that it hears of. */
function aTab(record: string): {
  readonly tabs: Tabs;
  readonly heard: Promise<Operation>;
  readonly all: Operation[];
} {
  const all: Operation[] = [];
  let hear: (told: Operation) => void = () => undefined;
  const heard = new Promise<Operation>(resolve => {
    hear = resolve;
  });
  const tabs = joinTabs(recordId(record), told => {
    all.push(told);
    hear(told);
  });
  open.push(tabs);
  return { tabs, heard, all };
}

afterEach(() => {
  for (const tabs of open.splice(0)) tabs.close();
  vi.unstubAllGlobals();
});

it('tells the other tabs of the record and not the one that speaks', async () => {
  const here = aTab('talks');
  const there = aTab('talks');
  const elsewhere = aTab('other');
  here.tabs.tell(operation);
  expect(await there.heard).toEqual(operation);
  expect(here.all).toEqual([]);
  expect(elsewhere.all).toEqual([]);
});

it('passes over what is no operation', async () => {
  const there = aTab('talks');
  const stranger = new BroadcastChannel('demarche.talks');
  stranger.postMessage({ hello: 'there' });
  stranger.postMessage(operation);
  expect(await there.heard).toEqual(operation);
  expect(there.all).toEqual([operation]);
  stranger.close();
});

it('tells nobody where the browser has no channel', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const { tabs } = aTab('talks');
  tabs.tell(operation);
  tabs.close();
});
