/** Two versions of one thing as the changes that lead from the one to the other. */
import { type Change, type Entities, type EntityKind } from './operation.ts';
import { presentEntries, sameValue } from './sameValue.ts';

/** One change a top-level field that differs, in the order of the fields; the id is the thing's name. */
export function diffEntity<Kind extends EntityKind>(
  kind: Kind,
  before: Entities[Kind],
  after: Entities[Kind],
): Change[] {
  if (before.id !== after.id)
    throw new Error(`${before.id} and ${after.id} are two things, not two versions.`);
  const old = new Map(presentEntries(before));
  const fresh = new Map(presentEntries(after));
  const fields = new Set([...old.keys(), ...fresh.keys()]);
  return [...fields]
    .filter(field => !sameValue(old.get(field), fresh.get(field)))
    .map(field => changeOfField({ entity: kind, id: before.id, field }, old.get(field), fresh.get(field)));
}

/** A change in which an absent value is an absent key, as a stored one is. */
export function changeOfField(
  where: Pick<Change, 'entity' | 'id' | 'field'>,
  before: unknown,
  after: unknown,
): Change {
  return {
    ...where,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
