/** What is said of a kept record in its line of the contents. */
import { instantInWords } from '../../language/instants.ts';
import { type LanguageWith } from '../../language/language.ts';
import type { KeptRecord } from '../../storage/keptRecord.ts';

export function factsOf(record: KeptRecord, language: LanguageWith<'home'>): readonly string[] {
  const words = language.text.home;
  const { eventCount, sizeBytes, exportedAt } = record;
  return [
    words.events(eventCount),
    words.size(sizeBytes),
    ...(exportedAt === undefined ? [] : [words.lastBackup(instantInWords(Date.parse(exportedAt), language))]),
  ];
}

/** What has no backup that shows it. An empty record needs none. */
export function backupWarning(
  { exportedAt, changedAt, eventCount, operationCount }: KeptRecord,
  { text }: LanguageWith<'home'>,
): string | undefined {
  if (eventCount + operationCount === 0) return undefined;
  if (exportedAt === undefined) return text.home.noBackup;
  return exportedAt < changedAt ? text.home.backupBehind : undefined;
}
