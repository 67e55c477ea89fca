/** What became known between two days as plain text, piece by piece, since there may be much of it. */
import { edtfText } from '../../domain/ids.ts';
import { oneLine } from '../../formats/chronology.ts';
import { edtfInWords, whenInWords } from '../../language/dates.ts';
import { type RecordReader } from '../../domain/record.ts';
import { differencesInWords } from './differenceWords.ts';
import { type NewsProps } from './NewsList.tsx';
import { readNews } from './readNews.ts';

interface Written extends NewsProps {
  readonly record: RecordReader;
  /** Over the text: what it is of. */
  readonly title: string;
}

export function* newsText({ record, title, news, ...reading }: Written): Generator<string, undefined> {
  const { language, knowledge, upTo } = reading;
  const { since: words, text } = language.text.asKnown;
  yield `${oneLine(record.title)}\n${text.heading(title)}\n`;
  let before: string | undefined = '';
  for (const { id, day } of news) {
    if (day !== before) {
      yield `\n${day === undefined ? words.undated : edtfInWords(edtfText(day), language)}\n`;
    }
    before = day;
    const { found, title: name, titleOf } = readNews(id, reading);
    const when = knowledge.eventOn(id, upTo)?.when;
    const entry = when === undefined ? name : text.entry(name, whenInWords(when, language));
    yield `${oneLine(found?.isNew === true ? text.isNew(entry) : entry)}\n`;
    const lines = found === undefined ? [] : differencesInWords(found, { record, language, titleOf });
    for (const line of lines) yield `${text.line(oneLine(line))}\n`;
  }
}
