/** The lines that a reader of a pasted page sees: headings, items of lists, rows of tables, paragraphs. */
import { type Block, longestLine, plainWords } from './block.ts';
import { htmlTokens } from './htmlTokens.ts';

const edges: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu']);
const boldNames: ReadonlySet<string> = new Set(['b', 'strong', 'time', 'dt']);

interface Draft {
  kind: Block['kind'];
  level: number;
  line: number;
  text: string;
  isCut: boolean;
  cells: string[] | undefined;
  links: string[];
  boldText: string | undefined;
  startsGroup: boolean;
  number: number | undefined;
}

export function* htmlBlocks(html: string): Generator<Block, undefined> {
  const lineOf = createLineCounter(html);
  /** The number that each open list has come to; `undefined` where it has none. Deeper ones are not told apart. */
  const openLists: (number | undefined)[] = [];
  let listDepth = 0;
  let boldDepth = 0;
  let draft = newDraft('text', 0);

  function newDraft(kind: Block['kind'], level: number): Draft {
    return {
      kind,
      level,
      line: 0,
      text: '',
      isCut: false,
      cells: undefined,
      links: [],
      boldText: undefined,
      startsGroup: true,
      number: undefined,
    };
  }

  const finish = (): Block | undefined => {
    if (draft.cells !== undefined) draft.cells.push(draft.text);
    const cells = draft.cells?.map(plainWords);
    const words =
      cells === undefined ? plainWords(draft.text) : cells.filter(cell => cell !== '').join(' | ');
    if (words === '' && draft.links.length === 0) return undefined;
    const bold = draft.boldText === undefined ? '' : plainWords(draft.boldText);
    return {
      line: draft.line,
      kind: draft.kind,
      level: draft.level,
      words,
      links: draft.links,
      boldEnd: bold !== '' && words.startsWith(bold) ? bold.length : 0,
      startsGroup: draft.startsGroup,
      ...(cells === undefined ? {} : { cells }),
      ...(draft.number === undefined ? {} : { number: draft.number }),
      ...(draft.isCut ? { isCut: true } : {}),
    };
  };

  /** After the edge of an item, the rest of the item goes on as a part of it. */
  const goOn = (): Draft => newDraft('text', 0);

  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      if (draft.line === 0 && token.text.trim() !== '') draft.line = lineOf(token.from);
      const room = longestLine - draft.text.length;
      if (token.text.length > room) draft.isCut = true;
      draft.text += token.text.slice(0, Math.max(room, 0));
      if (boldDepth === 0 && token.text.trim() !== '') draft.boldText ??= boldTextBefore(draft, token.text);
      continue;
    }
    const { name } = token;
    const isOpen = token.kind === 'open';
    if (isOpen && token.link !== undefined && draft.links.length < mostLinks) {
      if (draft.line === 0) draft.line = lineOf(token.from);
      draft.links.push(token.link);
    }
    if (boldNames.has(name)) boldDepth = Math.max(boldDepth + (isOpen ? 1 : -1), 0);
    const isCell = (name === 'td' || name === 'th') && draft.kind === 'row';
    if (isCell && isOpen) {
      if (draft.cells === undefined) draft.cells = [];
      else if (draft.cells.length < mostCells) draft.cells.push(draft.text);
      draft.text = '';
      continue;
    }
    if (name === 'br') {
      if (draft.kind === 'row') {
        draft.text += '\n';
        continue;
      }
      const block = finish();
      if (block !== undefined) yield block;
      draft = { ...goOn(), startsGroup: block === undefined };
      continue;
    }
    // What a cell holds stays in its row.
    if (!edges.has(name) || (draft.kind === 'row' && !rowEdges.has(name))) {
      if (edges.has(name)) draft.text += '\n';
      continue;
    }
    const block = finish();
    if (block !== undefined) yield block;
    else if (isWrapperOf(draft, name, isOpen)) continue;
    draft = goOn();
    if (lists.has(name)) {
      listDepth = Math.max(listDepth + (isOpen ? 1 : -1), 0);
      if (listDepth < mostLevels) openLists[listDepth] = isOpen && name === 'ol' ? 0 : openLists[listDepth];
      if (isOpen && name !== 'ol' && listDepth < mostLevels) openLists[listDepth] = undefined;
    } else if (isOpen) {
      if (/^h[1-6]$/.test(name)) draft = newDraft('heading', Number(name.charAt(1)));
      else if (name === 'tr') draft = newDraft('row', 0);
      else if (name === 'dt') draft = newDraft('item', Math.max(listDepth, 1));
      else if (name === 'li') {
        draft = newDraft('item', Math.max(listDepth, 1));
        const count = openLists[listDepth];
        if (count !== undefined) openLists[listDepth] = draft.number = count + 1;
      }
    }
  }
  const last = finish();
  if (last !== undefined) yield last;
}

const mostLinks = 200;
const mostCells = 200;
const mostLevels = 1_000;
const rowEdges: ReadonlySet<string> = new Set(['tr', 'table', 'tbody', 'thead', 'tfoot', 'html', 'body']);

/** `<li><p>`: the paragraph is the item. */
function isWrapperOf({ kind }: Draft, name: string, isOpen: boolean): boolean {
  return isOpen && kind !== 'text' && (name === 'p' || name === 'div' || name === 'section');
}

/** The text so far, once words come that are not bold: bold only if there was any before them. */
function boldTextBefore({ text }: Draft, added: string): string {
  return text.slice(0, Math.max(text.length - added.length, 0));
}

/** Lines of ever later places, each counted once. */
function createLineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return at => {
    for (; next !== -1 && next < at; line += 1) next = text.indexOf('\n', next + 1);
    return line;
  };
}
