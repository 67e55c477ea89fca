/** English: pictures of the timeline and their printing, fetched when somebody asks for one. */
const count = (things: number) => things.toLocaleString('en');
const events = (things: number) => (things === 1 ? '1 event' : `${count(things)} events`);

export const picture = {
  sources: (names: string) => `Sources: ${names}`,
  sourcesAndMore: (names: string, more: number) => `Sources: ${names} and ${count(more)} more`,
  joinSources: (names: readonly string[]) => names.join(', '),
  cluster: 'several events',
  column: 'many events',
  /** Under the title: the filter as a sentence. */
  asked: (filter: string) => filter.charAt(0).toUpperCase() + filter.slice(1),
  counted: (shown: number, total: number) =>
    shown === total ? `All ${events(total)}` : `${count(shown)} of ${events(total)}`,
  drawnOf: (inSight: number, shown: number) =>
    inSight === shown ? '' : `${count(inSight)} of them in this span`,
  asKnownOn: (day: string) => `as known on ${day}`,
  pageOf: (page: number, pages: number) => `page ${count(page)} of ${count(pages)}`,
  join: (parts: readonly string[]) => parts.filter(part => part !== '').join(' · '),
  dataOf: (day: string) => `Data of ${day}`,
  drawnOn: (day: string) => `Drawn on ${day}`,
  title: 'Picture of the timeline',
  preview: (what: string) => `Preview: ${what}`,
  drawing: 'Drawing…',
  failed: 'The picture could not be drawn.',
  extent: 'What is drawn',
  whole: (shown: number) => `All ${events(shown)} of the filter`,
  window: (span: string) => `The window: ${span}`,
  size: 'Size',
  sizes: { a4: 'A4', a3: 'A3', slide: 'Slide 16:9', own: 'Own width' },
  width: (least: number, most: number) => `Width in pixels, ${count(least)} to ${count(most)}`,
  shows: 'On the picture',
  parts: {
    title: 'Title',
    filter: 'Filter and count',
    legend: 'Legend',
    sources: 'Sources',
    date: 'Date',
  },
  pages: 'Pages',
  pagesHint: 'Time is cut into equal parts, one on each page',
  page: (page: number, pages: number) => `Page ${count(page)} of ${count(pages)}`,
  before: 'Page before',
  after: 'Page after',
  saveSvg: 'Save SVG',
  savePng: 'Save PNG',
  print: 'Print or save as PDF',
  saved: (name: string) => `${name} is handed to the browser`,
  pixels: (width: number, height: number) => `PNG: ${count(width)} × ${count(height)} pixels`,
  fewerPixels: (width: number, height: number, most: string) =>
    `PNG: ${count(width)} × ${count(height)} pixels, fewer than twice its size: no browser draws more than ${most}`,
  mostPixels: (millions: number) => `${count(millions)} million`,
  smallLetters: (points: string, staves: number) =>
    `${count(staves)} staves: the letters are ${points} points high. A larger size or a narrower filter makes them larger.`,
  pngFailed: 'The browser could not make a PNG of this size. The SVG can be saved.',
  close: 'Close',
};
