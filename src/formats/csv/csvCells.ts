/** What stands in one cell: several things by a separator, and text that a spreadsheet program must not calculate. */
import { itemCount } from '../../domain/limits.ts';

/**
 * Cells that begin like this are formulas to some spreadsheet program (OWASP, "CSV Injection"), in full-width letters
 * and behind spaces too. An apostrophe before them keeps them text.
 */
const formulaStart = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/u;
const keptFormula = /^'+(?:[\s\u0000]*[=+\-@＝＋－＠]|[\t\r\n\u0000])/u;

/** A text that has such an apostrophe of its own gets one more, so that taking one away gives the text again. */
export function safeCell(text: string): string {
  return formulaStart.test(text) || keptFormula.test(text) ? `'${text}` : text;
}

export function hasFormulaQuote(cell: string): boolean {
  return cell.startsWith("'") && keptFormula.test(cell);
}

/** The way back of `safeCell`. */
export function bareCell(cell: string): string {
  return hasFormulaQuote(cell) ? cell.slice(1) : cell;
}

/** One that has the separator within it, or begins with a quotation mark, stands in quotation marks, as cells do in a row. */
export function joinedList(items: readonly string[], separator: string): string {
  const written = items.map(item =>
    item.includes(separator) || item.startsWith('"') ? `"${item.replaceAll('"', '""')}"` : item,
  );
  return written.join(separator === '\n' ? separator : `${separator} `);
}

/** The way back of `joinedList`, and how others write lists: without spaces around each, without empty ones. */
export function listIn(cell: string, separator: string): readonly string[] {
  if (!cell.includes(separator) && !cell.includes('"')) {
    const only = cell.trim();
    return only === '' ? [] : [only];
  }
  const items: string[] = [];
  let at = 0;
  // One more than an event can have is refused by whoever reads them; the rest need not be looked at.
  while (at < cell.length && items.length <= itemCount) {
    const rest = cell.slice(at);
    const spaces = rest.length - rest.trimStart().length;
    const quoted = /^"((?:[^"]|"")*)"\s*/u.exec(rest.slice(spaces));
    const end = quoted === null ? -1 : at + spaces + quoted[0].length;
    if (quoted !== null && (end === cell.length || cell.startsWith(separator, end))) {
      items.push((quoted[1] ?? '').replaceAll('""', '"'));
      at = end + separator.length;
    } else {
      const next = cell.indexOf(separator, at);
      items.push(cell.slice(at, next === -1 ? cell.length : next).trim());
      at = next === -1 ? cell.length : next + separator.length;
    }
  }
  return items.filter(item => item !== '');
}

/** By it spreadsheet programs know UTF-8. */
export const tableMark = '\ufeff';
export const rowEnd = '\r\n';

/** As it stands between two commas. */
export function cellText(given: string): string {
  const text = safeCell(given);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A small table, whole. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return tableMark + rows.map(row => row.map(cellText).join(',') + rowEnd).join('');
}
