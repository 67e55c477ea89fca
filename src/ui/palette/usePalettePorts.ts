/** What the palette's items can reach, gathered once for all of them. */
import { type EventId } from '../../domain/ids.ts';
import { dateRangeInWords } from '../../language/dates.ts';
import { type LanguageWith } from '../../language/language.ts';
import { useAnnounce } from '../announce.tsx';
import { chooseTheme } from '../bar/themeChoice.ts';
import { type FormStart } from '../drafts/formStart.ts';
import { focusView } from '../focusView.ts';
import { useOpening } from '../opening/openingContext.ts';
import { useSession } from '../session.ts';
import { useShare } from '../share/shareTask.ts';
import { useEditableNow } from '../useEditableNow.ts';
import { useReveal } from '../useReveal.ts';
import { useApp } from '../useStore.ts';
import { useUndo } from '../useUndo.ts';
import { useWindowMoves } from '../useWindowMoves.ts';
import { namingAsked } from '../views/namingAsked.ts';
import { chooseFile } from './chooseFile.ts';
import { type AnswerPorts, type PaletteGroup } from './usePaletteAnswer.ts';

/** What only the screen around the palette can do. */
export interface PaletteActions {
  readonly startAdding: () => void;
  readonly startForm: (start: FormStart) => void;
  readonly startEditing: (id: EventId) => void;
  readonly visitEvent: () => void;
  readonly focusSearch: () => void;
  readonly showHelp: () => void;
}

/** `ask` puts a question in place of what was found. */
export function usePalettePorts(
  actions: PaletteActions,
  language: LanguageWith<'palette'>,
  ask: (groups: readonly PaletteGroup[]) => void,
): AnswerPorts {
  const session = useSession();
  const { store, commands, selectors } = session;
  const announce = useAnnounce();
  const { undo, redo } = useUndo();
  const { move, showFiltered } = useWindowMoves();
  const reveal = useReveal();
  const share = useShare();
  const { open, goHome } = useOpening();
  const columns = useApp(selectors.columnsOf);
  const words = language.text.palette;
  const windowNow = () => selectors.windowOf(store.getState());

  const leaveDay = useEditableNow();
  const remove = () => {
    const { record, view } = store.getState();
    const event = view.selected === undefined ? undefined : record.events.get(view.selected);
    if (event === undefined) return;
    leaveDay();
    commands.deleteEvent(event.id);
    announce(language.text.screen.event.deleted(event.title));
    focusView();
  };
  const askToDelete = () => {
    const { record, view } = store.getState();
    const title = view.selected === undefined ? '' : (record.events.get(view.selected)?.title ?? '');
    const item = (key: string, label: string, run: () => void) =>
      ({ kind: 'command', key, label, weight: 0, run }) as const;
    ask([
      {
        kind: 'command',
        total: 2,
        items: [
          item('keep', words.confirm.no, () => undefined),
          { ...item('delete', words.confirm.yes(title), remove), hint: words.confirm.hint },
        ],
      },
    ]);
  };
  return {
    ...actions,
    session,
    language,
    columns,
    undo,
    redo,
    move,
    showFiltered,
    reveal,
    share,
    chooseTheme,
    open,
    goHome,
    askToDelete,
    windowNow,
    chooseFile: () => {
      chooseFile(file => {
        open({ kind: 'file', file });
      });
    },
    nameFilter: () => {
      namingAsked.ask(undefined);
    },
    goTo: window => {
      commands.setTab('timeline');
      move({ kind: 'show', window });
      announce(words.wentTo(dateRangeInWords(windowNow(), language)));
    },
    searchFor: typed => {
      commands.setText(typed);
    },
  };
}
