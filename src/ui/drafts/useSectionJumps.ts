/** The keys of the form that lead to its parts. */
import { type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { type EventDraft } from '../../domain/eventDraft.ts';
import { focusField } from '../form/focusField.ts';
import { jumpIn, type JumpName, jumpOfKeys, withHeadToggled } from './sectionJumps.ts';
import { isMac } from './isMac.ts';

export interface SectionJumping {
  readonly jump: (name: JumpName) => void;
  /** Whether the key was one of these. */
  readonly onKey: (keyEvent: KeyboardEvent) => boolean;
}

interface JumpingForm {
  readonly draft: EventDraft;
  readonly change: (edit: (draft: EventDraft) => EventDraft) => void;
  readonly idOf: (field: string) => string;
}

export function useSectionJumps({ draft, change, idOf }: JumpingForm): SectionJumping {
  const jump = (name: JumpName) => {
    const to = jumpIn(draft, name);
    // A new row must be there before it can take the focus.
    if (to.draft !== draft) {
      flushSync(() => {
        change(() => to.draft);
      });
    }
    focusField(idOf(to.field));
  };
  /** The side in whose row the focus is. */
  const sideInFocus = () =>
    draft.sides.find(({ key }) =>
      document
        .getElementById(idOf(`sides.${key}.side`))
        ?.closest('fieldset')
        ?.contains(document.activeElement),
    );
  return {
    jump,
    onKey: keyEvent => {
      const name = jumpOfKeys(keyEvent.nativeEvent, isMac());
      if (name === undefined) return false;
      if (name !== 'head') {
        jump(name);
        return true;
      }
      const side = sideInFocus();
      if (side === undefined) return false;
      change(before => withHeadToggled(before, side.key));
      return true;
    },
  };
}
