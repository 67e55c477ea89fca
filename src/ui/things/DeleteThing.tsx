/** Deletes a thing that nothing names; of one that is named it says where, and offers to merge it instead. */
import { useState } from 'react';
import { nameOfThing, type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import { namersOfBodies } from '../../domain/thingUses.ts';
import controls from '../controls.module.css';
import { useEditableNow } from '../useEditableNow.ts';
import { UseList, useUses } from './ThingUses.tsx';
import styles from './things.module.css';
import { draftKey, useThings } from './thingsContext.ts';

const mostNamed = 10;

interface DeleteThingProps {
  readonly kind: ThingKind;
  readonly thing: Thing;
  readonly onMerge: () => void;
}

export function DeleteThing({ kind, thing, onMerge }: DeleteThingProps) {
  const { language, names, named, commands, readAll, show, say, typed } = useThings();
  const leaveDay = useEditableNow();
  const words = language.text.things;
  const [isRefused, setRefused] = useState(false);
  const { columns, rows } = useUses(kind, thing.id);
  const around = kind === 'body' ? (namersOfBodies(names.record).get(thing.id) ?? []) : [];
  const name = nameOfThing(thing);
  const remove = () => {
    leaveDay();
    // Whether it is named is known for sure only once every event was read.
    readAll();
    if (named.countOf(kind, thing.id) + around.length > 0) {
      setRefused(true);
      return;
    }
    commands.dropThing(kind, thing);
    typed.delete(draftKey(kind, thing));
    say(words.deleted(name), true);
    show(kind, undefined);
  };
  const count = rows.length + around.length;
  return (
    <>
      <button type="button" className={controls['button']} onClick={remove}>
        {words.delete}
      </button>
      {isRefused && count > 0 && (
        <div role="alert" className={styles['refused']}>
          <p>
            <bdi>{words.cannotDelete(name, count)}</bdi>
          </p>
          <UseList columns={columns} rows={rows.slice(0, mostNamed)} />
          <ul className={styles['useList']}>
            {around.slice(0, Math.max(0, mostNamed - rows.length)).map(({ entity, id, title }) => (
              <li key={`${entity} ${id}`}>
                <bdi>{title}</bdi>
              </li>
            ))}
          </ul>
          {count > mostNamed && <p>{words.andMore(count - mostNamed)}</p>}
          <p>
            {words.mergeInstead}{' '}
            <button type="button" className={controls['link']} onClick={onMerge}>
              {words.merge}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
