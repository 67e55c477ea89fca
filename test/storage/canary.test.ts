import { expect, it } from 'vitest';
import { lossSince, readCanary, setCanary, writeCanary } from '../../src/storage/canary.ts';
import { checksum, frameOf, readFrames } from '../../src/storage/safetyCopyFrames.ts';
import { type TextStore } from '../../src/storage/textStore.ts';

const at = '2025-04-19T09:00:00.000Z';
const canary = { databaseId: 'first', lastSeq: 7, schema: 2, at };

function aStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    getItem: key => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
    },
    removeItem: key => {
      texts.delete(key);
    },
    key: index => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}

it('is raised by every write and lowered by none, unless the reader goes on with less', () => {
  const store = aStore();
  writeCanary(store, canary);
  writeCanary(store, { ...canary, lastSeq: 5 });
  expect(readCanary(store)).toEqual(canary);
  setCanary(store, { ...canary, lastSeq: 5 });
  expect(readCanary(store)?.lastSeq).toBe(5);
  writeCanary(store, { ...canary, databaseId: 'second', lastSeq: 1 });
  expect(readCanary(store)).toMatchObject({ databaseId: 'second', lastSeq: 1 });
});

it('is no canary where it cannot be read', () => {
  const store = aStore();
  for (const text of ['', 'null', '{', '[]', '{"lastSeq":-1,"schema":2,"at":"x"}']) {
    store.setItem('demarche.canary', text);
    expect(readCanary(store)).toBeUndefined();
  }
  expect(readCanary(undefined)).toBeUndefined();
});

it('misses a database that is gone, another one, and a shorter log', () => {
  expect(lossSince(canary, { databaseId: 'first', lastSeq: 7 })).toBeUndefined();
  expect(lossSince(canary, { databaseId: 'first', lastSeq: 9 })).toBeUndefined();
  expect(lossSince(canary, { databaseId: 'first', lastSeq: 4 })).toEqual({ kind: 'behind', missingCount: 3 });
  expect(lossSince(canary, { databaseId: 'second', lastSeq: 9 })).toEqual({ kind: 'other', missingCount: 7 });
  expect(lossSince(canary, { lastSeq: 9 })).toEqual({ kind: 'other', missingCount: 7 });
  expect(lossSince(canary, undefined)).toEqual({ kind: 'none', missingCount: 7 });
  expect(lossSince({ lastSeq: 0, schema: 0, at }, undefined)).toBeUndefined();
  expect(lossSince(undefined, undefined)).toBeUndefined();
});

it('has the checksum of gzip', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('reads whole frames on both sides of any damaged byte', () => {
  const frames = ['one', 'two', 'three'].map(word => frameOf({ word }, new TextEncoder().encode(word)));
  const whole = new Uint8Array(frames.flatMap(frame => [...frame]));
  const [first = new Uint8Array(0), second = new Uint8Array(0)] = frames;
  for (let place = first.length; place < first.length + second.length; place += 1) {
    const bytes = whole.slice();
    bytes[place] = (bytes[place] ?? 0) ^ 0xff;
    const found = [...readFrames((from, length) => bytes.slice(from, from + length), bytes.length)];
    expect(found.map(({ json }) => json)).toEqual([{ word: 'one' }, { word: 'three' }]);
  }
});

it('ends where a file was torn', () => {
  const [one, two] = [frameOf({ word: 'one' }), frameOf({ word: 'two' })];
  for (let kept = 0; kept < two.length; kept += 1) {
    const bytes = new Uint8Array([...one, ...two.subarray(0, kept)]);
    const frames = readFrames((from, length) => bytes.slice(from, from + length), bytes.length);
    expect(frames.next().value).toMatchObject({ json: { word: 'one' } });
    expect(frames.next().value).toEqual({ damageCount: 0, end: one.length });
  }
});
