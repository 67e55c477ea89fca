/**
 * A drawing as a tree of plain values, and as the text of an SVG file. All escaping of what people have written is
 * here: nothing that they write can become an element, an attribute or a file that cannot be read.
 */
export interface SvgNode {
  readonly name: SvgName;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (SvgNode | string)[];
}

/** All that a picture is made of: no script, no style, no reference to anything outside. */
export type SvgName =
  'svg' | 'title' | 'desc' | 'g' | 'path' | 'rect' | 'line' | 'text' | 'tspan' | 'clipPath' | 'defs';

export const svgNamespace = 'http://www.w3.org/2000/svg';

export function svgNode(
  name: SvgName,
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode {
  return { name, attributes, children };
}

/** A hundredth of a pixel: finer nobody sees, and every digit is written thousands of times. */
export function rounded(value: number): number {
  const found = Math.round(value * 100) / 100;
  return Number.isFinite(found) ? found : 0;
}

export function svgText(node: SvgNode): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

function write({ name, attributes, children }: SvgNode, parts: string[]): void {
  parts.push('<', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(' ', key, '="', escaped(String(value)), '"');
  }
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children) {
    if (typeof child === 'string') parts.push(escaped(child));
    else write(child, parts);
  }
  parts.push('</', name, '>');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return legible(text).replace(/[&<>"']/g, letter => entities[letter] ?? '');
}

/**
 * What XML can hold of a text, on one line: characters that no file may contain (controls, halves of letters, the two
 * that are none) are shown as the sign for what cannot be shown.
 */
export function legible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
}
