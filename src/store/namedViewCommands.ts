/** The verbs on named filters. Each is one operation: undone, kept and told to other tabs like any edit. */
import { changesToKeepView, changeToDropView } from '../domain/editingViews.ts';
import { type Change, type Operation, type OperationLabel } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type NamedViewCommands } from './commands.ts';

interface NamedViewPorts {
  readonly record: RecordReader;
  readonly edit: (label: OperationLabel, changes: readonly Change[]) => Operation;
}

export function createNamedViewCommands({ record, edit }: NamedViewPorts): NamedViewCommands {
  return {
    keepNamedView: view => {
      const verb = record.views.has(view.id) ? 'edit' : 'add';
      const changes = changesToKeepView(record.views, view);
      return changes.length === 0 ? undefined : edit({ verb, entity: 'view', subject: view.name }, changes);
    },
    dropNamedView: id => {
      const view = record.views.get(id);
      if (view === undefined) throw new Error(`There is no named filter ${id}.`);
      return edit({ verb: 'delete', entity: 'view', subject: view.name }, [changeToDropView(view)]);
    },
  };
}
