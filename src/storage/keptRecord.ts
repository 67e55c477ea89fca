/** What the records kept on this device are told by: the list of the home screen, without opening any of them. */
import { type RecordId } from '../domain/ids.ts';

/** Instants are ISO 8601 in UTC. */
export interface KeptRecord {
  readonly id: RecordId;
  readonly title: string;
  /** `bundled`: a sample of the app that was edited here. */
  readonly origin: 'bundled' | 'own';
  /** The sample whose shipped file is what stands below the operations, as long as no base is kept here. */
  readonly sampleId?: RecordId;
  readonly eventCount: number;
  /** First and last day, as far as they are known. */
  readonly fromIso?: string;
  readonly toIso?: string;
  /** Of the base and of the operations; the operations are estimated. */
  readonly sizeBytes: number;
  readonly operationCount: number;
  readonly keptAt: string;
  readonly changedAt: string;
  readonly exportedAt?: string;
  /** Where there is one, the record is in the bin and can be given back for 30 days. */
  readonly deletedAt?: string;
}

/** What only an open record knows of itself. */
export type RecordShape = Pick<KeptRecord, 'title' | 'eventCount' | 'fromIso' | 'toIso'>;
