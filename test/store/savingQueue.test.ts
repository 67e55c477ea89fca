import { createSavingQueue } from '../../src/store/savingQueue.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { type Operation } from '../../src/domain/operation.ts';
import { SaveFailure } from '../../src/domain/saveProblem.ts';
import { type Saving } from '../../src/store/state.ts';
import { anEvent } from '../support/anEvent.ts';
import { openDesk } from '../support/desk.ts';

const full = new SaveFailure({ kind: 'storage-full', detail: 'QuotaExceededError' });
const notSaved: Saving = { kind: 'not-saved', reason: 'storage-full', detail: 'QuotaExceededError' };

afterEach(() => {
  vi.useRealTimers();
});

/** A disk that the test answers for, write by write. */
function createDisk() {
  const writes: { readonly subject: string; readonly succeed: () => void; readonly fail: () => void }[] = [];
  const saveOperation = ({ label }: Operation): Promise<void> =>
    new Promise((resolve, reject) => {
      writes.push({
        subject: label.subject,
        succeed: resolve,
        fail: () => {
          reject(full);
        },
      });
    });
  const desk = openDesk({ saveOperation });
  const answer = async (index: number, how: 'succeed' | 'fail'): Promise<Saving> => {
    writes[index]?.[how]();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return desk.store.getState().saving;
  };
  const add = (title: string): Saving => {
    desk.commands.addEvent(anEvent({ title }));
    return desk.store.getState().saving;
  };
  return { desk, add, answer, written: () => writes.map(({ subject }) => subject) };
}

it('says saving until the disk has answered, then saved', async () => {
  const { add, answer } = createDisk();
  expect(add('one')).toEqual({ kind: 'saving' });
  expect(await answer(0, 'succeed')).toEqual({ kind: 'saved' });
});

it('does not say saved while a second edit is on its way', async () => {
  const { add, answer, written } = createDisk();
  add('one');
  add('two');
  expect(written()).toEqual(['one', 'two']);
  expect(await answer(0, 'succeed')).toEqual({ kind: 'saving' });
  expect(await answer(1, 'succeed')).toEqual({ kind: 'saved' });
});

it('keeps saying that something is not saved, with its reason, though a later edit is', async () => {
  const { add, answer } = createDisk();
  add('one');
  add('two');
  expect(await answer(0, 'fail')).toEqual(notSaved);
  expect(await answer(1, 'succeed')).toEqual(notSaved);
});

it('keeps it though the failure comes last', async () => {
  const { add, answer } = createDisk();
  add('one');
  add('two');
  expect(await answer(1, 'succeed')).toEqual({ kind: 'saving' });
  expect(await answer(0, 'fail')).toEqual(notSaved);
});

it('tries what failed again with the next edit, in order, and says saved when all of it is', async () => {
  const { add, answer, written } = createDisk();
  add('one');
  add('two');
  await answer(1, 'fail');
  await answer(0, 'fail');
  expect(add('three')).toEqual(notSaved);
  expect(written()).toEqual(['one', 'two', 'one', 'two', 'three']);
  await answer(2, 'succeed');
  await answer(4, 'succeed');
  expect(await answer(3, 'succeed')).toEqual({ kind: 'saved' });
});

it('tries again when asked, and only what is not saved', async () => {
  const { desk, add, answer, written } = createDisk();
  add('one');
  desk.commands.retrySaving();
  expect(written()).toEqual(['one']);
  await answer(0, 'fail');
  desk.commands.retrySaving();
  expect(written()).toEqual(['one', 'one']);
  expect(await answer(1, 'fail')).toEqual(notSaved);
  desk.commands.retrySaving();
  expect(await answer(2, 'succeed')).toEqual({ kind: 'saved' });
  desk.commands.retrySaving();
  expect(written()).toHaveLength(3);
});

it('keeps the edit in the record while it is not saved, and names a fault that nobody foresaw', async () => {
  const desk = openDesk({ saveOperation: () => Promise.reject(new TypeError('out of luck')) });
  desk.commands.addEvent(anEvent({ id: 'geneva' }));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(desk.store.getState().record.events.size).toBe(1);
  expect(desk.store.getState().saving).toEqual({
    kind: 'not-saved',
    reason: 'storage-failed',
    detail: 'out of luck',
  });
});

it('writes what came together in one go, and again in one go when that failed', async () => {
  const written: number[] = [];
  let isFull = true;
  const kinds: string[] = [];
  const queue = createSavingQueue({
    saveOperation: () => Promise.reject(new Error('One by one.')),
    saveOperations: operations => {
      written.push(operations.length);
      return isFull ? Promise.reject(new Error('Full.')) : Promise.resolve();
    },
    onSaving: ({ kind }) => kinds.push(kind),
  });
  const desk = openDesk();
  desk.commands.addEvent(anEvent({ id: 'a' }));
  desk.commands.addEvent(anEvent({ id: 'b' }));
  queue.saveAll(desk.saved);
  await Promise.resolve()
    .then(() => Promise.resolve())
    .then(() => Promise.resolve());
  isFull = false;
  queue.retry();
  await Promise.resolve()
    .then(() => Promise.resolve())
    .then(() => Promise.resolve());
  expect(written).toEqual([2, 2]);
  expect(kinds).toEqual(['saving', 'not-saved', 'saved']);
});

it('says not saved where the disk does not answer, sends nothing twice, and says saved when it answers', async () => {
  vi.useFakeTimers();
  const { desk, add, answer, written } = createDisk();
  add('one');
  vi.advanceTimersByTime(4900);
  expect(desk.store.getState().saving).toEqual({ kind: 'saving' });
  vi.advanceTimersByTime(1000);
  const noAnswer: Saving = { kind: 'not-saved', reason: 'no-answer', detail: '' };
  expect(desk.store.getState().saving).toEqual(noAnswer);
  desk.commands.retrySaving();
  expect(add('two')).toEqual(noAnswer);
  expect(written()).toEqual(['one', 'two']);
  expect(await answer(1, 'succeed')).toEqual(noAnswer);
  expect(await answer(0, 'succeed')).toEqual({ kind: 'saved' });
  vi.advanceTimersByTime(60_000);
  expect(desk.store.getState().saving).toEqual({ kind: 'saved' });
});

it('waits longer for the answer to many changes', () => {
  vi.useFakeTimers();
  const kinds: string[] = [];
  const queue = createSavingQueue({
    saveOperation: () => new Promise(() => undefined),
    onSaving: ({ kind }) => kinds.push(kind),
  });
  const desk = openDesk();
  const large = desk.commands.addEvent(anEvent({ id: 'a' }));
  queue.save({ ...large, changes: Array.from({ length: 50_000 }, () => large.changes).flat() });
  vi.advanceTimersByTime(25_000);
  expect(kinds).toEqual(['saving']);
  vi.advanceTimersByTime(10_000);
  expect(kinds).toEqual(['saving', 'not-saved']);
});
