/** A drawing as elements of the page: made one by one, since no text may become elements here. */
import { legible, svgNamespace, type SvgNode } from '../../timeline/svgNodes.ts';

export function svgElement({ name, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && key !== 'xmlns') made.setAttribute(key, String(value));
  }
  for (const child of children) made.append(typeof child === 'string' ? legible(child) : svgElement(child));
  return made;
}
