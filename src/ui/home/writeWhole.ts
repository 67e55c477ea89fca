/**
 * A whole record as a `.demarche` file: with its log and what no event names. A backup has the private notes too; what is
 * handed on may leave them out.
 */
import { type Author } from '../../domain/authors.ts';
import { type Operation } from '../../domain/operation.ts';
import { type RecordReader } from '../../domain/record.ts';
import { writeDemarcheFile } from '../../formats/writeDemarcheFile.ts';
import { readAuthors } from '../../storage/authors.ts';
import { browserTextStore } from '../../storage/textStore.ts';
import { inSlices } from '../inSlices.ts';

interface Whole {
  readonly record: RecordReader;
  readonly operations: readonly Operation[];
  readonly authors?: readonly Author[];
  readonly withPrivateNotes?: boolean | undefined;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Bytes in parts, so that a million events are never one string. */
export async function writeWhole({
  record,
  operations,
  authors = readAuthors(browserTextStore()),
  withPrivateNotes = true,
  onProgress,
}: Whole): Promise<Blob> {
  const pieces = writeDemarcheFile(record, operations, { authors, withPrivateNotes });
  const pieceCount = record.events.size + operations.length + 1;
  const written = await inSlices(pieces, {
    isWorthwhile: () => true,
    onProgress: count => onProgress?.(Math.min(1, count / pieceCount)),
  });
  if (written === undefined) throw new Error('The record was not written to its end.');
  return new Blob([written], { type: 'application/json' });
}

export async function wholeBytes(whole: Whole): Promise<Uint8Array> {
  return new Uint8Array(await (await writeWhole(whole)).arrayBuffer());
}

const longestName = 60;

/** "us-iran-nuclear-talks-2026-11-23.demarche": letters and digits of any script, safe in every file system. */
export function backupName(title: string, dayIso: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '');
  let name = '';
  for (const word of words) if (name.length + word.length < longestName) name += `${word}-`;
  return `${name === '' ? 'record-' : name}${dayIso}.demarche`;
}
