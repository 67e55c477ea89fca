/** How the tables of accounts are written: a claimant, then the fields it speaks of. */
import { type Claim } from '../../../src/domain/event.ts';
import { claimId, edtfText, personId, sideCode, sourceId } from '../../../src/domain/ids.ts';
import { type Certainty, type Stance } from '../../../src/domain/vocabulary.ts';

export interface Claimant {
  by: string;
  side?: string;
  person?: string;
  source?: string;
  knownOn?: string;
}

export interface Account {
  label?: string;
  printed?: string;
  stance?: Stance;
  certainty?: Certainty;
  note?: string;
}

export function claim(
  id: string,
  says: readonly [field: string, value: string],
  from: Claimant & Account,
): Claim {
  const { by, side, person, source, knownOn, label, printed, stance, certainty, note } = from;
  return {
    id: claimId(id),
    field: says[0],
    ...(label === undefined ? {} : { label }),
    value: says[1],
    ...(printed === undefined ? {} : { printed }),
    by,
    ...(person === undefined ? {} : { person: personId(person) }),
    ...(side === undefined ? {} : { side: sideCode(side) }),
    ...(source === undefined ? {} : { source: sourceId(source) }),
    ...(knownOn === undefined ? {} : { knownOn: edtfText(knownOn) }),
    stance: stance ?? 'asserts',
    certainty: certainty ?? 'confirmed',
    ...(note === undefined ? {} : { note }),
  };
}

/** The article that the project began with: undated, without byline or publisher. */
export const article: Claimant = { by: 'News article (publisher not named)', source: 'SEED' };
/** What that article reports of a side, not in the side's own words. */
export const articleOnIran: Claimant = { by: 'Iran, as the article reports', side: 'IR', source: 'SEED' };

/** Where the source table names several sources for a cell and not which one an account stands in. */
export function oneOf(...publishers: string[]): string {
  return `From one of ${publishers.join(', ')}; which one is not recorded.`;
}
