/** The text that a task of sharing asks for. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { createChronology, oneLine } from '../../formats/chronology.ts';
import { type ChronologyForm, htmlForm, markdownForm, plainForm } from '../../formats/chronologyForms.ts';
import { chronologyPieces } from '../../formats/chronologyPieces.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type Columns } from '../../query/columns.ts';
import { type AppState } from '../../store/state.ts';
import { inSlices } from '../inSlices.ts';
import { type Session } from '../session.ts';
import {
  citedData,
  type CitedView,
  dataInWords,
  eventCitation,
  viewCitation,
  viewInWords,
} from './citation.ts';
import { type ChronologyFormName, type CopyTask } from './shareTask.ts';
import { addressOfEvent, addressOfShown } from './viewAddress.ts';

export interface Shared {
  readonly text: Blob;
  /** The same as a word processor takes it. */
  readonly html?: Blob;
  /** Of a chronology. */
  readonly eventCount?: number;
  /** How a file with it is called. */
  readonly fileName: string;
}

interface Writing {
  readonly session: Session;
  readonly language: LanguageWith<'share'>;
  readonly page: Pick<Location, 'origin' | 'pathname' | 'search'>;
  readonly signal: AbortSignal;
  /** Share of the work that is done, in events. */
  readonly onProgress: (done: number) => void;
}

/** Throws where the writing is aborted, or the event of the task is gone. */
export async function writeShared(task: CopyTask, writing: Writing): Promise<Shared> {
  switch (task.kind) {
    case 'link':
      return plain(shownNow(writing).cited.address, 'link.txt');
    case 'citation':
      return plain(viewCitation(shownNow(writing).cited, writing.language), 'citation.txt');
    case 'chronology':
      return writeChronology(task.form, writing);
    case 'event-link':
    case 'event-citation': {
      const { cited, window, state } = shownNow(writing);
      const event = cited.record.events.get(task.id);
      if (event === undefined) throw new Error(`There is no event ${task.id}.`);
      const address = addressOfEvent(event, { view: state.view, window }, writing.page);
      return task.kind === 'event-link'
        ? plain(address, 'link.txt')
        : plain(eventCitation({ ...cited, address, event }, writing.language), 'citation.txt');
    }
  }
}

function plain(text: string, fileName: string): Shared {
  return { text: new Blob([text], { type: 'text/plain' }), fileName };
}

function shownNow({ session: { store, selectors }, page }: Writing) {
  const state = store.getState();
  const columns = selectors.columnsOf(state);
  const window = selectors.windowOf(state);
  const rows = selectors.filteredRowsOf(state);
  const cited: CitedView = {
    record: state.record,
    filter: state.view.filter,
    data: citedData(columns, state.operations),
    accessedOn: state.todayIso,
    knownOn: state.knownOn,
    shownCount: rows.length,
    totalCount: columns.order.length,
    window,
    address: addressOfShown(state.view, window, page),
  };
  return { state, columns, rows, window, cited };
}

const forms: Readonly<Record<ChronologyFormName, { readonly form: ChronologyForm; readonly file: string }>> =
  {
    rich: { form: htmlForm, file: 'chronology.html' },
    plain: { form: plainForm, file: 'chronology.txt' },
    markdown: { form: markdownForm, file: 'chronology.md' },
  };

/** An edit meanwhile begins the writing anew: columns of before it can no longer be read. */
async function writeChronology(name: ChronologyFormName, writing: Writing): Promise<Shared> {
  const { session, language, signal, onProgress } = writing;
  const { form, file } = forms[name];
  for (;;) {
    const { columns, rows, cited } = shownNow(writing);
    const isWorthwhile = () => {
      signal.throwIfAborted();
      return columnsNow(session) === columns;
    };
    const write = (as: ChronologyForm, doneBefore: number) =>
      inSlices(
        chronologyPieces(
          {
            chronology: createChronology(cited.record, language, cited.knownOn),
            events: eventsOf(columns, rows),
            head: {
              title: oneLine(cited.record.title),
              lines: [
                language.text.share.chronicle.asked(viewInWords(cited, language)),
                language.text.share.cite.sentences(dataInWords(cited, language)),
              ],
              address: cited.address,
              sourcesTitle: language.text.share.chronicle.sources,
              locale: language.locale,
              direction: language.direction,
            },
          },
          as,
        ),
        {
          isWorthwhile,
          onProgress: pieceCount => {
            onProgress(Math.min(rows.length, doneBefore + pieceCount / (name === 'rich' ? 2 : 1)));
          },
        },
      );
    const text = await write(name === 'rich' ? plainForm : form, 0);
    if (text === undefined) continue;
    const known = { text, eventCount: rows.length, fileName: file };
    if (name !== 'rich') return known;
    const html = await write(form, rows.length / 2);
    if (html !== undefined) return { ...known, html: new Blob([html], { type: 'text/html' }) };
  }
}

function columnsNow({ store, selectors }: Session): Columns {
  const state: AppState = store.getState();
  return selectors.columnsOf(state);
}

function* eventsOf(columns: Columns, rows: Uint32Array): Generator<DiplomaticEvent, undefined> {
  for (const row of rows) yield columns.eventAt(row);
}
