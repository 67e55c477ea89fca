/** Reads `scripts/sources/us-travels.csv`: RFC 4180 with quoted fields, no line breaks inside a field. */

export interface TripRow {
  readonly id: string;
  readonly role: 'president' | 'secretary';
  /** The name as printed: "Henry A. (Heinz Alfred) Kissinger". */
  readonly traveller: string;
  /** First and last day, `2025-02-01`. */
  readonly start: string;
  readonly end: string;
  /** As printed: "Korea, Republic of". */
  readonly country: string;
  /** As printed: one place, several with commas, or nothing. */
  readonly locale: string;
}

const header = 'id,role,traveller,start,end,country,locale';

/** The fields of one line, in order. */
export function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toISOString().startsWith(text);
}

/** Throws, naming the line, on anything but seven fields, a known role and two days in order. */
export function readTripRows(csv: string): TripRow[] {
  const [first, ...lines] = csv.trimEnd().split(/\r?\n/);
  if (first !== header) throw new Error(`The first line must be: ${header}`);
  return lines.map((line, index) => {
    const [id = '', role, traveller = '', start = '', end = '', country = '', locale, ...rest] =
      fieldsOf(line);
    const at = `Line ${index + 2}`;
    if (locale === undefined || rest.length > 0) throw new Error(`${at} must have seven fields.`);
    if (role !== 'president' && role !== 'secretary') throw new Error(`${at} has no known role.`);
    if (!isDay(start) || !isDay(end) || end < start) throw new Error(`${at} has no two days in order.`);
    return { id, role, traveller, start, end, country, locale };
  });
}
