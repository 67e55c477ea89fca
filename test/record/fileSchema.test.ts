import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileSchemaPath, fileSchemaText } from '../../scripts/fileSchema.ts';
import { actorId } from '../../src/domain/ids.ts';
import { writeDemarcheFile } from '../../src/formats/writeDemarcheFile.ts';
import { fitsSchema } from '../support/jsonSchema.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

const schema = JSON.parse(fileSchemaText()) as Readonly<Record<string, unknown>>;
const bundled = () =>
  JSON.parse(readFileSync('public/records/us-iran.json', 'utf8')) as {
    events: Record<string, unknown>[];
  } & Record<string, unknown>;

test('the schema that is shipped is the one that files are read by (else: npm run schema)', () => {
  expect(readFileSync(fileSchemaPath, 'utf8')).toBe(fileSchemaText());
});

test('the bundled record and a backup of it fit it', () => {
  expect(fitsSchema(bundled(), schema)).toBe(true);
  const authors = [{ id: actorId('a'), name: 'Desk' }];
  const text = [...writeDemarcheFile(usIranRecord(), [], { authors, withPrivateNotes: true })].join('');
  expect(fitsSchema(JSON.parse(text), schema)).toBe(true);
});

test('a kind that is none, a key that no event has, and a record without a list do not', () => {
  const changed = (change: (record: ReturnType<typeof bundled>) => void) => {
    const record = bundled();
    change(record);
    return fitsSchema(record, schema);
  };
  expect(changed(({ events }) => Object.assign(events[0]!, { kind: 'summit' }))).toBe(false);
  expect(changed(({ events }) => Object.assign(events[0]!, { colour: 'red' }))).toBe(false);
  expect(changed(({ events }) => Object.assign(events[0]!, { when: {} }))).toBe(false);
  expect(
    changed(({ events }) => Object.assign(events[0]!, { tally: { for: -1, against: 0, abstain: 0 } })),
  ).toBe(false);
  expect(changed(record => delete record['places'])).toBe(false);
  expect(changed(record => (record['version'] = 2))).toBe(false);
});

test('names the things of a record, and says what a schema cannot check', () => {
  expect(Object.keys(schema['$defs'] as object).sort()).toEqual([
    'body',
    'event',
    'operation',
    'person',
    'place',
    'process',
    'source',
    'view',
  ]);
  expect(fileSchemaText()).toContain('"description": "EDTF (ISO 8601-2)');
});
