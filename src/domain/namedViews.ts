/**
 * Filters that were given a name: how a name is kept, and what is wrong with one. The filter itself is text in the
 * address's notation and is read like any address.
 */
import { freshId } from './ids.ts';
import * as limits from './limits.ts';
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
