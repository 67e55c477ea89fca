/**
 * A real session for component tests: the real store, commands and selectors, drafts in a store of texts that
 * lives in memory, and a log that says at once that all is written.
 */
import { render } from '@testing-library/react';
import { type ReactElement } from 'react';
import { actorId } from '../../src/domain/ids.ts';
import { type Operation } from '../../src/domain/operation.ts';
import { type RecordReader, type TimelineRecord } from '../../src/domain/record.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { createDrafts } from '../../src/storage/drafts.ts';
import { type TextStore } from '../../src/storage/textStore.ts';
import { defaultView } from '../../src/store/state.ts';
import { createAsKnownPort, followDay } from '../../src/store/asKnownPort.ts';
import { createAppStore } from '../../src/store/appStore.ts';
import { createCommands } from '../../src/store/createCommands.ts';
import { createSelectors } from '../../src/store/selectors.ts';
import { nearWordsHere } from '../../src/ui/opening/nearWordsHere.ts';
import { type Session, SessionContext } from '../../src/ui/session.ts';
import { aRecord } from './anEvent.ts';
import { createTexts } from './createTexts.ts';
import { inEnglish } from './draftNames.ts';

// jsdom lays nothing out, so nothing is ever in sight there; boxes with suggestions ask before they take focus.
Element.prototype.checkVisibility = () => true;
Element.prototype.scrollIntoView = () => undefined;

export interface SessionWords {
  readonly record?: RecordReader;
  /** ISO; the reader's day is 14 April 2025 unless a test says otherwise. */
  readonly todayIso?: string;
  /** To open a second session on what a first one kept. */
  readonly texts?: TextStore;
  /** Rejects to stand for a disk that is full. */
  readonly saveOperation?: (operation: Operation) => Promise<void>;
}

export interface OpenSession {
  readonly session: Session;
  /** What went to storage, in order. */
  readonly written: readonly Operation[];
}

export function aSession(words: SessionWords = {}): OpenSession {
  const { record = aRecord([]), todayIso = '2025-04-14', texts = createTexts() } = words;
  const written: Operation[] = [];
  const table = createRecordTable(fileOf(record));
  const actor = actorId('tester');
  const port = createAsKnownPort(table.reader);
  const store = createAppStore({
    table,
    record: port.reader,
    operations: [],
    view: defaultView,
    saving: { kind: 'idle' },
    todayIso,
  });
  const commands = createCommands({
    store,
    table,
    actor,
    session: 'test-tab',
    now: () => new Date(`${todayIso}T12:00:00Z`),
    saveOperation:
      words.saveOperation ??
      (operation => {
        written.push(operation);
        return Promise.resolve();
      }),
  });
  const drafts = createDrafts(texts, record.id);
  const selectors = createSelectors(actor, undefined, { port });
  const { columnsOf } = selectors;
  const openKnowledge = followDay({ store, port, columnsOf, onFailure: () => undefined });
  const nearWords = (text: string) =>
    Promise.resolve(nearWordsHere(selectors.columnsOf(store.getState()), text));
  const session = {
    store,
    commands,
    selectors,
    language: inEnglish,
    drafts,
    nearWords,
    actor,
    changedMeanwhileCount: 0,
    openKnowledge,
  };
  return { session, written };
}

export function renderWithSession(ui: ReactElement, words: SessionWords = {}) {
  const opened = aSession(words);
  const view = render(ui, {
    wrapper: ({ children }) => <SessionContext value={opened.session}>{children}</SessionContext>,
  });
  return { ...opened, ...view };
}

function fileOf(record: RecordReader): TimelineRecord {
  return {
    format: 'demarche',
    version: 1,
    id: record.id,
    title: record.title,
    events: [...record.events.values()],
    people: [...record.people.values()],
    places: [...record.places.values()],
    sources: [...record.sources.values()],
    processes: [...record.processes.values()],
    bodies: [...record.bodies.values()],
    views: [...record.views.values()],
  };
}
