/**
 * Where the safety copy lives: a folder of the origin's own file system (OPFS), whose files a worker reads and writes at
 * once through synchronous handles (WHATWG File System Standard).
 */
import { type ReadAt } from './safetyCopyFrames.ts';

/** What of the handle is used; the types of a page do not know it, since only workers have it. */
interface SyncAccessHandle {
  readonly getSize: () => number;
  readonly read: (bytes: Uint8Array<ArrayBuffer>, place: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array<ArrayBuffer>, place: { readonly at: number }) => number;
  readonly truncate: (sizeBytes: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

declare global {
  interface FileSystemFileHandle {
    readonly createSyncAccessHandle: () => Promise<SyncAccessHandle>;
  }
}

export interface CopyFile {
  readonly sizeBytes: () => number;
  readonly read: ReadAt;
  readonly write: (at: number, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly truncate: (sizeBytes: number) => void;
  /** On disk when it returns. */
  readonly flush: () => void;
  readonly close: () => void;
}

export interface CopyFolder {
  readonly names: () => Promise<readonly string[]>;
  /** Makes it where there is none. Rejects where somebody else has it open. */
  readonly open: (name: string) => Promise<CopyFile>;
  readonly remove: (name: string) => Promise<void>;
}

/** Opens the file, and closes it whatever happens. */
export async function withFile<Answer>(
  folder: CopyFolder,
  name: string,
  work: (file: CopyFile) => Answer | Promise<Answer>,
): Promise<Answer> {
  const file = await folder.open(name);
  try {
    return await work(file);
  } finally {
    file.close();
  }
}

export const copyFolderName = 'safety-copy';
/** Beside the copies, for whoever only wants to know how old they are (`safetyCopyState.ts`). */
export const indexName = 'index.json';

/** Only in a worker: handles of this kind exist nowhere else. Rejects where the browser has no such file system. */
export async function openCopyFolder(): Promise<CopyFolder> {
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(copyFolderName, { create: true });
  return {
    names: async () => {
      const names: string[] = [];
      for await (const name of directory.keys()) names.push(name);
      return names;
    },
    open: async name => {
      const file = await directory.getFileHandle(name, { create: true });
      return copyFileOf(await file.createSyncAccessHandle());
    },
    remove: name => directory.removeEntry(name),
  };
}

function copyFileOf(handle: SyncAccessHandle): CopyFile {
  return {
    sizeBytes: () => handle.getSize(),
    read: (at, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - at)));
      return bytes.subarray(0, handle.read(bytes, { at }));
    },
    write: (at, bytes) => {
      const count = handle.write(bytes, { at });
      if (count < bytes.length) throw new DOMException('The disk is full.', 'QuotaExceededError');
    },
    truncate: size => {
      handle.truncate(size);
    },
    flush: () => {
      handle.flush();
    },
    close: () => {
      handle.close();
    },
  };
}
