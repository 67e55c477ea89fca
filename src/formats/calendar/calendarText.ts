/**
 * How iCalendar writes text and lines (RFC 5545, sections 3.1 and 3.3.11). Whatever a title holds, no property begins or
 * ends in it: breaks of lines become `\n`, and other control characters, which no text may hold, are left out.
 */

const mostOctets = 75;

export function escapedText(text: string): string {
  const kept = keptText(text);
  return /[\\;,\n]/.test(kept)
    ? kept.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
    : kept;
}

/** The text that comes back when it is read. */
export function keptText(text: string): string {
  const whole = text.toWellFormed();
  return /[\u0000-\u0008\u000b-\u001f\u007f]/.test(whole)
    ? whole.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    : whole;
}

/** A property as its lines, each of at most 75 octets, none ending within a character. */
export function propertyLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  // Three octets at most for each UTF-16 unit: most lines need no counting.
  if (line.length * 3 <= mostOctets) return `${line}\r\n`;
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const length = octetsOf(code);
    if (octets + length > mostOctets) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += length;
    at += code < 0x1_0000 ? 1 : 2;
  }
  return `${folded}${line.slice(from)}\r\n`;
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
