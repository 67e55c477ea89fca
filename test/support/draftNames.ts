/** Names as the form has them, in English. */
import { createDraftNames, type DraftNames } from '../../src/domain/eventDraftNames.ts';
import { type DraftContext } from '../../src/domain/eventDraftNotebook.ts';
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { eventId } from '../../src/domain/ids.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { english } from '../../src/language/english/english.ts';
import { accounts } from '../../src/language/english/accounts.ts';
import { asKnown } from '../../src/language/english/asKnown.ts';
import { days } from '../../src/language/english/days.ts';
import { editing } from '../../src/language/english/editing.ts';
import { filters } from '../../src/language/english/filters.ts';
import { form } from '../../src/language/english/form.ts';
import { help } from '../../src/language/english/help.ts';
import { history } from '../../src/language/english/history.ts';
import { home } from '../../src/language/english/home.ts';
import { importing } from '../../src/language/english/importing.ts';
import { incoming } from '../../src/language/english/incoming.ts';
import { key } from '../../src/language/english/key.ts';
import { merge } from '../../src/language/english/merge.ts';
import { moving } from '../../src/language/english/moving.ts';
import { notices } from '../../src/language/english/notices.ts';
import { offline } from '../../src/language/english/offline.ts';
import { opening } from '../../src/language/english/opening.ts';
import { outgoing } from '../../src/language/english/outgoing.ts';
import { palette } from '../../src/language/english/palette.ts';
import { panel } from '../../src/language/english/panel.ts';
import { picture } from '../../src/language/english/picture.ts';
import { recovery } from '../../src/language/english/recovery.ts';
import { search } from '../../src/language/english/search.ts';
import { share } from '../../src/language/english/share.ts';
import { table } from '../../src/language/english/table.ts';
import { things } from '../../src/language/english/things.ts';
import { views } from '../../src/language/english/views.ts';
import { createLanguage } from '../../src/language/language.ts';
import { sideName } from '../../src/language/names.ts';
import { fold } from '../../src/query/foldText.ts';

/** All words are here at once, so that nothing waits. */
export const inEnglish = createLanguage(
  { locale: 'en-GB', direction: 'ltr', text: english },
  {
    accounts: () => ({ accounts }),
    asKnown: () => ({ asKnown }),
    days: () => ({ days }),
    editing: () => ({ editing }),
    filters: () => ({ filters }),
    form: () => ({ form }),
    help: () => ({ help }),
    history: () => ({ history }),
    home: () => ({ home }),
    importing: () => ({ importing }),
    incoming: () => ({ incoming }),
    key: () => ({ key }),
    merge: () => ({ merge }),
    moving: () => ({ moving }),
    notices: () => ({ notices }),
    offline: () => ({ offline }),
    opening: () => ({ opening }),
    palette: () => ({ palette }),
    panel: () => ({ panel }),
    picture: () => ({ picture }),
    recovery: () => ({ recovery }),
    search: () => ({ search }),
    share: () => ({ share, outgoing }),
    table: () => ({ table }),
    things: () => ({ things }),
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
