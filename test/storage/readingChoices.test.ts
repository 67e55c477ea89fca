import { expect, it } from 'vitest';
import { recordId } from '../../src/domain/ids.ts';
import { noStaveChoices, type ReadingChoices, usualReading } from '../../src/domain/readingChoices.ts';
import { readReadingChoices, writeReadingChoices } from '../../src/storage/readingChoices.ts';
import { createTexts } from '../support/createTexts.ts';

const talks = recordId('talks');
const travels = recordId('travels');
const chosen: ReadingChoices = {
  secondCalendar: 'persian',
  showsFlags: false,
  staves: { country: { ...noStaveChoices, pinned: ['IR'], order: ['IR', 'US'] } },
};

it('remembers how the score is drawn: calendar and flags everywhere, staves in their own record', () => {
  const texts = createTexts();
  expect(readReadingChoices(texts, talks)).toEqual(usualReading);
  writeReadingChoices(texts, talks, chosen);
  expect(readReadingChoices(texts, talks)).toEqual(chosen);
  expect(readReadingChoices(texts, travels)).toEqual({ ...chosen, staves: {} });
});

it('takes what cannot be read for not chosen', () => {
  const texts = createTexts();
  for (const text of ['{', 'null', '[]', '7', '{"staves":3}']) {
    texts.setItem('demarche.reading', text);
    texts.setItem('demarche.staves.talks', text);
    expect(readReadingChoices(texts, talks)).toEqual(usualReading);
  }
  texts.setItem('demarche.reading', '{"secondCalendar":"mayan","showsFlags":"yes"}');
  texts.setItem('demarche.staves.talks', '{"country":{"pinned":["IR",4]},"colour":{}}');
  expect(readReadingChoices(texts, talks)).toEqual({
    ...usualReading,
    staves: { country: { ...noStaveChoices, pinned: ['IR'] } },
  });
});
