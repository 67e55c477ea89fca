/** A row of the table `records`: what the list tells of a record, and where its base and its log meet. */
import { recordId } from '../domain/ids.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { type SchemaProblem, shortened } from '../domain/schemaProblem.ts';
import { type KeptRecord } from './keptRecord.ts';

export interface RecordRow {
  readonly id: string;
  readonly title: string;
  readonly origin: KeptRecord['origin'];
  readonly sampleId?: string;
  readonly eventCount: number;
  readonly fromIso?: string;
  readonly toIso?: string;
  readonly operationCount: number;
  readonly operationBytes: number;
  readonly keptAt: string;
  readonly changedAt: string;
  readonly exportedAt?: string;
  readonly deletedAt?: string;
  /** Of the base that counts; 0 where there is none. */
  readonly generation: number;
  readonly partCount: number;
  readonly baseBytes: number;
  /** The base shows every operation of the record up to this number, and none with a higher one. */
  readonly includedUpTo: number;
}

interface NewRow {
  readonly id: string;
  readonly title: string;
  readonly origin: KeptRecord['origin'];
  readonly atIso: string;
}

/** Without a base and without operations. */
export function recordRowOf({ id, title, origin, atIso }: NewRow): RecordRow {
  return {
    id,
    title,
    origin,
    eventCount: 0,
    operationCount: 0,
    operationBytes: 0,
    keptAt: atIso,
    changedAt: atIso,
    generation: 0,
    partCount: 0,
    baseBytes: 0,
    includedUpTo: 0,
  };
}

const counts = [
  'eventCount',
  'operationCount',
  'operationBytes',
  'generation',
  'partCount',
  'baseBytes',
  'includedUpTo',
] as const;
const texts = ['id', 'title'] as const;
const instants = ['keptAt', 'changedAt'] as const;
const mayBeInstants = ['exportedAt', 'deletedAt'] as const;
const mayBeTexts = ['sampleId', 'fromIso', 'toIso'] as const;

/** By hand, since the schema's library is no part of what is fetched for the list. Unknown keys pass. */
export function parseRecordRow(raw: unknown): Result<RecordRow, readonly SchemaProblem[]> {
  const problems: SchemaProblem[] = [];
  const row = new Map<string, unknown>(typeof raw === 'object' && raw !== null ? Object.entries(raw) : []);
  const check = (name: string, isRight: (value: unknown) => boolean): void => {
    const value = row.get(name);
    if (isRight(value)) return;
    problems.push({
      path: name,
      code: value === undefined ? 'missing' : 'wrong-type',
      detail: shortened(value),
    });
  };
  for (const name of texts) check(name, value => typeof value === 'string');
  for (const name of counts) check(name, isCount);
  for (const name of instants) check(name, isInstant);
  for (const name of mayBeInstants) check(name, value => value === undefined || isInstant(value));
  for (const name of mayBeTexts) check(name, value => value === undefined || typeof value === 'string');
  check('origin', value => value === 'bundled' || value === 'own');
  return isChecked(raw, problems) ? success(raw) : failure(problems);
}

function isChecked(raw: unknown, problems: readonly SchemaProblem[]): raw is RecordRow {
  return typeof raw === 'object' && raw !== null && problems.length === 0;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

export function keptRecordOf(row: RecordRow): KeptRecord {
  const { id, title, origin, sampleId, eventCount, operationCount, keptAt, changedAt } = row;
  const { fromIso, toIso, exportedAt, deletedAt } = row;
  return {
    id: recordId(id),
    title,
    origin,
    ...(sampleId === undefined ? {} : { sampleId: recordId(sampleId) }),
    eventCount,
    ...(fromIso === undefined ? {} : { fromIso }),
    ...(toIso === undefined ? {} : { toIso }),
    sizeBytes: row.baseBytes + row.operationBytes,
    operationCount,
    keptAt,
    changedAt,
    ...(exportedAt === undefined ? {} : { exportedAt }),
    ...(deletedAt === undefined ? {} : { deletedAt }),
  };
}
