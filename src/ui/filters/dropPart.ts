import { type FilterPart } from '../../query/facets.ts';
import { type Commands } from '../../store/commands.ts';

/** Lets in what a part of the filter keeps out. */
export function dropPart(commands: Commands, part: FilterPart): void {
  switch (part) {
    case 'direct':
      commands.setDirect(false);
      return;
    case 'days':
      commands.setDays({});
      return;
    case 'changed':
      commands.setChangedSince(undefined);
      return;
    case 'text':
      commands.setText('');
      return;
    default:
      commands.dropCondition(part);
  }
}
