/** What the menu of records offers: the samples, a file of the reader's own, and what the open record names. */
import controls from '../controls.module.css';
import { recordAsked } from '../home/recordAsked.ts';
import { pasteAsked } from '../incoming/pasteAsked.ts';
import { useOpening } from '../opening/openingContext.ts';
import { bundledRecords, homeHash } from '../opening/recordSource.ts';
import { useSession } from '../session.ts';
import { openThing } from '../things/openThing.ts';
import { useLanguageWith } from '../useLanguageWith.ts';
import { useApp } from '../useStore.ts';
import styles from './bar.module.css';

interface RecordChoicesProps {
  readonly onClose: () => void;
  readonly onChooseFile: () => void;
}

export function RecordChoices({ onClose, onChooseFile }: RecordChoicesProps) {
  const { language } = useSession();
  const { open, shown, goHome } = useOpening();
  const shownId = useApp(state => state.record.id);
  const hasEdits = useApp(state => state.operations.length > 0);
  const words = language.text.records;
  const { opening } = useLanguageWith(language, 'opening').text;
  return (
    <>
      <ul>
        <li>
          <a
            href={homeHash}
            className={controls['quiet']}
            onClick={pressEvent => {
              if (pressEvent.ctrlKey || pressEvent.metaKey || pressEvent.shiftKey) return;
              pressEvent.preventDefault();
              onClose();
              goHome();
            }}
          >
            {words.all}
          </a>
        </li>
        {bundledRecords.map(record => {
          const isShown = shown === 'bundled' && record.id === shownId;
          return (
            <li key={record.id}>
              <button
                type="button"
                className={controls['quiet']}
                aria-current={isShown || undefined}
                onClick={() => {
                  onClose();
                  if (!isShown) open({ kind: 'bundled', record });
                }}
              >
                <bdi>{record.title}</bdi>
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className={controls['quiet']}
            onClick={() => {
              onClose();
              onChooseFile();
            }}
          >
            {words.openFile}
          </button>
        </li>
        <li>
          <button
            type="button"
            className={controls['quiet']}
            onClick={() => {
              onClose();
              pasteAsked.ask('');
            }}
          >
            {opening.paste}
          </button>
        </li>
        <li>
          <button
            type="button"
            className={controls['quiet']}
            onClick={() => {
              onClose();
              openThing('person');
            }}
          >
            {words.things}
          </button>
        </li>
        <li>
          <button
            type="button"
            className={controls['quiet']}
            onClick={() => {
              onClose();
              recordAsked.ask('back-up');
            }}
          >
            {words.backUp}
          </button>
        </li>
        {hasEdits && (
          <li>
            <button
              type="button"
              className={controls['quiet']}
              onClick={() => {
                onClose();
                recordAsked.ask('changes');
              }}
            >
              {words.ownChanges}
            </button>
          </li>
        )}
        {hasEdits && shown === 'bundled' && (
          <li>
            <button
              type="button"
              className={controls['quiet']}
              onClick={() => {
                onClose();
                recordAsked.ask('reset');
              }}
            >
              {words.reset}
            </button>
          </li>
        )}
      </ul>
      <p className={styles['hint']}>{opening.fileHint}</p>
    </>
  );
}
