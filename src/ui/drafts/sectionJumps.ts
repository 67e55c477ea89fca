/**
 * Where one key of the form leads: to the first blank row of a list, which is made where there is none, or to a
 * field, unfolding what is folded around it. By the key's place on the keyboard, since Alt changes what it types.
 */
import {
  type EventDraft,
  isBlankProcess,
  isBlankSide,
  isBlankSource,
  isBlankStatement,
} from '../../domain/eventDraft.ts';
import { addRow, changeRow } from '../../domain/eventDraftRows.ts';

export const jumpNames = [
  'title',
  'date',
  'kind',
  'side',
  'place',
  'source',
  'statement',
  'round',
  'summary',
  'more',
] as const;
export type JumpName = (typeof jumpNames)[number];

export interface Jump {
  readonly draft: EventDraft;
  readonly field: string;
}

/** The draft with the row that the key asks for, and the field that it leads to. */
export function jumpIn(draft: EventDraft, name: JumpName): Jump {
  switch (name) {
    case 'side':
      return toRow(draft, 'sides', { blank: draft.sides.find(isBlankSide)?.key, part: 'side' });
    case 'source':
      return toRow(draft, 'sources', { blank: draft.sources.find(isBlankSource)?.key, part: 'url' });
    case 'statement':
      return toRow(draft, 'statements', {
        blank: draft.statements.find(isBlankStatement)?.key,
        part: 'speaker.0',
      });
    case 'round':
      return toRow(draft, 'processes', {
        blank: draft.processes.find(isBlankProcess)?.key,
        part: 'process',
      });
    case 'more':
      return { draft, field: 'format' };
    case 'title':
    case 'date':
    case 'kind':
    case 'place':
    case 'summary':
      return { draft, field: name };
  }
}

function toRow(
  draft: EventDraft,
  list: 'sides' | 'sources' | 'statements' | 'processes',
  { blank, part }: { readonly blank: string | undefined; readonly part: string },
): Jump {
  if (blank !== undefined) return { draft, field: `${list}.${blank}.${part}` };
  const only = draft.sources.filter(row => !isBlankSource(row));
  const [source] = only;
  const start =
    list === 'statements' && only.length === 1 && source !== undefined ? { source: `row:${source.key}` } : {};
  const added = addRow(draft, list, start);
  return { draft: added, field: `${list}.${added.lastKey}.${part}` };
}

/** The side leads its delegation, or no longer does. */
export function withHeadToggled(draft: EventDraft, key: string): EventDraft {
  const head = draft.sides.find(row => row.key === key)?.head !== true;
  return changeRow(draft, { list: 'sides', key, change: { head } });
}

/** By `KeyboardEvent.code`; the letters are those of the English names. */
const codes: Readonly<Record<string, JumpName | 'head'>> = {
  KeyT: 'title',
  KeyD: 'date',
  KeyK: 'kind',
  KeyS: 'side',
  KeyP: 'place',
  KeyO: 'source',
  KeyQ: 'statement',
  KeyR: 'round',
  KeyY: 'summary',
  KeyM: 'more',
  KeyL: 'head',
};

/** Alt and a letter; on a Mac, where Alt types letters, Ctrl and Alt. AltGr is neither. */
export function jumpOfKeys(
  { altKey, ctrlKey, metaKey, shiftKey, code }: KeyPress,
  isMac: boolean,
): JumpName | 'head' | undefined {
  if (!altKey || ctrlKey !== isMac || metaKey || shiftKey) return undefined;
  return codes[code];
}

interface KeyPress {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly code: string;
}
