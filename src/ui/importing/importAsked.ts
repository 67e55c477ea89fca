/**
 * The way from a preview to the record that was open before it: which that was, and what is to be added to it once it
 * is open again.
 */
import { type RecordId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type RecordSource } from '../opening/recordSource.ts';
import type { Session } from '../session.ts';

export interface LastRecord {
  readonly id: RecordId;
  readonly title: string;
  readonly source: RecordSource;
}

export interface WaitingImport {
  readonly into: RecordId;
  /** Of the file. */
  readonly name: string;
  readonly there: RecordReader;
  readonly preview: NonNullable<Session['preview']>;
}

let last: LastRecord | undefined;
let waiting: WaitingImport | undefined;

/** The record that was open last and can be edited. */
export const lastRecord = {
  note: (record: LastRecord): void => {
    last = record;
  },
  get: (): LastRecord | undefined => last,
};

export const waitingImport = {
  set: (next: WaitingImport | undefined): void => {
    waiting = next;
  },
  /** What waits for this record. */
  of: (id: RecordId): WaitingImport | undefined => (waiting?.into === id ? waiting : undefined),
};
