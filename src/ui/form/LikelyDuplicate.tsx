/** An event of the record that may be the one being typed: shown beside, to be opened instead or added to. */
import { mainProcess } from '../../domain/event.ts';
import { type EventId } from '../../domain/ids.ts';
import { whenInWords } from '../../language/dates.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import styles from './form.module.css';
import { useForm } from './formContext.ts';

export function LikelyDuplicate({ id }: { readonly id: EventId }) {
  const { commands } = useSession();
  const { names, language, mergeInto } = useForm();
  const words = language.text.form.warnings;
  const event = names.record.events.get(id);
  if (event === undefined) return null;
  const place = event.venue?.place === undefined ? undefined : names.record.places.get(event.venue.place);
  const sides = [...new Set(event.participants.map(({ side }) => side))].map(names.sideName);
  const main = mainProcess(event);
  const process = main === undefined ? undefined : names.record.processes.get(main.id)?.title;
  const round = main?.round === undefined ? process : `${process ?? ''} ${main.round}`;
  const facts = [whenInWords(event.when, language), place?.name, sides.join(', '), round];
  return (
    <div className={styles['duplicate']}>
      <p>{words.likelyDuplicate(event.title)}</p>
      <p className={styles['duplicateFacts']}>
        <bdi>{facts.filter(fact => fact !== undefined && fact !== '').join(' · ')}</bdi>
      </p>
      <div className={styles['duplicateWays']}>
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            commands.select(id);
          }}
        >
          {words.openInstead}
        </button>
        {mergeInto !== undefined && (
          <button
            type="button"
            className={controls['button']}
            title={words.mergeHint}
            onClick={() => {
              mergeInto(id);
            }}
          >
            {words.mergeInto}
          </button>
        )}
      </div>
    </div>
  );
}
