/**
 * How iCalendar writes text and lines (RFC 5545, sections 3.1 and 3.3.11). Whatever a title holds, no property begins or
 * ends in it: breaks of lines become `\n`, and other control characters, which no text may hold, are left out.
 */

const mostOctets = 75;

export function escapedText(text: string): string {
  return keptText(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** The text that comes back when it is read. */
export function keptText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** A property as its lines, each of at most 75 octets, none ending within a character. */
export function propertyLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  // Three octets at most for each UTF-16 unit: most lines need no counting.
  if (line.length * 3 <= mostOctets) return `${line}\r\n`;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return `${folded}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
