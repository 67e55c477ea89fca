/** What somebody said, in its own language and direction. A long text folds, and is whole for search, print and voice. */
import { useState } from 'react';
import { Marked } from '../Marked.tsx';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './statements.module.css';

/** Longer texts fold; they then show at least two thirds of this. */
const mostCharacters = 320;

interface FoldedTextProps {
  readonly as: 'p' | 'blockquote';
  /** BCP 47. */
  readonly lang: string;
  readonly text: string;
}

export function FoldedText({ as: Element, lang, text }: FoldedTextProps) {
  const { accounts: words } = useLanguageWith(useSession().language, 'accounts').text;
  const [isWhole, setWhole] = useState(false);
  const folds = text.length > mostCharacters;
  return (
    <>
      <Element dir="auto" lang={lang} className={styles['said']} data-folded={folds && !isWhole}>
        <Marked text={text} />
      </Element>
      {folds && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? words.lessQuote : words.wholeQuote}
        </button>
      )}
    </>
  );
}
