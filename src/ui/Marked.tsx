/**
 * A text with what the search found in it marked: `<Marked text={event.title} />` gives the text itself, and around
 * each part that matches the words in the box a `mark`. It is text and nothing else: whoever uses it gives it a place
 * of its own direction (`bdi`, `dir="auto"`). Only for parts of the page that are fetched after the first sight.
 */
import { foldedMatches } from '../query/foldedMatches.ts';
import { type Needle, readNeedles } from '../query/needles.ts';
import { rememberLast } from '../store/lastAnswer.ts';
import styles from './marked.module.css';
import { useApp } from './useStore.ts';

const noNeedles: readonly Needle[] = [];
const needlesIn = rememberLast((typed: string | undefined) =>
  typed === undefined ? noNeedles : readNeedles(typed),
);

export function Marked({ text }: { readonly text: string }) {
  const needles = useApp(state => needlesIn(state.view.filter.text));
  const parts = foldedMatches(text, needles);
  if (parts.length === 0) return text;
  return parts.map(([start, end], index) => (
    <span key={start}>
      {text.slice(parts[index - 1]?.[1] ?? 0, start)}
      <mark className={styles['mark']}>{text.slice(start, end)}</mark>
      {index === parts.length - 1 && text.slice(end)}
    </span>
  ));
}
