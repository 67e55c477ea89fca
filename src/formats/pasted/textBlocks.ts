/** The lines of a Markdown or plain text with the marks that begin them: headings, bullets, numbers, cells of tables. */
import { englishMeanings } from '../../domain/typedDateWords.ts';
import { type Block, longestLine, plainWords } from './block.ts';
import { type InlineForm, readInline } from './inlineText.ts';

export function* textBlocks(text: string, form: InlineForm): Generator<Block, undefined> {
  let held: Block | undefined;
  let startsGroup = true;
  let line = 0;
  for (const whole of linesOf(text)) {
    line += 1;
    const isCut = whole.length > longestLine;
    const given = (isCut ? whole.slice(0, longestLine) : whole).trimEnd();
    if (given.trim() === '') {
      startsGroup = true;
      continue;
    }
    if (isRule(given)) {
      // A line of the same marks under a text makes it a heading.
      if (held?.kind === 'text' && !startsGroup && /^\s*[-=]/.test(given)) held = headed(held, given);
      startsGroup = true;
      continue;
    }
    const block = blockOf(given, form);
    if (block === undefined) continue;
    if (held !== undefined) yield held;
    held = { ...block, line, startsGroup, ...(isCut ? { isCut: true } : {}) };
    startsGroup = block.kind === 'heading';
  }
  if (held !== undefined) yield held;
}

function* linesOf(text: string): Generator<string, undefined> {
  const ends = /\r\n|[\n\r\u2028\u2029\u0085]/gu;
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ends)) {
    yield text.slice(from, index);
    from = index + end.length;
  }
  yield text.slice(from);
}

function headed(block: Block, rule: string): Block {
  return { ...block, kind: 'heading', level: rule.trimStart().startsWith('=') ? 1 : 2 };
}

/** Three or more of one mark, with nothing else but spaces; also between the head and the rows of a table. */
function isRule(line: string): boolean {
  const marks = line.replace(/\s/gu, '');
  if (marks.length < 2) return false;
  const first = marks.charAt(0);
  if ('-=*_'.includes(first) && marks.length > 2) return marks === first.repeat(marks.length);
  return (first === '|' || first === ':') && marks.includes('-') && /^[|:+-]+$/u.test(marks);
}

type Begun = Omit<Block, 'line' | 'startsGroup'>;

function blockOf(given: string, form: InlineForm): Begun | undefined {
  const { indent, rest } = withoutQuoting(given, form);
  const heading = form.hasMarks ? /^(#{1,6})\s+(?=\S)/.exec(rest) : null;
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    return {
      kind: 'heading',
      level,
      ...readInline(withoutClosingMarks(rest.slice(heading[0].length)), form),
    };
  }
  const cells = cellsOf(rest, form);
  if (cells !== undefined) return rowOf(cells, form);
  const level = Math.floor(indent / 2) + 1;
  const bullet = /^[-*+•·▪▫‣⁃◦●○■□–—]\s+(?=\S)/u.exec(rest);
  if (bullet !== null) return { kind: 'item', level, ...readInline(rest.slice(bullet[0].length), form) };
  const numbered = numberOf(rest);
  if (numbered !== undefined) {
    return { kind: 'item', level, number: numbered.number, ...readInline(numbered.rest, form) };
  }
  const inline = readInline(rest, form);
  return inline.words === '' && inline.links.length === 0 ? undefined : { kind: 'text', level: 0, ...inline };
}

interface Indented {
  readonly indent: number;
  readonly rest: string;
}

/** A tab counts as four. Marks of quoting are taken off, however many. */
function withoutQuoting(given: string, { hasMarks }: InlineForm): Indented {
  let at = 0;
  let indent = 0;
  for (; at < given.length; at += 1) {
    const mark = given.charAt(at);
    if (mark === '\t') indent += 4;
    else if (hasMarks && mark === '>') indent = 0;
    else if (mark.trim() === '') indent += 1;
    else break;
  }
  return { indent: Math.min(indent, 200), rest: given.slice(at) };
}

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '#') end -= 1;
  return end < text.length && (end === 0 || text.charAt(end - 1) === ' ') ? text.slice(0, end) : text;
}

/** "3. ", "3) ", "[3] ", "[^3]: "; not "12. April 2025". */
function numberOf(text: string): { readonly number: number; readonly rest: string } | undefined {
  const found = /^(?:(\d{1,4})[.)]\s+|\[\^?(\d{1,7})\]:?\s+)(?=\S)/u.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found[0].length);
  const [word = ''] = /^\p{L}+/u.exec(rest) ?? [];
  if (found[1] !== undefined && englishMeanings.get(word.toLowerCase())?.kind === 'month') return undefined;
  return { number: Number(found[1] ?? found[2]), rest };
}

const mostCells = 200;

/** Between bars that begin the line, or between tabs. */
function cellsOf(text: string, { hasMarks }: InlineForm): readonly string[] | undefined {
  if (hasMarks && text.startsWith('|') && text.length > 1) {
    const cells: string[] = [];
    let from = 1;
    for (let at = 1; at <= text.length && cells.length < mostCells; at += 1) {
      const mark = text.charAt(at);
      if (mark === '\\') at += 1;
      else if (mark === '|' || at === text.length) {
        cells.push(text.slice(from, at));
        from = at + 1;
      }
    }
    return cells.length > 1 ? cells : undefined;
  }
  return text.includes('\t') ? text.split('\t', mostCells) : undefined;
}

function rowOf(cells: readonly string[], form: InlineForm): Begun {
  const read = cells.map(cell => readInline(cell.trim(), form));
  const words = read.map(cell => cell.words);
  return {
    kind: 'row',
    level: 0,
    words: plainWords(words.filter(cell => cell !== '').join(' | ')),
    cells: words,
    links: read.flatMap(cell => cell.links),
    boldEnd: 0,
  };
}
