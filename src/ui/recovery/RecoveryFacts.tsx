/** What is missing, what is there, and what a safety copy holds, in words. */
import { type LanguageWith } from '../../language/language.ts';
import { instantInWords } from '../../language/instants.ts';
import type { Finding } from '../../storage/canaryCheck.ts';
import type { Generation } from '../../storage/safetyCopyGenerations.ts';
import { bundledRecords } from '../opening/recordSource.ts';
import styles from './recovery.module.css';

interface LossFactsProps {
  readonly finding: Finding;
  readonly language: LanguageWith<'recovery'>;
}

/** More titles than this are not read by anybody. */
const namedCount = 6;

export function LossFacts({ finding, language }: LossFactsProps) {
  const words = language.text.recovery;
  const { kind, missingCount, lastAt, found } = finding;
  const isKnown = missingCount !== undefined && missingCount > 0;
  return (
    <>
      <dt>{words.missing}</dt>
      <dd>
        <strong>
          {isKnown
            ? words.missingEdits(missingCount)
            : kind === 'damaged'
              ? words.missingUnknown
              : words.missingAll}
        </strong>
        {lastAt !== undefined && `, ${words.lastSaved(instantInWords(Date.parse(lastAt), language))}`}
      </dd>
      <dt>{words.there}</dt>
      <dd>
        {found === undefined || found.operationCount + found.recordCount === 0
          ? kind === 'damaged'
            ? words.notReadable
            : words.nothingThere
          : words.foundThere(found.operationCount, found.recordCount)}
      </dd>
    </>
  );
}

interface CopyFactsProps extends LossFactsProps {
  readonly copy: Generation;
}

export function CopyFacts({ copy, finding, language }: CopyFactsProps) {
  const words = language.text.recovery;
  const { operationCount, sizeBytes, baseBytes, at, records, damageCount, lastSeq } = copy;
  const names = records.slice(0, namedCount).map(titleOf);
  const known = (finding.missingCount ?? 0) + (finding.found?.lastSeq ?? 0);
  const isMissingKnown = finding.missingCount !== undefined && finding.kind !== 'damaged';
  const leftCount = Math.max(0, (finding.kind === 'behind' ? known : (finding.missingCount ?? 0)) - lastSeq);
  return (
    <>
      <p>
        <strong>{words.copyHolds(operationCount, sizeBytes + baseBytes)}</strong>,{' '}
        {words.copyAt(instantInWords(Date.parse(at), language))}
      </p>
      {names.length > 0 && (
        <p className={styles['quiet']}>
          <bdi>{words.copyRecords(names.join('; ') + (records.length > namedCount ? ' …' : ''))}</bdi>
        </p>
      )}
      {isMissingKnown && <p>{leftCount === 0 ? words.afterwardsAll : words.afterwardsMissing(leftCount)}</p>}
      {damageCount > 0 && <p className={styles['warning']}>{words.copyDamaged(damageCount)}</p>}
    </>
  );
}

/** A sample that was never compacted is named by its id alone. */
function titleOf({ id, title = id }: Generation['records'][number]): string {
  return title === id ? (bundledRecords.find(record => record.id === id)?.title ?? title) : title;
}
