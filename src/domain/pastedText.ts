/**
 * What was pasted, read as a source: addresses with their publisher, the day in their path and the headline beside
 * them; what is left over are words. Nothing is fetched: the text is all there is to go by.
 */
import { withoutOuterMarks } from './eventDraftSources.ts';
import { addressLength, textLength, titleLength } from './limits.ts';
import { isSafeLink } from './links.ts';
import { dateOfPath } from './pastedDate.ts';
import { hostOf, type Publisher } from './pastedPublishers.ts';

export interface PastedSource extends Publisher {
  readonly url: string;
  /** EDTF. */
  readonly published?: string;
  readonly headline?: string;
}

export type Pasted =
  /** Blank. */
  | { readonly kind: 'nothing' }
  /** An address of a kind that no source has: `javascript:`, `file:`. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'too-long'; readonly lengthNow: number; readonly limit: number }
  | {
      readonly kind: 'read';
      readonly sources: readonly PastedSource[];
      /** What is no address and no headline. */
      readonly words: string;
      /** Whether those words stood in quotation marks, which are taken off. */
      readonly isQuoted: boolean;
    };

interface PastingDesk {
  readonly publisherOf: (host: string) => Publisher;
  /** The reader's calendar day, ISO: what is published was published by then. */
  readonly todayIso: string;
}

/** The text is read whole or refused with its length: a part of it would pass for all of it. */
export function readPasted(text: string, desk: PastingDesk): Pasted {
  const typed = text.trim();
  if (typed === '') return { kind: 'nothing' };
  if (typed.length > textLength) return { kind: 'too-long', lengthNow: typed.length, limit: textLength };
  if (/^(?:javascript|data|vbscript|file|blob|about|chrome|view-source):\S*$/iu.test(typed)) {
    return { kind: 'refused' };
  }
  const lines = typed.split(/\r\n|[\r\n\u2028\u2029]/u).map(readLine);
  const sources = lines.flatMap((line, at) => line.urls.map(url => sourceOf(url, { lines, at }, desk)));
  const once = sources.filter(({ url }, at) => sources.findIndex(other => other.url === url) === at);
  const rest = lines
    .filter(({ isHeadline }) => !isHeadline)
    .map(({ words }) => words)
    .join('\n')
    .trim();
  const words = withoutOuterMarks(rest);
  return { kind: 'read', sources: once, words, isQuoted: words !== rest };
}

interface Line {
  readonly urls: readonly string[];
  /** The line without its addresses. */
  readonly words: string;
  /** Set once a source has taken the words for its headline. */
  isHeadline: boolean;
}

const address = /(?:https?:\/\/|(?<![\p{L}\p{N}@.-])www\.)[^\s<>"“”«»„]+/giu;

function readLine(text: string): Line {
  const urls: string[] = [];
  const words = text.replace(address, found => {
    const url = withoutTail(found);
    const cleaned = withoutTracking(/^www\./iu.test(url) ? `https://${url}` : url);
    if (cleaned.length > addressLength || !isSafeLink(cleaned)) return found;
    urls.push(cleaned);
    return found.slice(url.length);
  });
  return { urls, words: urls.length === 0 ? words.trim() : tidied(words), isHeadline: false };
}

/** What stands around an address in running text or in Markdown is none of it. */
function tidied(words: string): string {
  return words
    .replace(/\[([^[\]]*)\]\(\s*\)/gu, '$1')
    .replace(/[(<[]\s*[)>\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s•·*–—-]+|[\s:|–—-]+$/gu, '');
}

/** A full stop ends the sentence, not the address; a bracket belongs to it only where it opens in it. */
function withoutTail(found: string): string {
  let end = found.length;
  let unopened = countOf(found, ')') - countOf(found, '(');
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?'’»…،؛؟*_\]}]/u.test(last)) break;
  }
  return found.slice(0, end);
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

const tracking =
  /^(?:utm_\w*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|ref_src|ref_url|smid|cmpid|ocid|xtor|at_(?:medium|campaign|custom\d|link\w*|format|ptr_name|bbc_team)|ns_(?:source|mchannel|campaign|linkname|fee)|taid|guccounter|guce_referrer\w*|_hsenc|_hsmi|spm|share_token)$/iu;

/** Says where the reader came from, not what was read; what else the address has stays as it is written. */
function withoutTracking(url: string): string {
  const [, main = '', query, hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(url) ?? [];
  const kept = (query ?? '')
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !tracking.test(part.split('=')[0] ?? ''))
    .join('&');
  const isPointer = /^#(?::~:|xtor=)/u.test(hash);
  return main + (kept === '' ? '' : `?${kept}`) + (isPointer ? '' : hash);
}

function sourceOf(
  url: string,
  { lines, at }: { readonly lines: readonly Line[]; readonly at: number },
  { publisherOf, todayIso }: PastingDesk,
): PastedSource {
  const publisher = publisherOf(hostOf(url) ?? url);
  const published = dateOfPath(new URL(url).pathname, todayIso);
  const beside = lineBeside(lines, at);
  if (beside !== undefined) beside.isHeadline = true;
  const headline = beside === undefined ? '' : headlineOf(beside.words, publisher.publisher);
  return {
    ...publisher,
    url,
    ...(published === undefined ? {} : { published }),
    ...(headline === '' ? {} : { headline }),
  };
}

/** The rest of its own line, else the line before it, else the line after it where the address comes first. */
function lineBeside(lines: readonly Line[], at: number): Line | undefined {
  const own = lines[at];
  if (own === undefined) return undefined;
  // A line of several addresses heads none of them.
  if (own.words !== '') return own.urls.length === 1 ? fitting(own) : undefined;
  const before = lines.slice(0, at).findLast(({ words, urls }) => words !== '' || urls.length > 0);
  if (before !== undefined) return before.urls.length === 0 ? fitting(before) : undefined;
  const after = lines.slice(at + 1).find(({ words, urls }) => words !== '' || urls.length > 0);
  return after?.urls.length === 0 ? fitting(after) : undefined;
}

/** A paragraph is no headline. */
function fitting(line: Line): Line | undefined {
  return line.isHeadline || line.words.length > titleLength ? undefined : line;
}

/** "Talks in Rome | Reuters" is "Talks in Rome". */
function headlineOf(words: string, publisher: string): string {
  const bare = withoutOuterMarks(words);
  const parts = /^(.*\S)\s+[|–—-]\s+(\S.*)$/su.exec(bare);
  const isNamed = parts?.[2]?.toLowerCase() === publisher.toLowerCase();
  return withoutOuterMarks(isNamed ? (parts[1] ?? bare) : bare);
}
