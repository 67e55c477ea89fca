/**
 * A chronology as one web page that stands alone: it is read, printed, mailed or put online without anything beside
 * it. It runs no script, asks no server for anything, and says so to the browser in a policy of its own, so that not
 * even a fault in the escaping below could make it. With a picture the drawn timeline stands over the text.
 */
import { type EventId } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { type ChronologyFileChoices, writeChronology } from './chronologyFile.ts';
import { type ChronologyForm, escapeHtml } from './chronologyForms.ts';

export interface PageChoices extends ChronologyFileChoices {
  /** SVG of the timeline, as `timeline/` draws it: well formed, without scripts and links. */
  readonly picture?: string;
}

export function writePage(
  record: RecordReader,
  ids: Iterable<EventId>,
  choices: PageChoices,
): Generator<string, undefined> {
  return writeChronology(pageForm(choices), { record, ids, choices });
}

/** `style-src` covers the style sheet below and what the picture says of its letters. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const style = `
:root{color-scheme:light dark;--ink:light-dark(#1c1b18,#ece8df);--soft:light-dark(#5a564d,#b3aea3);
--rule:light-dark(#ddd7c8,#353a43);--link:light-dark(#24508f,#8db4f2)}
body{max-inline-size:46rem;margin:0 auto;padding:2rem 1rem 4rem;background:light-dark(#fffefa,#15171b);color:var(--ink);
font:1rem/1.55 Charter,'Noto Serif',Georgia,'Noto Naskh Arabic',serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.25}h2{margin:2rem 0 .25rem;font-size:1rem;color:var(--soft)}
h3{margin:0;font-size:1.125rem}p{margin:.4rem 0}a{color:var(--link)}ol{padding-inline-start:2rem}
.about,.status,.cited{color:var(--soft);font-size:.875rem}.dispute{padding-inline-start:.75rem;border-inline-start:3px solid var(--rule)}
figure{margin:1.5rem calc(50% - 48vw);padding:1rem;overflow-x:auto;background:#fff;border-block:1px solid var(--rule);color-scheme:light}
figure svg{display:block;min-inline-size:44rem;max-inline-size:100%;block-size:auto;margin-inline:auto}
@media print{body{max-inline-size:none;padding:0;background:#fff;color:#000}article{break-inside:avoid}figure{margin-inline:0}figure svg{min-inline-size:0}}
`;

function pageForm({ picture, language }: PageChoices): ChronologyForm {
  return {
    head: ({ title, lines, address, locale, direction }) => {
      const about = lines.map(line => `<p dir="auto">${escapeHtml(line)}</p>`).join('\n');
      const link = `<p><a href="${escapeHtml(address)}" dir="ltr">${escapeHtml(address)}</a></p>`;
      const figure =
        picture === undefined
          ? ''
          : `<figure tabindex="0" aria-label="${escapeHtml(language.text.outgoing.chronicle.timeline(title))}">\n${embeddedSvg(picture)}\n</figure>\n`;
      return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<div class="about">
${about}
${isWebAddress(address) ? link : ''}
</div>
</header>
${figure}<main>
`;
    },
    entry: ({ heading, title, status, sides, body = [], disputes, sources, noSource }) => {
      const cited = sources.length === 0 ? escapeHtml(noSource) : sources.map(sourceLink).join(' ');
      const paragraph = (className: string) => (text: string) =>
        `<p dir="auto"${className === '' ? '' : ` class="${className}"`}>${withSourceLinks(escapeHtml(text))}</p>\n`;
      return `<article>
<h2 dir="auto">${escapeHtml(heading)}</h2>
<h3 dir="auto">${escapeHtml(title)}</h3>
<p class="status" dir="auto">${escapeHtml(status)}<br>${escapeHtml(sides)}</p>
${body.map(paragraph('')).join('')}${disputes.map(paragraph('dispute')).join('')}<p class="cited">${cited}</p>
</article>
`;
    },
    beforeSources: ({ sourcesTitle }) => `<section><h2>${escapeHtml(sourcesTitle)}</h2><ol>\n`,
    source: ({ number, text, address }) => {
      const link =
        address === undefined
          ? ''
          : ` <a href="${escapeHtml(address)}" rel="noopener noreferrer" dir="ltr">${escapeHtml(address)}</a>`;
      return `<li id="source-${number}" dir="auto">${escapeHtml(text)}${link}</li>\n`;
    },
    end: sourceCount => `${sourceCount === 0 ? '' : '</ol></section>\n'}</main>\n</body>\n</html>\n`,
  };
}

function sourceLink(number: number): string {
  return `<a href="#source-${number}">[${number}]</a>`;
}

/** The number of a source, where a paragraph or an account in it ends. */
function withSourceLinks(escaped: string): string {
  return escaped.replace(/\[(\d{1,7})\](?=(?:;|$))/g, (_, digits: string) => sourceLink(Number(digits)));
}

/** A page that was opened from a disk has an address that leads nobody anywhere. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address);
}

/** Inside a page there is no declaration before the drawing. */
function embeddedSvg(picture: string): string {
  return picture.replace(/^\s*<\?xml[^>]*\?>\s*/, '').replace(/^<!DOCTYPE[^>]*>\s*/i, '');
}
