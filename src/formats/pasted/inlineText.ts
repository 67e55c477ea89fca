/**
 * One line of Markdown or of plain text as plain words, with the addresses in it. One pass over the line; what opens
 * and is never closed stays as it is written.
 */
import { decodeEntities } from './htmlEntities.ts';
import { plainWords } from './block.ts';

export interface InlineText {
  readonly words: string;
  readonly links: readonly string[];
  /** How much of the beginning is bold. */
  readonly boldEnd: number;
}

export interface InlineForm {
  readonly hasMarks: boolean;
}

const mostLinks = 200;
const punctuation = /[!-/:-@[-`{-~]/;
const noAddress = /[\s<>"“”«»„]/u;

export function readInline(text: string, { hasMarks }: InlineForm): InlineText {
  const links: string[] = [];
  /** Pieces of the words; the marks of emphasis among them are emptied once they are closed. */
  const pieces: string[] = [];
  const openMarks = new Map<string, number>();
  const openBrackets: number[] = [];
  let boldFrom = -1;
  let boldTo = -1;

  const addLink = (address: string): void => {
    if (address !== '' && links.length < mostLinks) links.push(address);
  };

  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    if ((mark === 'h' || mark === 'H') && isAddressAt(text, at)) {
      const address = withoutTail(text.slice(at, endOfAddress(text, at)), hasMarks);
      addLink(address);
      at += address.length;
      continue;
    }
    if (!hasMarks) {
      pieces.push(mark);
      at += 1;
      continue;
    }
    const next = text.charAt(at + 1);
    if (mark === '\\' && punctuation.test(next)) {
      pieces.push(next);
      at += 2;
    } else if (mark === '*' || mark === '_' || mark === '~' || mark === '`') {
      let end = at;
      while (text.charAt(end) === mark && end - at < mostMarks) end += 1;
      const run = text.slice(at, end);
      const before = text.charAt(at - 1);
      const after = text.charAt(end);
      const isInWord = mark === '_' && isWordMark(before) && isWordMark(after);
      const opener = openMarks.get(run);
      if (opener !== undefined && before.trim() !== '' && !isInWord) {
        pieces[opener] = '';
        pieces.push('');
        openMarks.delete(run);
        if (opener === boldFrom) boldTo = pieces.length;
      } else {
        if (after.trim() !== '' && !isInWord && (mark !== '~' || run.length === 2)) {
          openMarks.set(run, pieces.length);
          if (boldFrom === -1 && (run === '**' || run === '__') && at === 0) boldFrom = pieces.length;
        }
        pieces.push(run);
      }
      at = end;
    } else if (mark === '[' || (mark === '!' && next === '[')) {
      openBrackets.push(pieces.length);
      pieces.push(mark === '!' ? '![' : '[');
      at += mark === '!' ? 2 : 1;
    } else if (mark === ']' && next === '(') {
      const opener = openBrackets.pop();
      const target = opener === undefined ? undefined : targetAt(text, at + 2);
      if (opener === undefined || target === undefined) {
        pieces.push(']');
        at += 1;
      } else {
        pieces[opener] = '';
        addLink(target.address);
        at = target.end;
      }
    } else if (mark === ']') {
      openBrackets.pop();
      pieces.push(']');
      at += 1;
    } else if (mark === '<') {
      at = tagAt(text, at, { addLink, pieces });
    } else {
      pieces.push(mark);
      at += 1;
    }
  }
  const bold = boldTo === -1 ? '' : plainWords(decoded(pieces.slice(0, boldTo).join(''), hasMarks));
  const joined = plainWords(decoded(pieces.join(''), hasMarks));
  const words = links.length === 0 ? joined : tidied(joined);
  return { words, links, boldEnd: bold !== '' && words.startsWith(bold) ? bold.length : 0 };
}

const mostMarks = 1_000;

function decoded(text: string, hasMarks: boolean): string {
  return hasMarks ? decodeEntities(text) : text;
}

function isWordMark(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isAddressAt(text: string, at: number): boolean {
  const start = text.slice(at, at + 9).toLowerCase();
  return (start.startsWith('https://') || start.startsWith('http://')) && !isWordMark(text.charAt(at - 1));
}

function endOfAddress(text: string, from: number): number {
  let to = from;
  while (to < text.length && !noAddress.test(text.charAt(to))) to += 1;
  return to;
}

/** A full stop ends the sentence, not the address; a bracket belongs to it only where it opens in it. */
function withoutTail(found: string, hasMarks: boolean): string {
  let end = found.length;
  let unopened = found.split(')').length - found.split('(').length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?'’»…،؛؟\]}]/u.test(last) && !(hasMarks && /[*_`|\\]/.test(last))) break;
  }
  return found.slice(0, end);
}

interface LinkTarget {
  readonly address: string;
  readonly end: number;
}

/** `(address)`, `(<address> "title")`: up to the bracket that closes it; none where another opens before. */
function targetAt(text: string, from: number): LinkTarget | undefined {
  let depth = 1;
  let at = from;
  for (; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '[' || mark === ']') return undefined;
    if (mark === '\\') at += 1;
    else if (mark === '(') depth += 1;
    else if (mark === ')' && (depth -= 1) === 0) break;
  }
  if (at >= text.length) return undefined;
  const inner = text.slice(from, at).trim();
  const address = inner.startsWith('<') ? inner.slice(1).split('>', 1)[0] : inner.split(/\s/u, 1)[0];
  return { address: (address ?? '').replace(/\\(?=[!-/:-@[-`{-~])/g, ''), end: at + 1 };
}

interface TagSink {
  readonly addLink: (address: string) => void;
  readonly pieces: string[];
}

const longestTag = 2_000;

/** `<https://…>` is a link, a tag of HTML nothing, a mere `<` itself. Where reading goes on. */
function tagAt(text: string, at: number, { addLink, pieces }: TagSink): number {
  const rest = text.slice(at + 1, at + 1 + longestTag);
  const end = /^[A-Za-z/!]/.test(rest) ? rest.indexOf('>') : -1;
  if (end === -1) {
    pieces.push('<');
    return at + 1;
  }
  const inner = rest.slice(0, end);
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(inner)) addLink(inner);
  else if (/^br\b/i.test(inner)) pieces.push(' ');
  return at + end + 2;
}

/** What stood around an address: empty brackets anywhere, and a colon or a dash at the end. */
function tidied(words: string): string {
  let kept = words
    .replace(/\( ?\)|\[ ?\]|< ?>/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  while (kept !== '' && / ?[:|–—\-,;(]$/u.test(kept)) kept = kept.slice(0, -1).trimEnd();
  return kept.replace(/^[:|–—] /u, '');
}
