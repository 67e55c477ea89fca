/**
 * The generations of the safety copy as a whole: which there are, the next pass, bringing one back. Whoever calls holds
 * the lock; what other tabs have written meanwhile is found by the size of the files.
 */
import { type IDBPDatabase } from 'idb';
import { type CopyFolder, indexName, withFile } from './safetyCopyFolder.ts';
import {
  type Generation,
  generationsToKeep,
  isBaseFile,
  newestFirst,
  numberOfName,
} from './safetyCopyGenerations.ts';
import { type GenerationState, readGeneration, summaryOf } from './safetyCopyReading.ts';
import { type Restored } from './safetyCopyFilling.ts';
import { restoreGeneration } from './safetyCopyRestoring.ts';
import { writeEmptyPass, writePass } from './safetyCopyWriting.ts';

export interface KeeperPorts {
  readonly folder: CopyFolder;
  readonly databaseName: string;
  /** Undefined where there is none; rejects where there is one that cannot be opened. */
  readonly openDatabase: () => Promise<IDBPDatabase | undefined>;
  readonly now: () => Date;
}

export interface Keeper {
  /** Newest first. */
  readonly generations: () => Promise<readonly GenerationState[]>;
  /** Nothing is done where there is no database. `isApart`: in a generation of its own. */
  readonly copy: (isApart?: boolean) => Promise<void>;
  /** What was on disk before is kept as one more generation, whose name is told. */
  readonly restore: (name: string, isExact: boolean) => Promise<Restored & { readonly undoName?: string }>;
  /** All but the newest go. */
  readonly forgetOlder: () => Promise<void>;
}

export function createKeeper({ folder, databaseName, openDatabase, now }: KeeperPorts): Keeper {
  const known = new Map<string, GenerationState>();

  const generations = async (): Promise<GenerationState[]> => {
    const found: GenerationState[] = [];
    for (const name of await folder.names()) {
      if (numberOfName(name) === undefined) continue;
      const sizeBytes = await withFile(folder, name, file => file.sizeBytes());
      const same = known.get(name);
      const state = same?.sizeBytes === sizeBytes ? same : await readGeneration(folder, name);
      if (state === undefined) continue;
      known.set(name, state);
      found.push(state);
    }
    return newestFirst(found);
  };

  /** Files that belong to no kept generation go; those of a pass that was broken off are among them. */
  const tidy = async (all: readonly GenerationState[], kept: readonly Generation[]): Promise<void> => {
    const keptNames = new Set(kept.flatMap(({ name, baseFiles }) => [name, ...baseFiles]));
    for (const name of await folder.names()) {
      const isOurs = numberOfName(name) !== undefined || isBaseFile(name);
      if (isOurs && !keptNames.has(name)) await folder.remove(name);
    }
    const text = JSON.stringify(all.filter(({ name }) => keptNames.has(name)).map(summaryOf));
    await withFile(folder, indexName, file => {
      const bytes = new TextEncoder().encode(text);
      file.truncate(0);
      file.write(0, bytes);
      file.flush();
    });
  };

  const settle = async (written: GenerationState): Promise<void> => {
    known.set(written.name, written);
    const others = (await generations()).filter(({ name }) => name !== written.name);
    const all = newestFirst([written, ...others]);
    await tidy(all, generationsToKeep(all));
  };

  return {
    generations,
    copy: async (isApart = false) => {
      const database = await openDatabase();
      if (database === undefined) return;
      try {
        const all = await generations();
        await settle(await writePass({ folder, database, generations: all, reason: 'copy', isApart, now }));
      } finally {
        database.close();
      }
    },
    restore: async (name, isExact) => {
      const all = await generations();
      const generation = all.find(other => other.name === name);
      if (generation === undefined) throw new Error('This copy is not there any more.');
      let present: IDBPDatabase | undefined;
      let isReadable = true;
      try {
        present = await openDatabase();
      } catch {
        isReadable = false;
      }
      let undoName: string | undefined;
      if (isReadable) {
        const pass = { folder, generations: all, reason: 'before-restore', now } as const;
        const before =
          present === undefined
            ? await writeEmptyPass(pass)
            : await writePass({ ...pass, database: present });
        known.set(before.name, before);
        undoName = before.name;
      }
      const restored = await restoreGeneration({ folder, databaseName, generation, present, isExact });
      const after = await generations();
      const kept = generationsToKeep(after);
      // What was brought back, and the way from it, stay whatever their number.
      await tidy(after, [...kept, ...after.filter(other => other.name === name || other.name === undoName)]);
      return { ...restored, ...(undoName === undefined ? {} : { undoName }) };
    },
    forgetOlder: async () => {
      const all = await generations();
      await tidy(all, all.slice(0, 1));
    },
  };
}
