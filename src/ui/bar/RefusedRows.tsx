/** Which events of a file were left out, and why: the first of them, row by row. */
import { type Refusals } from '../../formats/refusals.ts';
import controls from '../controls.module.css';
import { saveFile } from '../saveFile.ts';
import { useSession } from '../session.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import styles from './bar.module.css';

/** Enough to see what is wrong; the saved table has all that are named. */
const mostShown = 200;

export function RefusedRows({ refusals }: { readonly refusals: Refusals }) {
  const words = useLanguageWith(useSession().language, 'opening').text.opening;
  const { first, refusedCount } = refusals;
  const save = () => {
    const rows = first.flatMap(({ row, line, id = '', problems }) =>
      problems.map(({ path, code, detail }) => [
        String(line ?? row + 1),
        id,
        path,
        words.problems[code](detail),
      ]),
    );
    void import('../../formats/csv/csvCells.ts').then(({ tableText }) => {
      saveFile(new Blob([tableText([words.refusedHead, ...rows])], { type: 'text/csv' }), words.refusedName);
    });
  };
  return (
    <details className={styles['refused']}>
      <summary className={controls['link']}>{words.whichRefused}</summary>
      <ol>
        {first.slice(0, mostShown).map(({ row, line, problems }) => (
          <li key={`${row}-${line ?? ''}`}>
            <bdi>
              {problems
                .map(({ path, code, detail }) => {
                  const problem = words.problems[code](detail);
                  return line === undefined
                    ? words.refusedRow(row + 1, path, problem)
                    : words.refusedLine(line, path, problem);
                })
                .join('; ')}
            </bdi>
          </li>
        ))}
      </ol>
      {refusedCount > mostShown && <p>{words.moreRefused(refusedCount - mostShown)}</p>}
      <button type="button" className={controls['link']} onClick={save}>
        {words.saveRefused}
      </button>
    </details>
  );
}
