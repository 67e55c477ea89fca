/** Writes the JSON Schema of a Demarche file where the app ships it: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileSchemaPath, fileSchemaText } from './fileSchema.ts';

export function main(): void {
  writeFileSync(resolve(import.meta.dirname, '..', fileSchemaPath), fileSchemaText());
}
