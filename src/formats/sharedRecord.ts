/**
 * A small record inside an address: a Demarche file, deflated and written in the letters that addresses take. It needs
 * no server and no account; whoever has the link has the record. What comes out of an address is from anybody, so both
 * ends are capped: some kilobytes of zeros would unpack into gigabytes.
 */
import { failure, type Result, success } from '../domain/result.ts';

/** Characters. With the rest of a view it stays below what an address may have (`domain/limits.ts`). */
export const longestShared = 64_000;
/** Bytes of the file. */
export const mostShared = 2_000_000;

/**
 * - `record`: the file has more than `mostShared` bytes; how many is not known.
 * - `address`: it would take `length` characters.
 */
export type SharingProblem =
  { readonly kind: 'record' } | { readonly kind: 'address'; readonly length: number };

/** `pieces` are those of the file; no more are asked for once they are too many. */
export async function encodeShared(pieces: Iterator<string>): Promise<Result<string, SharingProblem>> {
  let file = '';
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    file += next.value;
    // A character takes a byte at least.
    if (file.length > mostShared) return failure({ kind: 'record' });
  }
  const bytes = new TextEncoder().encode(file);
  if (bytes.length > mostShared) return failure({ kind: 'record' });
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const text = base64Url(new Uint8Array(await new Response(deflated).arrayBuffer()));
  return text.length > longestShared ? failure({ kind: 'address', length: text.length }) : success(text);
}

/**
 * - `too-large`: longer than an address may be, or unpacks into more than a link may carry.
 * - `damaged`: not what `encodeShared` writes, or only a part of it: mail programs cut long addresses.
 */
export type SharedProblem = 'too-large' | 'damaged';

export async function decodeShared(text: string): Promise<Result<Uint8Array<ArrayBuffer>, SharedProblem>> {
  if (text.length > longestShared) return failure('too-large');
  if (text === '' || !/^[\w-]+$/.test(text) || text.length % 4 === 1) return failure('damaged');
  const inflated = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = inflated.getReader();
  const file = new Uint8Array(mostShared);
  let byteCount = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return success(file.slice(0, byteCount));
      if (byteCount + value.length > mostShared) {
        await reader.cancel();
        return failure('too-large');
      }
      file.set(value, byteCount);
      byteCount += value.length;
    }
  } catch {
    return failure('damaged');
  }
}

/** RFC 4648, section 5, without padding. */
function base64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, letter => letter.charCodeAt(0));
}
