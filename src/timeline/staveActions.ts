/** What can be done with one stave, as a menu lists it and as keys do it, and what to say when it is done. */
import { type StaveChoices } from '../domain/readingChoices.ts';
import { type Frame } from './frame.ts';
import { sharingValues } from './sharingValues.ts';
import { staveName } from './staveName.ts';
import { type StaveSet } from './staves.ts';
import {
  foldStave,
  joinGroup,
  moveStave,
  pinStave,
  putBackStave,
  unfoldGroup,
  unpinStave,
} from './staveVerbs.ts';

export interface StaveAction {
  readonly name: 'pin' | 'up' | 'down' | 'fold' | 'group' | 'take-out';
  readonly label: string;
  /** Absent where there is nothing to be done: at the upper end a stave cannot go up. */
  readonly choices?: StaveChoices;
  readonly done: string;
}

export function staveActions(frame: Frame, at: number): readonly StaveAction[] {
  const stave = frame.set.staves[at];
  if (stave === undefined || stave.kind === 'unnamed') return [];
  return stave.kind === 'others' ? othersActions(frame) : ownActions(frame, at);
}

function ownActions(frame: Frame, at: number): readonly StaveAction[] {
  const { scene, set } = frame;
  const { actions } = scene.language.text.staves;
  const { code, isPinned } = set.staves[at]!;
  const name = staveName(set.staves[at]!, frame);
  const choices = scene.staveChoices;
  const isGroup = scene.grouping === 'country' && scene.groupMembers.has(code);
  const joined = scene.grouping === 'country' ? groupsShownAs(frame, code) : [];
  return [
    isPinned
      ? {
          name: 'pin',
          label: actions.unpin,
          choices: unpinStave(choices, code),
          done: actions.unpinned(name),
        }
      : { name: 'pin', label: actions.pin, choices: pinStave(choices, code), done: actions.pinned(name) },
    { name: 'up', label: actions.up, ...moveTo(frame, at, at - 1) },
    { name: 'down', label: actions.down, ...moveTo(frame, at, at + 2) },
    { name: 'fold', label: actions.fold, choices: foldStave(choices, code), done: actions.folded(name) },
    ...(isGroup && !choices.unfolded.includes(code)
      ? [groupAction(actions.unfold(name), unfoldGroup(choices, code), actions.unfolded(name))]
      : []),
    ...joined.map(group => {
      const groupName = scene.sideName(group);
      return groupAction(actions.join(groupName), joinGroup(choices, group), actions.joined(groupName));
    }),
  ];
}

function groupAction(label: string, choices: StaveChoices, done: string): StaveAction {
  return { name: 'group', label, choices, done };
}

/** Unfolded groups that this side belongs to, or is. */
function groupsShownAs({ scene }: Frame, side: string): readonly string[] {
  const { unfolded } = scene.staveChoices;
  return unfolded.filter(group => group === side || scene.groupMembers.get(group)?.includes(side) === true);
}

/** Back to where they stood for what was folded, and a pin for whatever has too few events for its own stave. */
function othersActions({ scene, set }: Frame): readonly StaveAction[] {
  const { actions } = scene.language.text.staves;
  const choices = scene.staveChoices;
  const named = (value: string) => staveName({ kind: 'value', code: value }, { scene });
  const folded = choices.folded.filter(value => set.values.includes(value));
  const sharing = sharingValues(set).filter(({ value }) => !folded.includes(value));
  return [
    ...folded.map(value => ({
      name: 'take-out' as const,
      label: actions.putBack(named(value)),
      choices: putBackStave(choices, value),
      done: actions.hasOwn(named(value)),
    })),
    ...sharing.map(({ value, eventCount }) => ({
      name: 'take-out' as const,
      label: actions.pinSharing(named(value), eventCount),
      choices: pinStave(choices, value),
      done: actions.pinned(named(value)),
    })),
  ];
}

/** Staves among which one may be moved: the pinned among themselves, and so the rest. */
export function regionOf({ staves }: StaveSet, at: number): { readonly from: number; readonly to: number } {
  const pinnedEnd = staves.filter(({ isPinned }) => isPinned).length;
  const valueEnd = staves.filter(({ kind }) => kind === 'value').length;
  return at < pinnedEnd ? { from: 0, to: pinnedEnd } : { from: pinnedEnd, to: valueEnd };
}

/** To stand before what is now the stave `to`, or last of its region. */
export function moveTo(frame: Frame, at: number, to: number): Pick<StaveAction, 'choices' | 'done'> {
  const { scene, set } = frame;
  const region = regionOf(set, at);
  if (to < region.from || to > region.to || to === at || to === at + 1) return { done: '' };
  const stave = set.staves[at]!;
  const before = to < region.to ? set.staves[to]?.code : undefined;
  const place = (to > at ? to - 1 : to) + 1;
  return {
    choices: moveStave(scene.staveChoices, set.order, { value: stave.code, before }),
    done: scene.language.text.staves.actions.moved(staveName(stave, frame), place, set.staves.length),
  };
}
