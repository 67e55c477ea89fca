import { expect, test } from 'vitest';
import { createLatePart, whenPartsCome } from '../../src/timeline/latePart.ts';

test('a part is fetched once, when it is first wanted, and then the picture is drawn again', async () => {
  let fetchCount = 0;
  let drawCount = 0;
  const ending = new AbortController();
  whenPartsCome(() => {
    drawCount += 1;
  }, ending.signal);
  const part = createLatePart(() => {
    fetchCount += 1;
    return Promise.resolve('slurs');
  });
  expect(fetchCount).toBe(0);
  expect(part.wanted()).toBeUndefined();
  expect(part.wanted()).toBeUndefined();
  await part.fetched();
  expect(part.wanted()).toBe('slurs');
  expect([fetchCount, drawCount]).toEqual([1, 1]);
  ending.abort();
});

test('a timeline that is gone is not drawn again', async () => {
  let drawCount = 0;
  const ending = new AbortController();
  whenPartsCome(() => {
    drawCount += 1;
  }, ending.signal);
  ending.abort();
  await createLatePart(() => Promise.resolve('slurs')).fetched();
  expect(drawCount).toBe(0);
});

test('what cannot be fetched is missing and breaks nothing', async () => {
  const part = createLatePart<string>(() => Promise.reject(new TypeError('offline')));
  const wanted = [part.wanted()];
  await expect(part.fetched()).rejects.toThrow('offline');
  wanted.push(part.wanted());
  expect(wanted).toEqual([undefined, undefined]);
});
