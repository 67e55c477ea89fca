/** Marks what the search found in elements that React does not own: the cards of the timeline. */
import { foldedMatches } from '../../query/foldedMatches.ts';
import { readNeedles } from '../../query/needles.ts';
import { rememberLast } from '../../store/lastAnswer.ts';
import markStyles from '../marked.module.css';

/** Writes a text into an element, its hits marked. */
export type MarkText = (element: HTMLElement, text: string) => void;

/** For the same words the same function. */
export const markWords = rememberLast((typed: string | undefined): MarkText | undefined => {
  const needles = typed === undefined ? [] : readNeedles(typed);
  if (needles.length === 0) return undefined;
  return (element, text) => {
    const nodes: (Node | string)[] = [];
    let end = 0;
    for (const [from, to] of foldedMatches(text, needles)) {
      const mark = document.createElement('mark');
      mark.className = markStyles['mark'] ?? '';
      mark.textContent = text.slice(from, to);
      nodes.push(text.slice(end, from), mark);
      end = to;
    }
    element.replaceChildren(...nodes, text.slice(end));
  };
});
