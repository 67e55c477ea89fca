/** A property of an iCalendar file: `DTSTART;TZID=Asia/Muscat:20250412T160000` (RFC 5545, sections 3.1 to 3.3). */

export interface Property {
  /** In capitals. */
  readonly name: string;
  /** By their names in capitals; of several with one name the first. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As written. */
  readonly value: string;
}

const nameAtStart = /^[A-Za-z0-9-]+(?=[;:])/;
const noParameters: ReadonlyMap<string, string> = new Map();

/** Undefined for a line that is no property. */
export function readProperty(text: string): Property | undefined {
  const given = nameAtStart.exec(text)?.[0];
  if (given === undefined) return undefined;
  const name = given.toUpperCase();
  if (text.charAt(given.length) === ':') {
    return { name, parameters: noParameters, value: text.slice(given.length + 1) };
  }
  const parameters = new Map<string, string>();
  let at = given.length;
  while (text.charAt(at) === ';') {
    const end = parameterEnd(text, at + 1);
    if (end === -1) return undefined;
    const parameter = text.slice(at + 1, end);
    const equals = parameter.indexOf('=');
    const key = (equals === -1 ? parameter : parameter.slice(0, equals)).toUpperCase();
    if (!parameters.has(key)) {
      parameters.set(key, equals === -1 ? '' : parameterText(parameter.slice(equals + 1)));
    }
    at = end;
  }
  return { name, parameters, value: text.slice(at + 1) };
}

/** The next semicolon or colon outside quotation marks. */
function parameterEnd(text: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (mark === ';' || mark === ':')) return at;
  }
  return -1;
}

/** Without its quotation marks, and with what RFC 6868 writes by a caret. */
function parameterText(given: string): string {
  const bare = given.length > 1 && given.startsWith('"') && given.endsWith('"') ? given.slice(1, -1) : given;
  return bare.replace(/\^[n^']/g, mark => (mark === '^n' ? '\n' : mark === "^'" ? '"' : '^'));
}

export function unescaped(value: string): string {
  return value.includes('\\')
    ? value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
    : value;
}

/** The texts of a list, at the commas that nothing escapes. */
export function unescapedList(value: string): readonly string[] {
  const texts: string[] = [];
  let from = 0;
  for (let at = 0; at <= value.length; at += 1) {
    if (value.charAt(at) === '\\') at += 1;
    else if (at === value.length || value.charAt(at) === ',') {
      texts.push(unescaped(value.slice(from, at)));
      from = at + 1;
    }
  }
  if (from <= value.length && from < value.length) texts.push(unescaped(value.slice(from)));
  return texts;
}
