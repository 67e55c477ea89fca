/** What the record can leave as, in the order in which it is offered. */
export const outgoingGroups = [
  { group: 'data', formats: ['demarche', 'csv', 'calendar', 'timelineJs', 'jsonLd'] },
  { group: 'reading', formats: ['page', 'html', 'markdown'] },
  { group: 'sources', formats: ['bibtex', 'cslJson'] },
  { group: 'link', formats: ['link'] },
] as const;

export type OutgoingFormat = (typeof outgoingGroups)[number]['formats'][number];

/** What is saved as a file: all but the link, which is copied. */
export type FileFormat = Exclude<OutgoingFormat, 'link'>;

export interface FileKind {
  /** No two forms have the same, so that none takes the place of another. */
  readonly extension: string;
  readonly type: string;
}

export const fileKinds: Readonly<Record<FileFormat, FileKind>> = {
  demarche: { extension: 'json', type: 'application/json' },
  csv: { extension: 'csv', type: 'text/csv' },
  calendar: { extension: 'ics', type: 'text/calendar' },
  timelineJs: { extension: 'timeline.json', type: 'application/json' },
  jsonLd: { extension: 'jsonld', type: 'application/ld+json' },
  page: { extension: 'timeline.html', type: 'text/html' },
  html: { extension: 'html', type: 'text/html' },
  markdown: { extension: 'md', type: 'text/markdown' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
  cslJson: { extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
};
