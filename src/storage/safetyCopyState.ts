/** How old the safety copy is, for whoever shows it: read from the list beside the copies, without a worker. */
import { copyFolderName, indexName } from './safetyCopyFolder.ts';
import { type Generation } from './safetyCopyGenerations.ts';

export type SafetyCopyState =
  /** This browser has no place for it. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'kept';
      /** ISO instant up to which everything is in the copy. */
      readonly at: string;
      readonly operationCount: number;
      readonly sizeBytes: number;
      /** Newest first; those made before something was brought back are among them. */
      readonly generations: readonly Generation[];
    };

/** Never rejects. */
export async function readSafetyCopyState(): Promise<SafetyCopyState> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(copyFolderName);
    const file = await (await folder.getFileHandle(indexName)).getFile();
    const list: unknown = JSON.parse(await file.text());
    const generations = Array.isArray(list) ? list.filter(isGeneration) : [];
    const newest = generations.find(({ reason }) => reason === 'copy');
    if (newest === undefined) return { kind: 'none' };
    const { at, operationCount, sizeBytes, baseBytes } = newest;
    return { kind: 'kept', at, operationCount, sizeBytes: sizeBytes + baseBytes, generations };
  } catch (error) {
    const isMissing =
      error instanceof Error && (error.name === 'NotFoundError' || error.name === 'SyntaxError');
    return { kind: isMissing ? 'none' : 'unavailable' };
  }
}

function isGeneration(value: unknown): value is Generation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'at' in value &&
    typeof value.at === 'string' &&
    'operationCount' in value &&
    'records' in value &&
    Array.isArray(value.records)
  );
}
