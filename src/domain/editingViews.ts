/** The changes that adding, renaming, pinning and deleting a named filter consist of. */
import { diffEntity } from './diffEntity.ts';
import { type Change } from './operation.ts';
import { type NamedView, type RecordReader } from './record.ts';

/** Makes the view, or brings the one of its id to what it says; none where nothing differs. */
export function changesToKeepView(views: RecordReader['views'], view: NamedView): Change[] {
  const before = views.get(view.id);
  return before === undefined
    ? [{ entity: 'view', id: view.id, after: view }]
    : diffEntity('view', before, view);
}

export function changeToDropView(view: NamedView): Change {
  return { entity: 'view', id: view.id, before: view };
}
