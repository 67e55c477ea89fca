/** A source in one line. */
import { type Source } from '../../domain/record.ts';

export function sourceWords({
  publisher,
  title,
  published,
}: Pick<Source, 'publisher' | 'title' | 'published'>): string {
  const named = title === undefined || title === '' ? publisher : `${publisher}: ${title}`;
  return published === undefined ? named : `${named}, ${published}`;
}
