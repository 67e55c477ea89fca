/**
 * HTML cut into tags and text, for text that may come from anybody. No document is made of it: nothing is fetched, run
 * or nested, and of all attributes only the address of a link is read. Each character is looked at a fixed number of
 * times whatever is written, so that hostile text costs no more than its length.
 */
import { decodeEntities } from './htmlEntities.ts';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly from: number }
  | { readonly kind: 'open'; readonly name: string; readonly link?: string; readonly from: number }
  | { readonly kind: 'close'; readonly name: string; readonly from: number };

/** What stands in these is no text of the page. */
const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noembed',
  'noframes',
  'title',
  'textarea',
  'select',
]);

const linkAttributes: Readonly<Record<string, string>> = {
  a: 'href',
  img: 'src',
  video: 'src',
  audio: 'src',
};

export function* htmlTokens(html: string): Generator<HtmlToken, undefined> {
  const reader = createTagReader(html);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open === -1 ? html.length : open;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(html.slice(at, textEnd)), from: at };
    if (open === -1) return;
    const tag = reader.tagAt(open);
    at = tag.end;
    if (tag.kind === 'text') yield { kind: 'text', text: '<', from: open };
    else if (tag.kind === 'close') yield { kind: 'close', name: tag.name, from: open };
    else if (tag.kind === 'open') {
      if (unseen.has(tag.name)) at = reader.endOfUnseen(tag.name, tag.end);
      else {
        const link = tag.link === undefined ? {} : { link: tag.link };
        yield { kind: 'open', name: tag.name, ...link, from: open };
      }
    }
  }
}

type Tag =
  /** A mere `<`. */
  | { readonly kind: 'text'; readonly end: number }
  /** A comment, a declaration. */
  | { readonly kind: 'nothing'; readonly end: number }
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | { readonly kind: 'open'; readonly name: string; readonly link?: string; readonly end: number };

interface TagReader {
  readonly tagAt: (open: number) => Tag;
  readonly endOfUnseen: (name: string, from: number) => number;
}

/** Remembers what the rest of the text does not have, so that no search for it is made twice. */
function createTagReader(html: string): TagReader {
  const lacking = new Set<string>();
  let isQuoteAware = true;

  const find = (mark: string, from: number): number => {
    if (lacking.has(mark)) return -1;
    const at = html.indexOf(mark, from);
    if (at === -1) lacking.add(mark);
    return at;
  };

  /** Of the `>` that ends the tag. Where a quotation mark is never closed, none is heeded from there on. */
  const endOfTag = (from: number): number => {
    if (isQuoteAware) {
      let at = from;
      while (at < html.length) {
        const mark = html.charAt(at);
        if (mark === '>') return at;
        const isQuote = (mark === '"' || mark === "'") && isAfterEquals(html, at);
        const closing = isQuote ? html.indexOf(mark, at + 1) : at;
        if (closing === -1) break;
        at = closing + 1;
      }
      isQuoteAware = false;
    }
    return find('>', from);
  };

  const endOfDeclaration = (open: number): number => {
    if (html.startsWith('<!--', open)) {
      const end = find('-->', open + 4);
      if (end !== -1) return end + 3;
    }
    // The inner part of a document type may define entities; none of them is ever expanded.
    const plain = find('>', open);
    const bracket = plain === -1 ? -1 : html.slice(open, Math.min(plain, open + 500)).indexOf('[');
    const inner = bracket === -1 ? -1 : find(']>', open);
    if (inner !== -1) return inner + 2;
    return plain === -1 ? html.length : plain + 1;
  };

  return {
    tagAt: open => {
      const next = html.charAt(open + 1);
      if (next === '!' || next === '?') return { kind: 'nothing', end: endOfDeclaration(open) };
      const isClosing = next === '/';
      const nameFrom = isClosing ? open + 2 : open + 1;
      const nameEnd = endOfName(html, nameFrom);
      if (nameEnd === nameFrom) return { kind: 'text', end: open + 1 };
      const end = endOfTag(nameEnd);
      if (end === -1) return { kind: 'text', end: open + 1 };
      const name = html.slice(nameFrom, nameEnd).toLowerCase();
      if (isClosing) return { kind: 'close', name, end: end + 1 };
      const attribute = linkAttributes[name];
      const link = attribute === undefined ? undefined : attributeOf(html.slice(nameEnd, end), attribute);
      return { kind: 'open', name, end: end + 1, ...(link === undefined ? {} : { link }) };
    },
    endOfUnseen: (name, from) => {
      if (lacking.has(`</${name}`)) return from;
      const closing = new RegExp(`</${name}`, 'gi');
      closing.lastIndex = from;
      const found = closing.exec(html);
      if (found !== null) return found.index;
      // Never closed. A browser shows nothing of what follows; here it is text like any other, so that nothing is lost.
      lacking.add(`</${name}`);
      return from;
    },
  };
}

function isAfterEquals(html: string, quoteAt: number): boolean {
  let at = quoteAt - 1;
  for (const first = Math.max(quoteAt - 20, 0); at > first && isSpace(html.charCodeAt(at));) at -= 1;
  return html.charAt(at) === '=';
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

const longestName = 40;

/** Where no letter stands there is no tag: "3 < 4". */
function endOfName(html: string, from: number): number {
  const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (!isLetter(html.charCodeAt(from))) return from;
  let at = from + 1;
  while (at < html.length && at - from < longestName) {
    const code = html.charCodeAt(at);
    if (isSpace(code) || code === 0x2f || code === 0x3e) break;
    at += 1;
  }
  return at;
}

/** Within the tag's own text, which no other tag shares. */
function attributeOf(attributes: string, wanted: string): string | undefined {
  const each = /([^\s"'=<>/]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
  for (const [, name, double, single, bare] of attributes.matchAll(each)) {
    if (name?.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return undefined;
}
