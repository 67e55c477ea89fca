/** Which operations of a file's log were left out, and why: the first of them, row by row. */
import type { Refusals } from '../../formats/refusals.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './merge.module.css';

export function RefusedOperations({ refusals }: { readonly refusals: Refusals }) {
  const { language } = useSession();
  const { merge: words } = useLanguageWith(language, 'merge').text;
  const { problems: reasons } = useLanguageWith(language, 'opening').text.opening;
  const { first, readCount, refusedCount } = refusals;
  return (
    <>
      <p>{words.refused(refusedCount, readCount)}</p>
      <details>
        <summary className={controls['link']}>{words.whichRefused}</summary>
        <ol className={styles['events']}>
          {first.map(({ row, problems }) => (
            <li key={row}>
              <bdi>
                {problems
                  .map(({ path, code, detail }) => words.refusedRow(row + 1, path, reasons[code](detail)))
                  .join('; ')}
              </bdi>
            </li>
          ))}
        </ol>
        {refusedCount > first.length && <p>{words.more(refusedCount - first.length)}</p>}
      </details>
    </>
  );
}
