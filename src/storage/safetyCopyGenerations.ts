/**
 * What a generation of the safety copy is told by, which one is continued, and which ones are kept. Pure: the files
 * themselves are written and read elsewhere.
 */

export interface CopiedRecord {
  readonly id: string;
  /** Absent where the database named none, as for a sample before the second version. */
  readonly title?: string;
  readonly operationCount: number;
}

/** `before-restore`: what was on disk when a copy was brought back; that is how a restoring is taken back. */
export type GenerationReason = 'copy' | 'before-restore';

export interface Generation {
  /** The file's name; it sorts as `number` does. */
  readonly name: string;
  readonly number: number;
  readonly reason: GenerationReason;
  readonly databaseId?: string;
  readonly schema: number;
  readonly lastSeq: number;
  readonly operationCount: number;
  readonly records: readonly CopiedRecord[];
  /** ISO instant up to which everything that was on disk is in the copy. */
  readonly at: string;
  readonly sizeBytes: number;
  /** Of the bases that it names, in files of their own. */
  readonly baseBytes: number;
  readonly baseFiles: readonly string[];
  /** Stretches that could not be read, and bases that are missing or damaged. */
  readonly damageCount: number;
}

export const keptGenerationCount = 3;

/** Fresh with every generation, so that two writers never meet in one file. */
export function generationName(number: number): string {
  return `generation-${String(number).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}.copy`;
}

export function baseFileName(): string {
  return `base-${crypto.randomUUID()}.copy`;
}

/** Undefined for files that are no generation. */
export function numberOfName(name: string): number | undefined {
  const found = /^generation-(\d{9})-[\da-f]{8}\.copy$/.exec(name);
  return found === null ? undefined : Number(found[1]);
}

export function isBaseFile(name: string): boolean {
  return /^base-.*\.copy$/.test(name);
}

export function newestFirst<Named extends { readonly number: number }>(
  generations: readonly Named[],
): Named[] {
  return generations.toSorted((one, other) => other.number - one.number);
}

/** The state that is worth most: the one to offer first where something was lost. */
export function bestGeneration(generations: readonly Generation[]): Generation | undefined {
  const copies = generations.filter(({ reason }) => reason === 'copy');
  const [newest] = newestFirst(copies);
  if (newest === undefined) return undefined;
  return copies
    .filter(other => isMuchSmaller(newest, other) || other === newest)
    .toSorted(
      (one, other) => other.operationCount - one.operationCount || other.baseBytes - one.baseBytes,
    )[0];
}

/** Less than half of the edits or of what stands below them. */
export function isMuchSmaller(
  one: Pick<Generation, 'operationCount' | 'baseBytes'>,
  other: Pick<Generation, 'operationCount' | 'baseBytes'>,
): boolean {
  return one.operationCount * 2 < other.operationCount || one.baseBytes * 2 < other.baseBytes;
}

/**
 * The newest three; and of older ones the largest that is more than twice the newest, until the reader lets go of it: a
 * much smaller state never takes the place of a larger one unasked.
 */
export function generationsToKeep(generations: readonly Generation[]): Generation[] {
  const [newest, ...others] = newestFirst(generations);
  if (newest === undefined) return [];
  const kept = [newest, ...others.slice(0, keptGenerationCount - 1)];
  const best = bestGeneration(generations);
  return best === undefined || kept.includes(best) ? kept : [...kept, best];
}

/** What the database holds when a pass begins. */
export interface StateOnDisk {
  readonly databaseId?: string;
  readonly schema: number;
  readonly lastSeq: number;
  /** Operations with numbers up to the generation's last: fewer than it has were removed since. */
  readonly knownCount: number;
  readonly baseKeys: readonly string[];
}

/** Whether what is new on disk may be appended; else a generation of its own is begun. */
export function continues(
  generation: Generation & { readonly baseKeys: readonly string[] },
  disk: StateOnDisk,
): boolean {
  return (
    generation.reason === 'copy' &&
    generation.damageCount === 0 &&
    generation.databaseId === disk.databaseId &&
    generation.schema === disk.schema &&
    generation.lastSeq <= disk.lastSeq &&
    generation.operationCount === disk.knownCount &&
    generation.baseKeys.length === disk.baseKeys.length &&
    generation.baseKeys.every((key, index) => key === disk.baseKeys[index])
  );
}
