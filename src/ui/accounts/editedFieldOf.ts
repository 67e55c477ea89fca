/** Where the panel edits the field that accounts are about: its own names for facts are in `editing/editingContext.ts`. */
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type EditedField } from '../editing/editingContext.ts';

export function editedFieldOf(field: string, { participants }: DiplomaticEvent): EditedField {
  const parts = /^(statements|processes|participants)\.(.+)\.[^.]+$/.exec(field);
  if (parts === null) return field;
  const [, list = '', key = ''] = parts;
  if (list !== 'participants') return `${list}.${key}`;
  const ofSide = participants.filter(({ side }) => side === key);
  const voter = ofSide.find(({ vote }) => vote !== undefined) ?? ofSide[0];
  return voter === undefined ? 'participants' : `participants.${participants.indexOf(voter)}`;
}
