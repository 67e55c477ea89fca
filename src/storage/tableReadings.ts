/** How tables were read, by their headers: the same export of the same program is then asked about once. */
import { type TextStore } from './textStore.ts';

const key = 'demarche.tables';
/** As many kinds of tables as one works with. */
const mostKept = 20;

/** What was decided for this header, as it was written; undefined where nothing was, or nothing can be read. */
export function readTableReading(store: TextStore | undefined, header: readonly string[]): unknown {
  const name = JSON.stringify(header);
  return readAll(store).find(([kept]) => kept === name)?.[1];
}

/** The last one stands first; the oldest goes where there are too many. */
export function writeTableReading(
  store: TextStore | undefined,
  header: readonly string[],
  reading: object,
): void {
  const name = JSON.stringify(header);
  const others = readAll(store).filter(([kept]) => kept !== name);
  try {
    store?.setItem(key, JSON.stringify([[name, reading], ...others].slice(0, mostKept)));
  } catch {
    // The next table with this header is then asked about again.
  }
}

function readAll(store: TextStore | undefined): readonly (readonly [string, unknown])[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((entry: unknown): readonly (readonly [string, unknown])[] =>
      Array.isArray(entry) && typeof entry[0] === 'string' ? [[entry[0], entry[1]]] : [],
    );
  } catch {
    return [];
  }
}
