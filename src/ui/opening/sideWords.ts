/** The names by which search finds a side, in the reader's language. */
import { type RecordReader } from '../../domain/record.ts';
import { type Language } from '../../language/language.ts';
import { sideName } from '../../language/names.ts';
import { type SideWords } from '../../query/columnTable.ts';

export function sideWordsIn({ bodies }: Pick<RecordReader, 'bodies'>, language: Language): SideWords {
  return side => [sideName(side, bodies, language), ...(language.text.otherCountryNames[side] ?? [])];
}
