/** "Did you mean": words of the record within one letter of those that find nothing. Pressing one puts it in place. */
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './search.module.css';
import { useNearWords } from './useNearWords.ts';

export function NearWords() {
  const { language, commands } = useSession();
  const words = useLanguageWith(language, 'search').text.search;
  const offers = useNearWords();
  if (offers.length === 0) return null;
  return (
    <div className={styles['near']}>
      <span>{words.meant}</span>
      {offers.map(offer => (
        <button
          key={offer.text}
          type="button"
          className={controls['button']}
          aria-label={words.insteadSpoken(offer.words, offer.count)}
          onClick={() => {
            commands.setText(offer.text);
          }}
        >
          <bdi>{words.instead(offer.words, offer.count)}</bdi>
        </button>
      ))}
    </div>
  );
}
