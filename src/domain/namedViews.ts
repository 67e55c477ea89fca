/**
 * Filters that were given a name: what is wrong with a name, and the changes that adding, renaming, pinning and
 * deleting consist of. The filter itself is text in the address's notation and is read like any address.
 */
import { diffEntity } from './diffEntity.ts';
import { freshId } from './ids.ts';
import * as limits from './limits.ts';
import { type Change } from './operation.ts';
import { type NamedView, type RecordReader } from './record.ts';

export type ViewNameProblem = 'empty' | 'too-long' | 'taken';

type Views = RecordReader['views'];

/** A name as it is kept: what is typed around the words and between them does not tell names apart. */
export function viewName(typed: string): string {
  return typed.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** Undefined where the name will do. `id` is the view that is renamed, which may keep its own. */
export function viewNameProblem(views: Views, typed: string, id?: string): ViewNameProblem | undefined {
  const name = viewName(typed);
  if (name === '') return 'empty';
  if (name.length > limits.lineLength) return 'too-long';
  const isTaken = [...views.values()].some(
    view => view.id !== id && viewName(view.name).toLowerCase() === name.toLowerCase(),
  );
  return isTaken ? 'taken' : undefined;
}

export function newView(typed: string, hash: string): NamedView {
  return { id: freshId('v'), name: viewName(typed), hash };
}

/** Makes the view, or brings the one of its id to what it says; none where nothing differs. */
export function changesToKeepView(views: Views, view: NamedView): Change[] {
  const before = views.get(view.id);
  return before === undefined
    ? [{ entity: 'view', id: view.id, after: view }]
    : diffEntity('view', before, view);
}

export function changeToDropView(view: NamedView): Change {
  return { entity: 'view', id: view.id, before: view };
}
