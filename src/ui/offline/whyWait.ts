/** What a reload would lose. As long as there is something, nobody is reloaded. */
import { type Saving } from '../../store/state.ts';
import { type RecordSource } from '../opening/recordSource.ts';

export type WaitReason = 'saving' | 'not-saved' | 'file' | 'form';

interface OpenOnPage {
  readonly source: Pick<RecordSource, 'kind'>;
  readonly saving: () => Saving;
}

/**
 * The form of an event and the editor of a single field keep each key on the device (`data-kept`). Any other form
 * holds what is typed nowhere but on the screen, and without storage so do these.
 */
function isFormOpen(page: ParentNode, areDraftsKept: boolean): boolean {
  const unkept = areDraftsKept ? ':not([data-kept])' : '';
  return page.querySelector(`form:not([method="dialog"])${unkept}`) !== null;
}

export function whyWait(
  opened: OpenOnPage | undefined,
  page: ParentNode,
  areDraftsKept: () => boolean,
): WaitReason | undefined {
  const saving = opened?.saving().kind;
  if (saving === 'saving' || saving === 'not-saved') return saving;
  if (isFormOpen(page, areDraftsKept())) return 'form';
  return opened?.source.kind === 'file' ? 'file' : undefined;
}
