/** The verb that adds a file's events to the record: one operation, undone in one step, whatever the number. */
import { type ImportPlan } from '../domain/importing.ts';
import { changesToImport, countsOf, type ImportDecisions } from '../domain/importingChanges.ts';
import { titleLength } from '../domain/limits.ts';
import { type Operation } from '../domain/operation.ts';
import { type Commands } from './commands.ts';

export interface ImportCommands {
  /** Undefined where nothing would be added or changed. */
  readonly importEvents: (
    plan: ImportPlan,
    decisions: ImportDecisions,
    name: string,
  ) => Operation | undefined;
}

/** `name` is that of the file, as the history tells it. */
export function createImportCommands({ editMany }: Pick<Commands, 'editMany'>): ImportCommands {
  return {
    importEvents: (plan, decisions, name) =>
      editMany((record, modifiedAt) => {
        const { added, changed } = countsOf(plan, decisions);
        const label = { verb: 'import', entity: 'event', subject: name.slice(0, titleLength) } as const;
        return {
          label: { ...label, count: added + changed },
          changes: changesToImport(record, { plan, decisions }, modifiedAt),
        };
      }),
  };
}
