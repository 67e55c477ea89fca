/** Words that another thread looks for, here a searcher whose answers come when the test says so. */
import { describe, expect, test } from 'vitest';
import { eventId, processId } from '../../src/domain/ids.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { findText, finish, type RowBits } from '../../src/query/findText.ts';
import { readNeedles } from '../../src/query/needles.ts';
import { searchElsewhere } from '../../src/query/searchText.ts';
import { createTextWriter } from '../../src/query/sentText.ts';
import { applyTextEdit } from '../../src/query/textEdit.ts';
import { foldThings } from '../../src/query/textIndex.ts';
import { defaultView } from '../../src/store/state.ts';
import { createAppStore } from '../../src/store/appStore.ts';
import { createCommands } from '../../src/store/createCommands.ts';
import { followSearch } from '../../src/store/followSearch.ts';
import { isSearching } from '../../src/store/searchedFilter.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { actorId } from '../../src/domain/ids.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { anEvent } from '../support/anEvent.ts';

/** A desk whose search answers only when `answer` is called, and then the newest question. */
function aDesk() {
  const processes = [{ id: processId('p'), title: 'The Oman channel' }];
  const record = aTimelineRecord(
    [
      anEvent({ id: 'muscat', title: 'Talks in Muscat', processes: ['p'] }),
      anEvent({ id: 'rome', title: 'Talks in Rome' }),
    ],
    { processes },
  );
  const table = createRecordTable(record);
  const store = createAppStore({
    table,
    operations: [],
    view: defaultView,
    saving: { kind: 'idle' },
    todayIso: '2025-04-20',
    isSearchedElsewhere: true,
  });
  const selectors = createSelectors(actorId('desk'));
  const commands = createCommands({
    store,
    table,
    actor: actorId('desk'),
    session: 'tab',
    now: () => new Date('2025-04-14T12:00:00Z'),
    saveOperation: () => Promise.resolve(),
  });
  const writer = createTextWriter();
  record.events.forEach(writer.add);
  const index = writer.finish();
  const source = { record: createRecordTable(record).reader, sideWords: () => [] };
  const asked: string[] = [];
  let waiting: (() => void) | undefined;
  searchElsewhere(selectors.columnsOf(store.getState()));
  const searcher = {
    edit: (edit: Parameters<typeof applyTextEdit>[1]) => {
      applyTextEdit(index, structuredClone(edit), source);
    },
    find: (text: string, onFound: (rows: RowBits) => void) => {
      asked.push(text);
      waiting = () => {
        foldThings(index, source);
        onFound(finish(findText(index, readNeedles(text))));
      };
    },
  };
  const start = () => followSearch({ store, columnsOf: selectors.columnsOf, searcher });
  const answer = () => {
    waiting?.();
    waiting = undefined;
  };
  const shown = () => {
    const columns = selectors.columnsOf(store.getState());
    return [...selectors.filteredRowsOf(store.getState())].map(row => columns.ids.at(row));
  };
  return {
    store,
    commands,
    selectors,
    start,
    answer,
    shown,
    asked,
    searching: () => isSearching(store.getState()),
  };
}

describe('a search in another thread', () => {
  test('leaves the last set on screen, the same object, until its answer has come', () => {
    const { store, commands, selectors, start, answer, shown, searching } = aDesk();
    start();
    commands.setText('mus');
    expect([shown(), searching()]).toEqual([['muscat', 'rome'], true]);
    answer();
    expect([shown(), searching()]).toEqual([['muscat'], false]);
    const before = selectors.filteredRowsOf(store.getState());
    commands.setText('rom');
    expect(selectors.filteredRowsOf(store.getState())).toBe(before);
    expect([shown(), searching()]).toEqual([['muscat'], true]);
    answer();
    expect([shown(), searching()]).toEqual([['rome'], false]);
  });

  test('takes no answer to what is not asked any more', () => {
    const { commands, start, answer, shown, searching } = aDesk();
    start();
    commands.setText('mus');
    commands.setText('');
    answer();
    expect([shown(), searching()]).toEqual([['muscat', 'rome'], false]);
  });

  test('needs no answer where nothing is left to look for', () => {
    const { commands, start, answer, shown, searching, asked } = aDesk();
    start();
    commands.setText('rome');
    answer();
    commands.setText(' – ');
    expect([shown(), searching()]).toEqual([['muscat', 'rome'], false]);
    commands.setText('');
    expect([shown(), searching()]).toEqual([['muscat', 'rome'], false]);
    expect(asked).toEqual(['rome']);
  });

  test('lets other conditions change what is shown of the last answer', () => {
    const { commands, start, answer, shown } = aDesk();
    start();
    commands.setText('talks');
    answer();
    commands.setText('talks x');
    commands.toggleValue('process', 'p');
    expect(shown()).toEqual(['muscat']);
  });

  test('is asked again after an edit, of which it was told', () => {
    const { commands, start, answer, shown, searching } = aDesk();
    start();
    commands.setText('geneva');
    answer();
    expect(shown()).toEqual([]);
    commands.addEvent(anEvent({ id: 'geneva', title: 'Talks in Geneva' }));
    expect([shown(), searching()]).toEqual([[], true]);
    answer();
    expect([shown(), searching()]).toEqual([['geneva'], false]);
    commands.undo();
    answer();
    expect(shown()).toEqual([]);
    commands.redo();
    answer();
    commands.deleteEvent(eventId('geneva'));
    answer();
    expect(shown()).toEqual([]);
  });

  test('hears of what was edited while nothing was looked for, things and all', () => {
    const { commands, start, answer, shown } = aDesk();
    start();
    const event = anEvent({ id: 'vienna', title: 'A call', processes: ['q'] });
    commands.addEvent(event, { processes: [{ id: processId('q'), title: 'Vienna track' }] });
    commands.setText('track');
    answer();
    expect(shown()).toEqual(['vienna']);
  });

  test('may begin after words were typed: till then nothing is kept out', () => {
    const { commands, start, answer, shown, searching } = aDesk();
    commands.setText('muscat');
    expect([shown(), searching()]).toEqual([['muscat', 'rome'], true]);
    start();
    answer();
    expect([shown(), searching()]).toEqual([['muscat'], false]);
  });

  test('asks no more once it was left', () => {
    const { commands, start, asked } = aDesk();
    start()();
    commands.setText('muscat');
    expect(asked).toEqual([]);
  });
});
