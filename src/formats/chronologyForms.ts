/**
 * A chronology as text: plain, Markdown, and HTML that a word processor takes. Each form is written piece by
 * piece, so that a large one never holds the page up. Everything but the marks of the form itself is escaped: a
 * title may hold anything.
 */
import { type ChronologyEntry, type ChronologySource } from './chronology.ts';

/** What stands over the events. */
export interface ChronologyHead {
  readonly title: string;
  /** What was asked, how much of the record it is, of when the data is: one line each. */
  readonly lines: readonly string[];
  /** Where the view can be seen again. */
  readonly address: string;
  readonly sourcesTitle: string;
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface ChronologyForm {
  readonly head: (head: ChronologyHead) => string;
  readonly entry: (entry: ChronologyEntry) => string;
  /** Before the first source; not asked where there is none. */
  readonly beforeSources: (head: ChronologyHead) => string;
  readonly source: (source: ChronologySource) => string;
  /** After everything; `sourceCount` tells whether there was a list of sources. */
  readonly end: (sourceCount: number) => string;
}

function references(numbers: readonly number[]): string {
  return numbers.map(number => `[${number}]`).join(' ');
}

export const plainForm: ChronologyForm = {
  head: ({ title, lines, address }) => `${[title, ...lines, address].join('\n')}\n`,
  entry: ({ heading, title, status, sides, disputes, sources, noSource }) => {
    const cited = sources.length === 0 ? noSource : references(sources);
    return `\n${[heading, title, status, sides, ...disputes, cited].join('\n')}\n`;
  },
  beforeSources: ({ sourcesTitle }) => `\n${sourcesTitle}\n`,
  source: ({ number, text, address }) =>
    `[${number}] ${text}${address === undefined ? '' : `. ${address}`}\n`,
  end: () => '',
};

/** What makes marks anywhere in a line, the beginnings of entities, and what turns bare addresses into links. */
const markdownMarks = /[\\`*_{}[\]<>#!|~@]|&(?=[#\w])|:(?=\/\/)|(?<=\bwww)\./gi;

/** Text in Markdown that reads as it stands: no emphasis, link, image, heading, list or HTML comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(markdownMarks, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[-+=]/, String.raw`\$&`);
}

/** An address between angle brackets, where neither they nor spaces may stand. */
function markdownAddress(address: string): string {
  return `<${address.replaceAll(/[\s<>\\]/g, mark => encodeURIComponent(mark))}>`;
}

export const markdownForm: ChronologyForm = {
  head: ({ title, lines, address }) =>
    `# ${escapeMarkdown(title)}\n\n${[...lines.map(escapeMarkdown), markdownAddress(address)].join('  \n')}\n`,
  entry: ({ heading, title, status, sides, body = [], disputes, sources, noSource }) => {
    const cited = sources.length === 0 ? noSource : references(sources);
    // A number in brackets is no link where nothing defines it.
    const broken = (lines: readonly string[]) => lines.map(escapeMarkdown).join('  \n');
    const named = `**${escapeMarkdown(title)}**  \n${broken([status, sides])}`;
    const rest = broken([...disputes, cited]);
    if (body.length === 0) return `\n## ${escapeMarkdown(heading)}\n\n${named}  \n${rest}\n`;
    const paragraphs = body.map(text => `${escapeMarkdown(text)}\n\n`).join('');
    return `\n## ${escapeMarkdown(heading)}\n\n${named}\n\n${paragraphs}${rest}\n`;
  },
  beforeSources: ({ sourcesTitle }) => `\n## ${escapeMarkdown(sourcesTitle)}\n\n`,
  source: ({ number, text, address }) => {
    const named = escapeMarkdown(text);
    return `${number}. ${address === undefined ? named : `${named}. ${markdownAddress(address)}`}\n`;
  },
  end: () => '',
};

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, mark => entities.get(mark) ?? mark);
}

function paragraph(lines: readonly string[]): string {
  return `<p dir="auto">${lines.join('<br>')}</p>`;
}

function htmlLink(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

export const htmlForm: ChronologyForm = {
  head: ({ title, lines, address, locale, direction }) =>
    `<!DOCTYPE html><html lang="${escapeHtml(locale)}" dir="${direction}"><head><meta charset="utf-8">` +
    `<title>${escapeHtml(title)}</title></head><body><h1 dir="auto">${escapeHtml(title)}</h1>` +
    paragraph([...lines.map(escapeHtml), htmlLink(address, address)]),
  entry: ({ heading, title, status, sides, disputes, sources, noSource }) => {
    const cited = sources.length === 0 ? noSource : references(sources);
    return (
      `<h2 dir="auto">${escapeHtml(heading)}</h2>` +
      paragraph([
        `<strong>${escapeHtml(title)}</strong>`,
        ...[status, sides, ...disputes, cited].map(escapeHtml),
      ])
    );
  },
  beforeSources: ({ sourcesTitle }) => `<h2>${escapeHtml(sourcesTitle)}</h2><ol>`,
  source: ({ text, address }) => {
    const link = address === undefined ? '' : `. ${htmlLink(address, address)}`;
    return `<li dir="auto">${escapeHtml(text)}${link}</li>`;
  },
  end: sourceCount => `${sourceCount === 0 ? '' : '</ol>'}</body></html>`,
};
