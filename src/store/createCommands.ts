/**
 * The verbs the user has. They are the only writers: an edit becomes one operation, is applied, joins the log
 * and goes to storage; a change of the view stays in this session and never joins history.
 */
import { changesToAdd, changesToDelete, changesToReplace } from '../domain/editing.ts';
import { type ActorId, type EventId, freshId, operationId } from '../domain/ids.ts';
import { latestClock, newAmong, receive, tick, withOperations } from '../domain/logicalClock.ts';
import { type Change, type Clock, type Operation, type OperationLabel } from '../domain/operation.ts';
import { type RecordTable } from '../domain/table.ts';
import { type TimeWindow } from '../domain/timeWindow.ts';
import { rootOperation, type Stamp, takeBack, undoStacks } from '../domain/undo.ts';
import { type WritableStore } from './appStore.ts';
import { type Commands, type UndoOutcome } from './commands.ts';
import { createNamedViewCommands } from './namedViewCommands.ts';
import { createSavingQueue } from './savingQueue.ts';
import { type AppState, type View } from './state.ts';
import { createViewCommands, withoutSelection } from './viewCommands.ts';

interface CommandPorts {
  readonly store: WritableStore;
  /** The table behind the store's record. */
  readonly table: RecordTable;
  /** Resolves once the operation is on disk; rejects with a `SaveFailure`. */
  readonly saveOperation: (operation: Operation) => Promise<void>;
  /** The same for many in one transaction; each by itself where there is none. */
  readonly saveOperations?: (operations: readonly Operation[]) => Promise<void>;
  readonly actor: ActorId;
  /** Names this tab. */
  readonly session: string;
  readonly now: () => Date;
  /** The window on screen, where there is a screen. */
  readonly windowOf?: (state: AppState) => TimeWindow;
}

export function createCommands(ports: CommandPorts): Commands {
  const { store, table, saveOperation, saveOperations, actor, session, now, windowOf } = ports;
  let clock: Clock | undefined = latestClock(store.getState().operations);
  const saving = createSavingQueue({
    saveOperation,
    ...(saveOperations === undefined ? {} : { saveOperations }),
    onSaving: state => {
      store.setState({ saving: state });
    },
  });

  const stamp = (label: OperationLabel): Stamp => {
    clock = tick(clock, now().getTime(), session);
    return { id: operationId(freshId('o')), actor, clock, label };
  };

  /** Shows an operation that the table has taken in, with the view that goes with it. */
  const show = (operations: readonly Operation[], view: View): void => {
    const { revision } = store.getState();
    const isGone = view.selected !== undefined && !table.reader.events.has(view.selected);
    store.setState({
      operations,
      revision: revision + 1,
      view: isGone ? withoutSelection(view) : view,
    });
  };

  const commit = (operation: Operation, view: View = store.getState().view): Operation => {
    table.apply(operation.changes);
    show([...store.getState().operations, operation], view);
    saving.save(operation);
    return operation;
  };

  const receiveAll = (received: readonly Operation[]): readonly Operation[] => {
    const { operations, view } = store.getState();
    const fresh = newAmong(received, operations);
    if (fresh.length === 0) return fresh;
    for (const operation of fresh) clock = receive(clock, operation.clock);
    const merged = withOperations(operations, fresh);
    table.merge(fresh, merged);
    show(merged, view);
    return fresh;
  };

  const eventNamed = (id: EventId) => {
    const event = table.reader.events.get(id);
    if (event === undefined) throw new Error(`There is no event ${id}.`);
    return event;
  };

  const edit = (label: OperationLabel, changes: readonly Change[], view?: View): Operation =>
    commit({ ...stamp(label), changes }, view);

  const back = (verb: 'undo' | 'redo'): UndoOutcome | undefined => {
    const { operations } = store.getState();
    const { undoable, redoable } = undoStacks(operations, actor);
    const undone = (verb === 'undo' ? undoable : redoable).at(-1);
    if (undone === undefined) return undefined;
    const { label } = rootOperation(operations, undone);
    const { operation, skipped } = takeBack(undone, table.reader, stamp({ ...label, verb }));
    commit(operation);
    return { operation, label, skipped };
  };

  return {
    ...createViewCommands(store, windowOf ?? (({ view }) => view.window)),
    ...createNamedViewCommands({ record: table.reader, edit }),

    addEvent: (event, alsoMade = {}) =>
      edit({ verb: 'add', entity: 'event', subject: event.title }, changesToAdd(event, alsoMade), {
        ...store.getState().view,
        selected: event.id,
      }),

    replaceEvent: (event, alsoMade = {}) => {
      const { knownOn } = store.getState();
      if (knownOn !== undefined)
        throw new Error(`An event as known on ${knownOn} cannot take the place of the event.`);
      const before = eventNamed(event.id);
      const changes = changesToReplace(before, event, { alsoMade, modifiedAt: now().toISOString() });
      if (changes.length === 0) return undefined;
      return edit({ verb: 'edit', entity: 'event', subject: event.title }, changes);
    },

    deleteEvent: id => {
      const event = eventNamed(id);
      const changes = changesToDelete(table.reader, event, now().toISOString());
      return edit({ verb: 'delete', entity: 'event', subject: event.title }, changes);
    },

    editMany: plan => {
      const { label, changes } = plan(table.reader, now().toISOString());
      return changes.length === 0 ? undefined : edit(label, changes);
    },

    undo: () => back('undo'),
    redo: () => back('redo'),

    receive: operation => {
      receiveAll([operation]);
    },
    receiveAll,
    takeIn: operations => {
      const fresh = receiveAll(operations);
      if (fresh.length > 0) saving.saveAll(fresh);
      return fresh;
    },

    retrySaving: saving.retry,
  };
}
