/** Names as the form has them, in English. */
import { createDraftNames, type DraftNames } from '../../src/domain/eventDraftNames.ts';
import { type DraftContext } from '../../src/domain/eventDraftNotebook.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { eventId } from '../../src/domain/ids.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { english } from '../../src/language/english/english.ts';
import { days } from '../../src/language/english/days.ts';
import { filters } from '../../src/language/english/filters.ts';
import { form } from '../../src/language/english/form.ts';
import { help } from '../../src/language/english/help.ts';
import { key } from '../../src/language/english/key.ts';
import { opening } from '../../src/language/english/opening.ts';
import { palette } from '../../src/language/english/palette.ts';
import { search } from '../../src/language/english/search.ts';
import { share } from '../../src/language/english/share.ts';
import { views } from '../../src/language/english/views.ts';
import { table } from '../../src/language/english/table.ts';
import { createLanguage } from '../../src/language/language.ts';
import { sideName } from '../../src/language/names.ts';
import { fold } from '../../src/query/foldText.ts';

/** All words are here at once, so that nothing waits. */
export const inEnglish = createLanguage(
  { locale: 'en-GB', direction: 'ltr', text: english },
  {
    days: () => ({ days }),
    filters: () => ({ filters }),
    form: () => ({ form }),
    help: () => ({ help }),
    key: () => ({ key }),
    opening: () => ({ opening }),
    palette: () => ({ palette }),
    search: () => ({ search }),
    share: () => ({ share }),
    table: () => ({ table }),
    views: () => ({ views }),
  },
);

export function namesIn(record: RecordReader): DraftNames {
  return createDraftNames(record, {
    fold,
    sideName: code => sideName(code, record.bodies, inEnglish),
    otherNames: english.otherCountryNames,
  });
}

/** Reading on 14 April 2025, with ids `p1`, `s2`… in the order of making. */
export function readingIn(record: RecordReader, original?: DiplomaticEvent): DraftContext {
  let made = 0;
  return {
    names: namesIn(record),
    todayIso: '2025-04-14',
    nowIso: '2025-04-14T12:00:00.000Z',
    eventId: original?.id ?? eventId('new-event'),
    newId: prefix => `${prefix}${++made}`,
    ...(original === undefined ? {} : { original }),
  };
}
