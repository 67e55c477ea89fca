/** Which columns the table shows. */
import { useRef } from 'react';
import { tableColumns } from '../../domain/tableColumns.ts';
import controls from '../controls.module.css';
import { useSession } from '../session.ts';
import { useDismissal } from '../timeline/useDismissal.ts';
import menu from '../timeline/viewMenu.module.css';
import { useLanguageWith } from '../useLanguageWith.ts';
import { type ShownColumns } from './useTableChoices.ts';

export function ColumnsMenu({ choices }: { readonly choices: ShownColumns }) {
  const { language } = useSession();
  const { table } = useLanguageWith(language, 'table').text;
  const menuRef = useRef<HTMLDetailsElement>(null);
  useDismissal(menuRef);
  return (
    <details ref={menuRef} className={menu['menu']}>
      <summary className={controls['quiet']}>{table.columnsMenu}</summary>
      <div className={menu['panel']}>
        <fieldset className={menu['choices']}>
          <legend>{table.columnsShown}</legend>
          {tableColumns.map(name => {
            const isShown = choices.shown.includes(name);
            return (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown && choices.shown.length === 1}
                  onChange={({ currentTarget }) => {
                    choices.setShown(name, currentTarget.checked);
                  }}
                />
                {table.columns[name]}
              </label>
            );
          })}
        </fieldset>
        {!choices.isUsual && (
          <button
            type="button"
            className={controls['button']}
            onClick={({ currentTarget }) => {
              // It goes away with what it restored; focus stays with the menu.
              currentTarget.closest('details')?.querySelector('summary')?.focus();
              choices.restore();
            }}
          >
            {table.usualColumns}
          </button>
        )}
      </div>
    </details>
  );
}
