/**
 * Where a record comes from: the app's own samples, an address in `?open=`, or a file of the reader's. Only the
 * first are kept on the device; what comes from elsewhere is a preview.
 */
import { type RecordId, recordId } from '../../domain/ids.ts';

export interface BundledRecord {
  readonly id: RecordId;
  readonly title: string;
  readonly address: string;
}

export const usualRecord: BundledRecord = {
  id: recordId('us-iran'),
  title: 'US–Iran nuclear talks',
  address: './records/us-iran.json',
};

/** The records that come with the app; their titles stand here so that none is fetched to be named. */
export const bundledRecords: readonly BundledRecord[] = [
  usualRecord,
  {
    id: recordId('us-travels'),
    title: 'Travels of US Presidents and Secretaries of State',
    address: './records/us-travels.json',
  },
];

export type RecordSource =
  | { readonly kind: 'bundled'; readonly record: BundledRecord }
  | { readonly kind: 'address'; readonly url: URL; readonly isOwnOrigin: boolean }
  /** What `?open=` says where that is no address that may be fetched. */
  | { readonly kind: 'bad-address'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/** What the page's address asks for. An id that is not bundled opens the usual record; a notice says so. */
export function sourceOfAddress({ href }: { readonly href: string }): RecordSource {
  const page = new URL(href);
  const wanted = page.searchParams.get('open');
  if (wanted !== null && wanted !== '') return sourceOfLink(wanted, page);
  const id = recordIdIn(page);
  return { kind: 'bundled', record: bundledRecords.find(record => record.id === id) ?? usualRecord };
}

function sourceOfLink(text: string, page: URL): RecordSource {
  const url = URL.parse(text, page);
  if (url === null) return { kind: 'bad-address', text };
  const isOwnOrigin = url.origin === page.origin && /^https?:$/.test(url.protocol);
  return isOwnOrigin || url.protocol === 'https:'
    ? { kind: 'address', url, isOwnOrigin }
    : { kind: 'bad-address', text };
}

/** Another site is not told of a reader who has not agreed to it. */
export function mustAsk(source: RecordSource): boolean {
  return source.kind === 'address' && !source.isOwnOrigin;
}

/** How the source is named to the reader. */
export function sourceName(source: RecordSource): string {
  switch (source.kind) {
    case 'bundled':
      return source.record.title;
    case 'address':
      return decodedName(source.url);
    case 'bad-address':
      return source.text;
    case 'file':
      return source.file.name;
  }
}

function decodedName({ pathname, host }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return last === '' ? host : decodeURIComponent(last);
  } catch {
    return last;
  }
}

interface OpenedSource {
  readonly source: RecordSource;
  readonly recordId: RecordId;
}

/** Whether the page's address asks for what is open. A file has no address; the id of its record stands for it. */
export function isAskedFor(open: OpenedSource, href: string): boolean {
  const wanted = sourceOfAddress({ href });
  if (wanted.kind !== 'bundled') {
    return (
      wanted.kind === 'address' && open.source.kind === 'address' && wanted.url.href === open.source.url.href
    );
  }
  if (open.source.kind === 'address') return false;
  return (recordIdIn(new URL(href)) ?? usualRecord.id) === open.recordId;
}

/** The address of a record that was just opened; the usual one is not named. */
export function addressOf(
  source: RecordSource,
  id: RecordId,
  { pathname }: { readonly pathname: string },
): string {
  if (source.kind === 'address') return `${pathname}?open=${encodeURIComponent(source.url.href)}`;
  return id === usualRecord.id && source.kind === 'bundled'
    ? pathname
    : `${pathname}#rec=${encodeURIComponent(id)}`;
}

function recordIdIn({ hash }: URL): string | null {
  return new URLSearchParams(hash.slice(1)).get('rec');
}
