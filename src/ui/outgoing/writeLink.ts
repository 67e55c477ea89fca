/** The events inside an address, with the window and the grouping that are on screen. Private notes stay here. */
import { type Result, success } from '../../domain/result.ts';
import { encodeShared, type SharingProblem } from '../../formats/sharedRecord.ts';
import { writeRecord } from '../../formats/writeRecord.ts';
import { type LanguageWith } from '../../language/language.ts';
import { defaultView, type View } from '../../store/state.ts';
import { type Session } from '../session.ts';
import { addressOfShown } from '../share/viewAddress.ts';
import { idsOfSet, memberOf, outgoingSet } from './outgoingSet.ts';

export interface OutgoingLink {
  readonly address: string;
  readonly eventCount: number;
}

export async function writeLink(
  session: Session,
  isWhole: boolean,
  language: LanguageWith<'share'>,
): Promise<Result<OutgoingLink, SharingProblem>> {
  const set = outgoingSet(session, isWhole, language);
  const { view } = set.state;
  const encoded = await encodeShared(
    writeRecord(set.record, { ids: idsOfSet(set), has: memberOf(set), isWhole: set.isWhole }),
  );
  if (!encoded.ok) return encoded;
  // The events are those that the filter left; a day as known is in them already.
  const shown: View = {
    ...defaultView,
    tab: view.tab,
    ...(view.grouping === undefined ? {} : { grouping: view.grouping }),
    carried: [['record', encoded.value]],
  };
  const { origin, pathname } = location;
  const page = { origin, pathname, search: '' };
  const address = addressOfShown(shown, session.selectors.windowOf(set.state), page);
  return success({ address, eventCount: set.rows.length });
}
