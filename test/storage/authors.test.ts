import { expect, it } from 'vitest';
import { actorId } from '../../src/domain/ids.ts';
import { isUnasked, keepAuthors, nameOneself, readAuthors } from '../../src/storage/authors.ts';
import { createTexts } from '../support/createTexts.ts';

const own = actorId('a-own');
const other = actorId('a-other');

it('asks for a name once, whether one is given or not', () => {
  const texts = createTexts();
  expect(isUnasked(texts)).toBe(true);
  nameOneself(texts, own, '  ');
  expect(isUnasked(texts)).toBe(false);
  expect(readAuthors(texts)).toEqual([]);
  nameOneself(texts, own, ' Sara ');
  expect(readAuthors(texts)).toEqual([{ id: own, name: 'Sara' }]);
});

it('keeps names that come with files, the newest of each, and not what a file calls the reader', () => {
  const texts = createTexts();
  nameOneself(texts, own, 'Sara');
  keepAuthors(
    texts,
    [
      { id: other, name: 'J.' },
      { id: own, name: 'Somebody' },
    ],
    own,
  );
  keepAuthors(texts, [{ id: other, name: 'Jonas' }], own);
  expect(readAuthors(texts)).toEqual([
    { id: own, name: 'Sara' },
    { id: other, name: 'Jonas' },
  ]);
});

it('passes over what cannot be read, and knows nobody where nothing is kept', () => {
  const texts = createTexts();
  texts.setItem('demarche.authors', '[{"id":3},null,{"id":"a","name":"A"}]');
  expect(readAuthors(texts)).toEqual([{ id: 'a', name: 'A' }]);
  texts.setItem('demarche.authors', '{');
  expect(readAuthors(texts)).toEqual([]);
  expect(readAuthors(undefined)).toEqual([]);
  expect(isUnasked(undefined)).toBe(false);
});
