/** Elements of a file that could not be read and were left out: how many, and the first of them by name. */
import { idLength } from '../domain/limits.ts';
import { type PieceProblem } from './incoming/conversion.ts';

export interface RefusedRow {
  /** From 0, in the file's own array. */
  readonly row: number;
  /** Of a file of another kind: the line that it begins on, from 1. */
  readonly line?: number;
  /** Where it could be read. */
  readonly id?: string;
  readonly problems: readonly PieceProblem[];
}

export interface Refusals {
  readonly readCount: number;
  readonly refusedCount: number;
  readonly first: readonly RefusedRow[];
}

/** Enough to see what is wrong with a file; a file of another kind would refuse a million in the same way. */
export const mostNamedRefusals = 200;

export function idOfRow(value: unknown): { readonly id?: string } {
  if (typeof value !== 'object' || value === null || !('id' in value)) return {};
  return typeof value.id === 'string' ? { id: value.id.slice(0, idLength) } : {};
}
