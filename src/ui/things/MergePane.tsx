/** Merging: the other is chosen, what differs is picked field by field, and what will change is said before it does. */
import { useId, useState } from 'react';
import { mostEditedAtOnce } from '../../domain/bulkEdits.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { nameOfThing, type Thing, type ThingKind, thingsOfKind } from '../../domain/thingKinds.ts';
import { mergedThing, type Picks, usualPicks } from '../../domain/thingMerge.ts';
import { namersOfBodies } from '../../domain/thingUses.ts';
import { type Columns } from '../../query/columns.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { MergePicks } from './MergePicks.tsx';
import { OtherThing } from './OtherThing.tsx';
import styles from './things.module.css';
import { draftKey, useThings } from './thingsContext.ts';

interface MergePaneProps {
  readonly kind: ThingKind;
  readonly thing: Thing;
  readonly otherId: string | undefined;
  readonly onDone: () => void;
}

export function MergePane({ kind, thing, otherId, onDone }: MergePaneProps) {
  const { language, names, named, namedShare, readAll, commands, say, show, typed } = useThings();
  const { store, selectors } = useSession();
  const leaveDay = useEditableNow();
  const words = language.text.things;
  const [chosenId, setChosenId] = useState(otherId);
  const [picked, setPicked] = useState<Picks>({});
  const [keptChoice, setKeptChoice] = useState<string>();
  const previewId = useId();
  const other: Thing | undefined =
    chosenId === undefined ? undefined : thingsOfKind(names.record, kind).get(chosenId);
  if (other === undefined) {
    return <OtherThing kind={kind} thing={thing} onChoose={setChosenId} onCancel={onDone} />;
  }
  const around = kind === 'body' ? namersOfBodies(names.record) : undefined;
  const usesOf = ({ id }: Thing) => named.countOf(kind, id) + (around?.get(id)?.length ?? 0);
  // Fewer events change where the one with more uses stays; of a body the code is the reader's choice.
  const keptId = keptChoice ?? (usesOf(other) > usesOf(thing) ? other.id : thing.id);
  const [kept, gone] = keptId === thing.id ? [thing, other] : [other, thing];
  const pair = [kept, gone] as const;
  const picks = { ...usualPicks(pair), ...picked };
  const eventCount = named.countOf(kind, gone.id);
  const merge = () => {
    leaveDay();
    readAll();
    const count = named.countOf(kind, gone.id);
    if (count > mostEditedAtOnce) {
      say(words.mergeTooMany(count, mostEditedAtOnce));
      return;
    }
    const columns = selectors.columnsOf(store.getState());
    const merged = mergedThing(pair, picks);
    const events = eventsAt(columns, named.rowsNaming(kind, gone.id));
    if (commands.mergeThings({ kind, merged, gone, events }) === undefined) return;
    typed.delete(draftKey(kind, thing));
    typed.delete(draftKey(kind, other));
    say(words.merged(nameOfThing(merged), count), true);
    show(kind, merged.id);
  };
  return (
    <form
      onSubmit={submitted => {
        submitted.preventDefault();
        merge();
      }}
      aria-describedby={previewId}
    >
      <MergePicks
        kind={kind}
        pair={pair}
        picks={picks}
        onPick={(field, pick) => {
          setPicked({ ...picked, [field]: pick });
        }}
        onKeep={id => {
          setKeptChoice(id);
          setPicked({});
        }}
      />
      <p id={previewId} className={styles['preview']}>
        <bdi>{words.mergePreview(nameOfThing(gone), eventCount)}</bdi>{' '}
        {namedShare < 1 && words.counting(Math.floor(namedShare * 100))}
      </p>
      <div className={styles['buttons']}>
        <button type="submit" className={controls['primary']}>
          {words.mergeNow}
        </button>
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            setChosenId(undefined);
            setPicked({});
          }}
        >
          {words.mergeOther}
        </button>
        <button type="button" className={controls['quiet']} onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** Read one by one, as they are asked for. */
function* eventsAt(columns: Columns, rows: readonly number[]): Generator<DiplomaticEvent> {
  for (const row of rows) yield columns.eventAt(row);
}
