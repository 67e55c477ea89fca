/**
 * The verbs on the people, places, sources, processes and bodies of the record. Each is one operation. Events name a
 * thing by its id, so that renaming it is editing it.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Operation, type OperationVerb } from '../domain/operation.ts';
import { type NamedView, type RecordReader } from '../domain/record.ts';
import {
  changesToDeleteThing,
  changesToMakeThing,
  changesToMerge,
  changesToReplaceThing,
} from '../domain/thingEdits.ts';
import { nameOfThing, type Thing, type ThingKind, thingsOfKind } from '../domain/thingKinds.ts';
import { type Renaming } from '../domain/thingRenaming.ts';
import { type Filter, type FilterGroup } from '../query/condition.ts';
import { type AppStore } from './appStore.ts';
import { type Commands } from './commands.ts';
import { hashOfFilter, readNamedView } from './namedViewFilters.ts';

/** Each returns nothing where nothing differs. */
export interface ThingCommands {
  /** Makes the thing, or brings the one of its id to what it says. */
  readonly keepThing: (kind: ThingKind, thing: Thing) => Operation | undefined;
  /** For one that nothing names; who calls has asked. */
  readonly dropThing: (kind: ThingKind, thing: Thing) => Operation | undefined;
  /** Also where the reader's own filter names the one that goes. Undefined where too many events would change. */
  readonly mergeThings: (merge: MergeOrder) => Operation | undefined;
}

export interface MergeOrder {
  readonly kind: ThingKind;
  /** The one that stays, as it is after the merge. */
  readonly merged: Thing;
  readonly gone: Thing;
  /** Events among which are all that name the one that goes. */
  readonly events: Iterable<DiplomaticEvent>;
}

type Ports = Pick<Commands, 'editMany' | 'setFilter'>;

export function createThingCommands(store: AppStore, { editMany, setFilter }: Ports): ThingCommands {
  const labelOf = (verb: OperationVerb, kind: ThingKind, thing: Thing) =>
    ({ verb, entity: kind, subject: nameOfThing(thing).slice(0, 300) }) as const;
  return {
    keepThing: (kind, thing) =>
      editMany(record => {
        const before: Thing | undefined = thingsOfKind(record, kind).get(thing.id);
        const changes =
          before === undefined ? changesToMakeThing(kind, thing) : changesToReplaceThing(kind, before, thing);
        return { label: labelOf(before === undefined ? 'add' : 'edit', kind, thing), changes };
      }),
    dropThing: (kind, thing) =>
      editMany(() => ({
        label: labelOf('delete', kind, thing),
        changes: changesToDeleteThing(kind, thing),
      })),
    mergeThings: ({ kind, merged, gone, events }) => {
      const renaming: Renaming = { kind, from: gone.id, to: merged.id };
      const operation = editMany((record, modifiedAt) => {
        const views = viewsAfter(record, renaming);
        const plan = changesToMerge(record, { kind, merged, gone, events, views, modifiedAt });
        return { label: labelOf('merge', kind, merged), changes: plan.ok ? plan.value.changes : [] };
      });
      const { filter } = store.getState().view;
      const renamed = renamedFilter(filter, renaming);
      if (operation !== undefined && renamed !== filter) setFilter(renamed);
      return operation;
    },
  };
}

const groupsOf: Readonly<Record<ThingKind, readonly FilterGroup[]>> = {
  person: ['person', 'speaker'],
  place: ['place'],
  source: [],
  process: ['process'],
  body: ['side', 'statement', 'country'],
};

/** The filter itself where it does not name the one that goes. */
export function renamedFilter(filter: Filter, { kind, from, to }: Renaming): Filter {
  const isNaming = ({ group, values }: Filter['conditions'][number]) =>
    groupsOf[kind].includes(group) && values.includes(from);
  if (!filter.conditions.some(isNaming)) return filter;
  return {
    ...filter,
    conditions: filter.conditions.map(condition =>
      isNaming(condition)
        ? { ...condition, values: [...new Set(condition.values.map(value => (value === from ? to : value)))] }
        : condition,
    ),
  };
}

/** Named filters that name the one that goes, as they read afterwards. */
function viewsAfter({ views }: RecordReader, renaming: Renaming): NamedView[] {
  return [...views.values()].flatMap(view => {
    const { filter } = readNamedView(view.hash);
    const renamed = renamedFilter(filter, renaming);
    return renamed === filter ? [] : [{ ...view, hash: hashOfFilter(renamed) }];
  });
}
