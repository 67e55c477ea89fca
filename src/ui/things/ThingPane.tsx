/** One thing: its fields and where it is named, or the merging of it with another. */
import { useEffect, useRef, useState } from 'react';
import { nameOfThing, type Thing, type ThingKind } from '../../domain/thingKinds.ts';
import controls from '../controls.module.css';
import { focusPane } from './focusPane.ts';
import { MergePane } from './MergePane.tsx';
import { ThingEditor } from './ThingEditor.tsx';
import { ThingUses } from './ThingUses.tsx';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';

interface ThingPaneProps {
  readonly kind: ThingKind;
  readonly thing: Thing | undefined;
  readonly isNew: boolean;
  /** Somebody asked for it, so focus goes there. */
  readonly isAsked: boolean;
}

export function ThingPane({ kind, thing, isNew, isAsked }: ThingPaneProps) {
  const { language, show } = useThings();
  const words = language.text.things;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const emptyRef = useRef<HTMLParagraphElement>(null);
  const [merging, setMerging] = useState<{ readonly otherId?: string }>();
  const isOpen = thing !== undefined || isNew;
  const isMerging = thing !== undefined && merging !== undefined;
  const wasMergingRef = useRef(false);
  useEffect(() => {
    // The choice of the other has a field that takes the focus itself.
    const isBack = wasMergingRef.current && !isMerging;
    wasMergingRef.current = isMerging;
    if (isMerging || !(isAsked || isBack)) return;
    focusPane(headingRef.current ?? emptyRef.current);
  }, [isAsked, isMerging]);
  if (!isOpen) {
    return (
      <p ref={emptyRef} className={`${styles['pane'] ?? ''} ${styles['empty'] ?? ''}`}>
        {words.chooseOne(kind)}
      </p>
    );
  }
  const name = thing === undefined ? words.add(kind) : nameOfThing(thing);
  return (
    <section className={styles['pane']} aria-label={name}>
      <button
        type="button"
        className={`${controls['quiet'] ?? ''} ${styles['back'] ?? ''}`}
        onClick={() => {
          show(kind, undefined);
        }}
      >
        <span aria-hidden="true">‹</span> {words.back(kind)}
      </button>
      <h3 ref={headingRef} tabIndex={-1} className={styles['name']}>
        <bdi>{isMerging ? words.mergeTitle(name) : name}</bdi>
      </h3>
      {isMerging ? (
        <MergePane
          kind={kind}
          thing={thing}
          otherId={merging.otherId}
          onDone={() => {
            setMerging(undefined);
          }}
        />
      ) : (
        <>
          <ThingEditor
            kind={kind}
            thing={thing}
            onMerge={otherId => {
              setMerging(otherId === undefined ? {} : { otherId });
            }}
          />
          {thing !== undefined && <ThingUses kind={kind} thing={thing} />}
        </>
      )}
    </section>
  );
}
