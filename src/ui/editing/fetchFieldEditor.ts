/** The fields and what they need, fetched when somebody comes near a button that opens one. */
import type { FieldEditor } from './FieldEditor.tsx';

let fetched: Promise<{ readonly FieldEditor: typeof FieldEditor }> | undefined;

export function fetchFieldEditor(): Promise<{ readonly FieldEditor: typeof FieldEditor }> {
  return (fetched ??= import('./FieldEditor.tsx'));
}
