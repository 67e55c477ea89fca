/** The field of the event that an operation names as the one it set: a length and a site are said by their own names. */
import { type EditedField } from './editingContext.ts';

export function labelFieldOf(field: EditedField): string {
  if (field.startsWith('venue.')) return field === 'venue.site' ? 'venue.site' : 'venue';
  const [list = ''] = field.split('.');
  return list;
}
