/** The menu of one stave, beside its name; loaded when it is first asked for. Moving leaves it open. */
import { type StaveAction } from './staveActions.ts';
import styles from './timeline.module.css';

interface MenuParts {
  readonly anchor: HTMLElement;
  readonly label: string;
  /** As they are now. */
  readonly actions: () => readonly StaveAction[];
  readonly onAction: (action: StaveAction) => void;
  /** Focus is to go back to the stave's name. */
  readonly onClose: () => void;
}

export function openStaveMenu(
  root: HTMLElement,
  { anchor, label, actions, onAction, onClose }: MenuParts,
): void {
  const menu = document.createElement('div');
  menu.className = styles['menu'] ?? '';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  const ending = new AbortController();
  const { signal } = ending;

  const close = (isLeft: boolean) => {
    if (signal.aborted) return;
    ending.abort();
    menu.remove();
    if (!isLeft) onClose();
  };
  const items = () => [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const fill = () => {
    const focusedAt = items().findIndex(item => item === document.activeElement);
    const made = actions().map(action => {
      const item = document.createElement('div');
      item.className = styles['menuItem'] ?? '';
      item.setAttribute('role', 'menuitem');
      item.setAttribute('aria-disabled', String(action.choices === undefined));
      item.tabIndex = -1;
      item.dir = 'auto';
      item.textContent = action.label;
      item.addEventListener('click', () => {
        if (action.choices === undefined) return;
        onAction(action);
        if (action.name !== 'up' && action.name !== 'down') close(false);
        // The frame that shows the move comes first.
        else requestAnimationFrame(() => requestAnimationFrame(fill));
      });
      return item;
    });
    menu.replaceChildren(...made);
    made[Math.max(0, focusedAt)]?.focus({ preventScroll: true });
  };
  const step = (by: number) => {
    const all = items();
    const at = all.findIndex(item => item === document.activeElement);
    all[(at + by + all.length) % all.length]?.focus({ preventScroll: true });
  };

  menu.addEventListener(
    'keydown',
    keyEvent => {
      const keys: Record<string, () => void> = {
        ArrowDown: () => {
          step(1);
        },
        ArrowUp: () => {
          step(-1);
        },
        Home: () => items()[0]?.focus(),
        End: () => items().at(-1)?.focus(),
        Enter: () => {
          items()
            .find(item => item === document.activeElement)
            ?.click();
        },
        Escape: () => {
          close(false);
        },
        Tab: () => {
          close(false);
        },
      };
      // The page's own meaning of a key must not act behind an open menu.
      keyEvent.stopPropagation();
      const action = keys[keyEvent.key === ' ' ? 'Enter' : keyEvent.key];
      if (action === undefined) return;
      keyEvent.preventDefault();
      action();
    },
    { signal },
  );
  menu.addEventListener(
    'pointerdown',
    pressed => {
      pressed.stopPropagation();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) close(true);
    },
    { signal, capture: true },
  );
  menu.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close(true);
    },
    { signal },
  );

  root.append(menu);
  fill();
  const rootBox = root.getBoundingClientRect();
  const box = anchor.getBoundingClientRect();
  const x = Math.min(box.left - rootBox.left + 12, rootBox.width - menu.offsetWidth - 4);
  const belowPx = box.bottom - rootBox.top + 2;
  const isBelow = belowPx + menu.offsetHeight < rootBox.height;
  const y = isBelow ? belowPx : Math.max(2, box.top - rootBox.top - menu.offsetHeight - 2);
  menu.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
}
