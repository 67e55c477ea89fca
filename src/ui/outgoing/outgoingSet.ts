/** Which events leave: those of the filter or all; how many they are, and how they are called. */
import { type EventId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type ChronologyHead } from '../../formats/chronologyForms.ts';
import { oneLine } from '../../formats/chronology.ts';
import { filterInWords } from '../../language/filterSentence.ts';
import { type LanguageWith } from '../../language/language.ts';
import { createValueNames } from '../../language/valueNames.ts';
import { type Columns } from '../../query/columns.ts';
import { type AppState, defaultView } from '../../store/state.ts';
import { type Session } from '../session.ts';
import { citedData, dataInWords, dayInWords } from '../share/citation.ts';
import { addressOfShown } from '../share/viewAddress.ts';

export interface OutgoingSet {
  readonly state: AppState;
  readonly columns: Columns;
  readonly record: RecordReader;
  readonly isWhole: boolean;
  /** In the record's order. */
  readonly rows: Uint32Array;
  /** What was asked, in words; empty for all. */
  readonly sentence: string;
}

export function outgoingSet(
  { store, selectors }: Session,
  wantsWhole: boolean,
  language: LanguageWith<'share'>,
): OutgoingSet {
  const state = store.getState();
  const columns = selectors.columnsOf(state);
  const rows = wantsWhole ? columns.order : selectors.filteredRowsOf(state);
  const isWhole = wantsWhole || rows.length === columns.order.length;
  const sentence = isWhole
    ? ''
    : filterInWords(state.view.filter, createValueNames(state.record, language), language);
  return { state, columns, record: state.record, isWhole, rows, sentence: oneLine(sentence) };
}

export function* idsOfSet({ columns, rows }: OutgoingSet): Generator<EventId, undefined> {
  for (const row of rows) yield columns.ids.at(row);
}

/** Whether an event is among them, by its id. */
export function memberOf({ columns, rows }: OutgoingSet): (id: EventId) => boolean {
  const isIn = new Uint8Array(columns.rowCount);
  for (const row of rows) isIn[row] = 1;
  return id => isIn[columns.rowOf.get(id) ?? -1] === 1;
}

/** What stands over a text that is read: how much of the record it is, of when, and where it is seen again. */
export function headOfSet(
  { state, columns, record, isWhole, rows, sentence }: OutgoingSet,
  { selectors }: Session,
  language: LanguageWith<'share'>,
): ChronologyHead {
  const { cite, chronicle } = language.text.share;
  const { knownOn, operations, todayIso, view } = state;
  const asked = [
    ...(sentence === '' ? [] : [sentence]),
    cite.counted(rows.length, columns.order.length),
    ...(knownOn === undefined ? [] : [cite.asKnownOn(dayInWords(knownOn, language))]),
  ];
  const data = dataInWords({ data: citedData(columns, operations), accessedOn: todayIso }, language);
  const shown = isWhole ? { ...view, filter: defaultView.filter } : view;
  return {
    title: oneLine(record.title),
    lines: [chronicle.asked(asked), cite.sentences(data)],
    address: addressOfShown(shown, selectors.windowOf(state), location),
    sourcesTitle: chronicle.sources,
    locale: language.locale,
    direction: language.direction,
  };
}
