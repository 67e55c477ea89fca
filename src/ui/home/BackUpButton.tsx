/** Writes a record of the list to a file: a backup, or what can be handed on. */
import { useState } from 'react';
import controls from '../controls.module.css';
import { type RecordSource } from '../opening/recordSource.ts';
import { backUp } from './backUp.ts';
import { useHome } from './homeContext.ts';
import { recordAsItStands } from './recordAsItStands.ts';

interface BackUpButtonProps {
  readonly source: RecordSource;
  readonly title: string;
  readonly withPrivateNotes: boolean;
}

export function BackUpButton({ source, title, withPrivateNotes }: BackUpButtonProps) {
  const { language, attempt } = useHome();
  const words = language.text.home;
  const [percent, setPercent] = useState<number>();
  const write = async () => {
    setPercent(0);
    await attempt(
      async () => {
        const standing = await recordAsItStands(source);
        await backUp({
          ...standing,
          keptId: standing.record.id,
          withPrivateNotes,
          onProgress: share => {
            setPercent(Math.floor(100 * share));
          },
        });
      },
      withPrivateNotes ? words.done.backedUp(title) : words.done.handedOn(title),
    );
    setPercent(undefined);
  };
  return (
    <button
      type="button"
      className={controls['link']}
      aria-disabled={percent !== undefined}
      onClick={() => {
        if (percent === undefined) void write();
      }}
    >
      {percent === undefined ? (withPrivateNotes ? words.backUp : words.handOn) : words.backingUp(percent)}
    </button>
  );
}
