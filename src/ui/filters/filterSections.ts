/** The groups of the panel in their order: those that most readers ask for first stand open. */
import { type FilterGroup } from '../../query/condition.ts';

export const openGroups: readonly FilterGroup[] = ['side', 'person', 'kind', 'status'];

export const foldedGroups: readonly FilterGroup[] = [
  'role',
  'format',
  'outcome',
  'level',
  'place',
  'country',
  'process',
  'round',
  'statement',
  'speaker',
  'tag',
  'publisher',
  'sources',
  'disputed',
];

/** Groups of which one event can have several values: only there do "all of" and "only" make sense. */
export const severalValued: readonly FilterGroup[] = [
  'side',
  'person',
  'role',
  'level',
  'process',
  'round',
  'statement',
  'speaker',
  'tag',
  'publisher',
  'disputed',
];

/** Groups whose values are countries and bodies, with codes and flags. */
export const countryGroups: readonly FilterGroup[] = ['side', 'country', 'statement'];
