import { expect, it } from 'vitest';
import { eventId, recordId } from '../../src/domain/ids.ts';
import { deviceActor } from '../../src/storage/actor.ts';
import { createDrafts } from '../../src/storage/drafts.ts';
import { browserTextStore, type TextStore } from '../../src/storage/textStore.ts';
import { readTheme, writeTheme } from '../../src/storage/theme.ts';
import { readLastVisit, writeVisit } from '../../src/storage/visits.ts';
import { createTexts } from '../support/createTexts.ts';

const record = recordId('talks');

function failing(name: string): TextStore {
  const fail = (): never => {
    throw new DOMException('Refused.', name);
  };
  return { getItem: fail, setItem: fail, removeItem: fail, key: fail, length: 1 };
}

it('keeps a draft for each event and one for a new event', () => {
  const drafts = createDrafts(createTexts(), record);
  expect(drafts.readDraft('new')).toBeUndefined();
  expect(drafts.writeDraft('new', { title: 'Third round', sides: [] })).toEqual({
    ok: true,
    value: undefined,
  });
  drafts.writeDraft(eventId('a.b/c'), { title: 'Rome' });
  expect(drafts.readDraft('new')).toEqual({ title: 'Third round', sides: [] });
  expect(drafts.listDrafts()).toEqual(['new', 'a.b/c']);
  drafts.dropDraft('new');
  expect(drafts.readDraft('new')).toBeUndefined();
  expect(drafts.listDrafts()).toEqual(['a.b/c']);
});

it('keeps drafts of two records apart', () => {
  const store = createTexts();
  createDrafts(store, record).writeDraft('new', 1);
  const other = createDrafts(store, recordId('talks.new'));
  expect(other.listDrafts()).toEqual([]);
  expect(createDrafts(store, recordId('talk')).listDrafts()).toEqual([]);
});

it('has no draft where the kept text is broken', () => {
  const store = createTexts();
  store.setItem('demarche.draft.talks.new', '{"title": "Th');
  expect(createDrafts(store, record).readDraft('new')).toBeUndefined();
});

it.each([
  ['a full store', failing('QuotaExceededError'), 'storage-full'],
  ['a forbidden store', failing('SecurityError'), 'no-storage'],
  ['no store', undefined, 'no-storage'],
] as const)('never throws with %s and says why nothing was kept', (_case, store, problem) => {
  const drafts = createDrafts(store, record);
  expect(drafts.writeDraft('new', { title: 'Third round' })).toEqual({ ok: false, error: problem });
  expect(drafts.readDraft('new')).toBeUndefined();
  expect(drafts.listDrafts()).toEqual([]);
  drafts.dropDraft('new');
});

it('knows the device again, and is somebody where nothing is kept', () => {
  const store = createTexts();
  const actor = deviceActor(store);
  expect(actor).toMatch(/^a-[0-9a-f]{16}$/);
  expect(deviceActor(store)).toBe(actor);
  expect(deviceActor(createTexts())).not.toBe(actor);
  expect(deviceActor(undefined)).toMatch(/^a-/);
  expect(deviceActor(failing('SecurityError'))).toMatch(/^a-/);
});

it('takes no device name that somebody made too long to be one', () => {
  const store = createTexts();
  store.setItem('demarche.actor', 'x'.repeat(201));
  expect(deviceActor(store)).toMatch(/^a-[0-9a-f]{16}$/);
});

it('has no store where the browser refuses to name one', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Refused.', 'SecurityError');
    },
  });
  expect(browserTextStore()).toBeUndefined();
  if (own === undefined) Reflect.deleteProperty(globalThis, 'localStorage');
  else Object.defineProperty(globalThis, 'localStorage', own);
});

it('remembers the theme, and takes an unknown or unreadable one for the system’s', () => {
  const store = createTexts();
  expect(readTheme(store)).toBe('system');
  writeTheme(store, 'dark');
  expect(readTheme(store)).toBe('dark');
  store.setItem('demarche.theme', 'plaid');
  expect(readTheme(store)).toBe('system');
  expect(readTheme(failing('SecurityError'))).toBe('system');
  expect(() => {
    writeTheme(failing('QuotaExceededError'), 'dark');
  }).not.toThrow();
});

it('remembers when each record was left', () => {
  const store = createTexts();
  expect(readLastVisit(store, record)).toBeUndefined();
  writeVisit(store, record, new Date('2026-11-23T12:00:01Z'));
  expect(readLastVisit(store, record)).toBe(Date.UTC(2026, 10, 23, 12, 1));
  expect(readLastVisit(store, recordId('others'))).toBeUndefined();
  expect(readLastVisit(failing('SecurityError'), record)).toBeUndefined();
});
