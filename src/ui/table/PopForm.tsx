/** A small form behind the name of an action; opened, its first field has the focus. */
import { type ReactNode, type RefObject } from 'react';
import controls from '../controls.module.css';
import { useDismissal } from '../timeline/useDismissal.ts';
import menu from '../timeline/viewMenu.module.css';
import styles from './bar.module.css';

interface PopFormProps {
  readonly menuRef: RefObject<HTMLDetailsElement | null>;
  readonly name: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

export function PopForm({ menuRef, name, onSubmit, children }: PopFormProps) {
  useDismissal(menuRef);
  return (
    <details
      ref={menuRef}
      className={`${menu['menu'] ?? ''} ${styles['pop'] ?? ''}`}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.querySelector<HTMLElement>('input, select')?.focus();
      }}
    >
      <summary className={controls['button']}>{name}</summary>
      <form
        className={menu['panel']}
        onSubmit={submitted => {
          submitted.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </details>
  );
}

/** Focus goes to the name of the action, which stays. */
export function closeForm(form: HTMLDetailsElement | null): void {
  if (form === null) return;
  form.open = false;
  form.querySelector('summary')?.focus();
}
