/** Reads BibTeX as its readers do: braces are counted, whatever stands before them. */
export interface BibtexEntry {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

export function readBibtex(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  const expectText = (wanted: RegExp): string => {
    const sticky = new RegExp(wanted.source, 'uy');
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found === null) throw new Error(`No ${String(wanted)} in ${text.slice(at, at + 40)}`);
    at = sticky.lastIndex;
    return found[1] ?? found[0];
  };
  const bracedValue = (): string => {
    let depth = 0;
    const start = at + 1;
    for (; at < text.length; at += 1) {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      if (depth === 0) {
        at += 1;
        return text.slice(start, at - 1);
      }
    }
    throw new Error('A value does not end.');
  };
  for (; text.slice(at).trim() !== '';) {
    const key = expectText(/\s*@misc\{([A-Za-z0-9:.-]+),\s*/);
    const fields = new Map<string, string>();
    while (text[at] !== '}') {
      const name = expectText(/\s*([a-z]+) = /);
      fields.set(name, text[at] === '{' ? bracedValue() : expectText(/[a-z]+/));
      expectText(/,\s*/);
    }
    at += 1;
    entries.push({ key, fields });
  }
  return entries;
}

const printed: ReadonlyMap<string, string> = new Map([
  ['textbackslash', '\\'],
  ['textbraceleft', '{'],
  ['textbraceright', '}'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textquotedbl', '"'],
]);

/** What TeX prints of a braced value. */
export function texAsPrinted(value: string): string {
  return value
    .replace(/^\{([^]*)\}$/, '$1')
    .replace(/\\(text[a-z]+)\{\}|\\([$&#%_])/g, (_, word: string | undefined, mark: string | undefined) =>
      word === undefined ? (mark ?? '') : (printed.get(word) ?? '?'),
    );
}
