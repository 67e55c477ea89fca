/** Which events of a file were left out, and why: the first of them, row by row. */
import { type Refusals } from '../../formats/refusals.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';

export function RefusedRows({ refusals }: { readonly refusals: Refusals }) {
  const words = useLanguageWith(useSession().language, 'opening').text.opening;
  const { first, refusedCount } = refusals;
  return (
    <details className={styles['refused']}>
      <summary className={controls['link']}>{words.whichRefused}</summary>
      <ol>
        {first.map(({ row, problems }) => (
          <li key={row}>
            <bdi>
              {problems
                .map(({ path, code, detail }) =>
                  words.refusedRow(row + 1, path, words.problems[code](detail)),
                )
                .join('; ')}
            </bdi>
          </li>
        ))}
      </ol>
      {refusedCount > first.length && <p>{words.moreRefused(refusedCount - first.length)}</p>}
    </details>
  );
}
