import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/formats/answerSearches.ts';
import { type SearchReply } from '../../src/formats/openProtocol.ts';
import { sideCode } from '../../src/domain/ids.ts';
import { hasRow } from '../../src/query/findText.ts';
import { createTextWriter } from '../../src/query/sentText.ts';
import { rowTextOf } from '../../src/query/textIndex.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { anEvent } from '../support/anEvent.ts';

const events = [
  anEvent({ id: 'a', title: 'Talks in Muscat', sides: [['CH', 'host']] }),
  anEvent({ id: 'b', title: 'Talks in Rome' }),
];

/** `stepMs` is what each step of a search takes. */
function aWorker(stepMs = 0) {
  const writer = createTextWriter();
  events.forEach(writer.add);
  const said: string[] = [];
  const reply = (message: SearchReply) => {
    const rowsOf = (bits: Parameters<typeof hasRow>[0]) => [0, 1, 2].filter(row => hasRow(bits, row)).join();
    said.push(
      message.kind === 'found'
        ? `${message.question}: ${rowsOf(message.rows)}`
        : `${message.question}: ${message.words.map(({ words, rows }) => `${words} ${rowsOf(rows)}`).join('; ')}`,
    );
  };
  const head = aTimelineRecord([]);
  let nowMs = 0;
  const hear = createAnswerer({
    index: writer.finish(),
    head,
    reply,
    takeTurn: () => Promise.resolve(),
    nowMs: () => (nowMs += stepMs),
  });
  return { hear, said };
}

test('answers what is asked, by the names of sides too', async () => {
  const { hear, said } = aWorker();
  hear({ kind: 'sides', words: new Map([[sideCode('CH'), ['Switzerland']]]) });
  hear({ kind: 'find', question: 1, text: 'talks' });
  hear({ kind: 'find', question: 2, text: 'rome' });
  hear({ kind: 'find', question: 3, text: 'swit' });
  hear({ kind: 'near', question: 4, text: 'Rmoe' });
  await expect.poll(() => said).toEqual(['1: 0,1', '2: 1', '3: 0', '4: rome 1']);
});

test('finds what an edit left', async () => {
  const { hear, said } = aWorker();
  const text = rowTextOf(anEvent({ id: 'c', title: 'Talks in Geneva', processes: ['p'] }));
  const things = [{ key: 'process p', folded: 'third track' }];
  hear({
    kind: 'edit',
    edit: {
      rows: [
        { row: 2, text },
        { row: 1, text: { own: '', named: [] } },
      ],
      things,
    },
  });
  hear({ kind: 'find', question: 1, text: 'talks' });
  hear({ kind: 'find', question: 2, text: 'third geneva' });
  await expect.poll(() => said).toEqual(['1: 0,2', '2: 2']);
});

test('leaves a question that a newer one has overtaken', async () => {
  const { hear, said } = aWorker(10);
  hear({ kind: 'find', question: 1, text: 'talks' });
  hear({ kind: 'near', question: 2, text: 'Rmoe' });
  hear({ kind: 'find', question: 3, text: 'rome' });
  await expect.poll(() => said).toEqual(['3: 1']);
});
