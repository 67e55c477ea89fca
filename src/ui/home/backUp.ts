/**
 * Hands the reader a file of the whole record, and remembers when: only what has the private notes too is a backup.
 */
import { type RecordId } from '../../domain/ids.ts';
import { todayIso } from '../../language/today.ts';
import { readAuthors } from '../../storage/authors.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { fetchLibrary } from '../opening/lateLibrary.ts';
import { saveFile } from '../saveFile.ts';
import { type StandingRecord } from './recordAsItStands.ts';
import { backupName, writeWhole } from './writeWhole.ts';

interface BackingUp extends StandingRecord {
  /** Absent for a preview, of which nothing is remembered. */
  readonly keptId?: RecordId | undefined;
  readonly withPrivateNotes?: boolean;
  readonly onProgress?: (share: number) => void;
}

/** Resolves with the name of the file. */
export async function backUp({ keptId, ...whole }: BackingUp): Promise<string> {
  const now = new Date();
  const file = await writeWhole({ ...whole, authors: readAuthors(browserTextStore()) });
  const name = backupName(whole.record.title, todayIso(now));
  saveFile(file, name);
  if (keptId !== undefined && whole.withPrivateNotes !== false) {
    const library = await fetchLibrary();
    // A sample of which nothing is kept yet has no line in which to note it.
    await library.noteExport(keptId, now.toISOString()).catch(() => undefined);
  }
  return name;
}
