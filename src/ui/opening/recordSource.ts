/**
 * Where a record comes from: the app's own samples, what is kept on this device, an address in `?open=`, a link that
 * holds it, or a file of the reader's. Edits of the first two are kept; what comes from elsewhere is a preview until it is kept.
 */
import { type RecordId, recordId } from '../../domain/ids.ts';
import { hasSampleBase } from '../../storage/sampleBases.ts';
import { browserTextStore } from '../../storage/textStore.ts';

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

export interface KeptSource {
  readonly kind: 'kept';
  readonly id: RecordId;
  /** The id itself where an address names it: the title is found with the record. */
  readonly title: string;
  /** The sample whose shipped file it begins with, until it has a base of its own. */
  readonly sampleId?: RecordId;
}

export interface BundledSource {
  readonly kind: 'bundled';
  readonly record: BundledRecord;
}

export type RecordSource =
  | BundledSource
  | KeptSource
  | { readonly kind: 'address'; readonly url: URL; readonly isOwnOrigin: boolean }
  /** What `?open=` says where that is no address that may be fetched. */
  | { readonly kind: 'bad-address'; readonly text: string }
  /** The record itself, as `formats/sharedRecord.ts` writes it into an address. */
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/** By the ends of their names, as a chooser of files is told. */
export const openableFiles = '.json,.demarche,.csv,.tsv,.txt,.ics';

/** The page of all records has an address as well. */
export const homeHash = '#home';

export function isHome({ href }: { readonly href: string }): boolean {
  return new URL(href).hash === homeHash;
}

/** Whether edits of it are kept on the device. */
export function isKept({ kind }: RecordSource): boolean {
  return kind === 'bundled' || kind === 'kept';
}

/** A sample that was written down here with its edits, so that it opens from that and not as it was shipped. */
export function hasBaseHere(source: RecordSource): source is BundledSource {
  return source.kind === 'bundled' && hasSampleBase(browserTextStore(), source.record.id);
}

/** What the page's address asks for. An id that is not kept here opens the usual record; a notice says so. */
export function sourceOfAddress({ href }: { readonly href: string }): RecordSource {
  const page = new URL(href);
  const wanted = page.searchParams.get('open');
  if (wanted !== null && wanted !== '') return sourceOfLink(wanted, page);
  const text = keyIn(page, 'record');
  if (text !== null) return { kind: 'link', text };
  const id = keyIn(page, 'rec') ?? usualRecord.id;
  const record = bundledRecords.find(bundled => bundled.id === id);
  return record === undefined ? { kind: 'kept', id: recordId(id), title: id } : { kind: 'bundled', record };
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

/** How the source is named to the reader; a link has no name, and what is in it has one. */
export function sourceName(source: RecordSource): string {
  switch (source.kind) {
    case 'bundled':
      return source.record.title;
    case 'address':
      return decodedName(source.url);
    case 'bad-address':
      return source.text;
    case 'kept':
      return source.title;
    case 'file':
      return source.file.name;
    case 'link':
      return '';
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
  const place = placeOf(wanted);
  if (place !== undefined || placeOf(open.source) !== undefined) return place === placeOf(open.source);
  return isKept(wanted) && (keyIn(new URL(href), 'rec') ?? usualRecord.id) === open.recordId;
}

/** What an address says of a source that is nowhere on this device. */
function placeOf(source: RecordSource): string | undefined {
  if (source.kind === 'address') return source.url.href;
  return source.kind === 'link' ? source.text : undefined;
}

/** The address of a record that was just opened; the usual one is not named. */
export function addressOf(
  source: RecordSource,
  id: RecordId,
  { pathname }: { readonly pathname: string },
): string {
  if (source.kind === 'address') return `${pathname}?open=${encodeURIComponent(source.url.href)}`;
  if (source.kind === 'link') return `${pathname}#record=${source.text}`;
  return id === usualRecord.id && source.kind === 'bundled'
    ? pathname
    : `${pathname}#rec=${encodeURIComponent(id)}`;
}

function keyIn({ hash }: URL, key: string): string | null {
  return new URLSearchParams(hash.slice(1)).get(key);
}
