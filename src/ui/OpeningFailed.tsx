/** The page when the record could not be opened at all: what happened, and one way on. */
import { type Catalogue } from '../language/language.ts';
import controls from './controls.module.css';
import styles from './filters/nothing.module.css';

interface OpeningFailedProps {
  readonly text: Catalogue['screen'];
  readonly detail: string;
}

export function OpeningFailed({ text, detail }: OpeningFailedProps) {
  return (
    <main className={styles['nothing']} role="alert">
      <h1 className={styles['title']}>{text.appName}</h1>
      <p>{text.loadFailed(detail)}</p>
      <p>
        <button
          type="button"
          className={controls['primary']}
          onClick={() => {
            location.reload();
          }}
        >
          {text.tryAgain}
        </button>
      </p>
    </main>
  );
}
