/** The folder of the safety copy, in memory. */
import { type CopyFolder } from '../../src/storage/safetyCopyFolder.ts';

export interface MemoryFolder extends CopyFolder {
  /** Names of the generations, in order. */
  readonly files: () => readonly string[];
  readonly bytes: (name: string) => Uint8Array<ArrayBuffer>;
  readonly set: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
}

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const open = new Set<string>();
  const bytesOf = (name: string): Uint8Array<ArrayBuffer> => files.get(name) ?? new Uint8Array(0);
  return {
    names: () => Promise.resolve([...files.keys()]),
    open: name => {
      if (open.has(name)) return Promise.reject(new Error(`${name} is open already.`));
      open.add(name);
      if (!files.has(name)) files.set(name, new Uint8Array(0));
      return Promise.resolve({
        sizeBytes: () => bytesOf(name).length,
        read: (at, length) => bytesOf(name).slice(at, at + length),
        write: (at, bytes) => {
          const old = bytesOf(name);
          const next = new Uint8Array(Math.max(old.length, at + bytes.length));
          next.set(old);
          next.set(bytes, at);
          files.set(name, next);
        },
        truncate: sizeBytes => {
          files.set(name, bytesOf(name).slice(0, sizeBytes));
        },
        flush: () => undefined,
        close: () => {
          open.delete(name);
        },
      });
    },
    remove: name => {
      files.delete(name);
      return Promise.resolve();
    },
    files: () => [...files.keys()].filter(name => name.startsWith('generation-')).sort(),
    bytes: name => bytesOf(name).slice(),
    set: (name, bytes) => {
      files.set(name, bytes);
    },
  };
}
