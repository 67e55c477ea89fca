/** What the reading worker is asked for. It is asked of the page's address before anything else is evaluated. */
import { recordId } from '../../domain/ids.ts';
import type { ByteSource, OpenRequest } from '../../formats/openProtocol.ts';
import { todayIso } from '../../language/today.ts';
import { isHome, mustAsk, type RecordSource, sourceName, sourceOfAddress } from './recordSource.ts';

/** Nothing where the source has no bytes. `base` is the page's address: the worker's own is another. */
export function openRequest(source: RecordSource, base: string): OpenRequest | undefined {
  const bytes = bytesOf(source, base);
  if (bytes === undefined) return undefined;
  return requestOf(bytes, sourceName(source));
}

export function requestOf(bytes: ByteSource, title: string): OpenRequest {
  return {
    kind: 'open',
    source: bytes,
    words: { id: recordId(title), title, todayIso: todayIso(new Date()) },
  };
}

/** What the page is going to ask for first, unless it has to ask the reader before. */
export function firstRequest({ href }: { readonly href: string }, base: string): OpenRequest | undefined {
  // What is kept is asked for by whoever has its bytes.
  if (isHome({ href })) return undefined;
  const source = sourceOfAddress({ href });
  return mustAsk(source) ? undefined : openRequest(source, base);
}

export function isSameRequest(one: OpenRequest, other: OpenRequest): boolean {
  return (
    one.source.kind === 'address' && other.source.kind === 'address' && one.source.href === other.source.href
  );
}

function bytesOf(source: RecordSource, base: string): ByteSource | undefined {
  switch (source.kind) {
    case 'bundled':
      return { kind: 'address', href: new URL(source.record.address, base).href };
    case 'address':
      return { kind: 'address', href: source.url.href };
    case 'file':
      return { kind: 'file', file: source.file };
    case 'kept':
    case 'link':
    case 'bad-address':
      return undefined;
  }
}
