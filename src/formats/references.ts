/**
 * The sources that events rest on, as the two forms that reference managers and word processors take: CSL-JSON here,
 * BibTeX in `referencesBibtex.ts`. A source that several events cite stands there once, where it is first cited.
 */
import { type EdtfDate } from '../domain/edtf/edtf.ts';
import { readEdtf } from '../domain/edtf/parse.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { type EdtfText, type EventId, type SourceId } from '../domain/ids.ts';
import { isSafeLink } from '../domain/links.ts';
import { type RecordReader, type Source } from '../domain/record.ts';
import { type SourceKind } from '../domain/vocabulary.ts';

/** Comes once for each event, before its sources: how far the reading is, and a moment to rest. */
export const noSource = undefined;

/** Sources of the events, their statements and their accounts; those that the record lacks are passed over. */
export function* sourcesCited(
  record: RecordReader,
  ids: Iterable<EventId>,
): Generator<Source | typeof noSource, undefined> {
  const known = new Set<SourceId>();
  for (const id of ids) {
    yield noSource;
    const event = record.events.get(id);
    if (event === undefined) continue;
    for (const cited of citedBy(event)) {
      if (known.has(cited)) continue;
      known.add(cited);
      const source = record.sources.get(cited);
      if (source !== undefined) yield source;
    }
  }
}

function* citedBy({ sources, statements, claims }: DiplomaticEvent): Generator<SourceId, undefined> {
  yield* sources;
  for (const { source } of [...statements, ...claims]) if (source !== undefined) yield source;
}

/** The address where it is one that may be a link. */
export function linkOf(address: string | undefined): string | undefined {
  return address !== undefined && isSafeLink(address) ? address.trim() : undefined;
}

/** Item types of CSL 1.0.2. */
const cslTypes: Readonly<Record<SourceKind, string>> = {
  news: 'article-newspaper',
  official: 'webpage',
  broadcast: 'broadcast',
  social: 'post',
  reference: 'entry',
  dataset: 'dataset',
  'own-note': 'document',
};

/** An array in CSL-JSON. An empty part is a moment to rest. */
export function* writeCslJson(record: RecordReader, ids: Iterable<EventId>): Generator<string, undefined> {
  let separator = '[\n';
  for (const source of sourcesCited(record, ids)) {
    if (source === noSource) {
      yield '';
      continue;
    }
    yield `${separator}${JSON.stringify(cslItem(source))}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function cslItem({
  id,
  kind,
  publisher,
  title,
  url,
  archivedUrl,
  published,
  accessed,
  lang,
}: Source): object {
  const link = linkOf(url);
  const archived = linkOf(archivedUrl);
  return {
    id,
    type: cslTypes[kind],
    ...(title === undefined ? {} : { title }),
    ...(kind === 'news' || kind === 'reference' ? { 'container-title': publisher } : {}),
    publisher,
    ...(published === undefined ? {} : { issued: cslDate(published) }),
    ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
    ...(link === undefined ? {} : { URL: link }),
    ...(archived === undefined ? {} : { archive_location: archived }),
    ...(lang === undefined ? {} : { language: lang }),
  };
}

/** One or two calendar dates, or the text where it says more than such dates can. */
function cslDate(text: EdtfText): object {
  const edtf = readEdtf(text);
  const ends = edtf.kind === 'date' ? [edtf.date] : edtf.kind === 'interval' ? [edtf.start, edtf.end] : [];
  const parts = ends.flatMap(end => {
    const named = typeof end === 'string' ? undefined : dateParts(end);
    return named === undefined ? [] : [named];
  });
  if (parts.length === 0 || parts.length < ends.length) return { raw: text };
  const isCirca = /[~?%]/.test(text);
  return { 'date-parts': parts, ...(isCirca ? { circa: true } : {}) };
}

/** Year, month and day as far as they are named; undefined for what is no single one of them. */
export function dateParts({ precision, year, month, day, some }: EdtfDate): readonly number[] | undefined {
  if (some !== undefined) return undefined;
  switch (precision) {
    case 'instant':
    case 'day':
      return [year, month, day];
    case 'month':
      return [year, month];
    case 'year':
      return [year];
    case 'season':
    case 'decade':
    case 'century':
      return undefined;
  }
}
