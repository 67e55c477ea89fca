/** What the values of each filter group are called: a code or id becomes words in the reader's language. */
import { personId, placeId, processId, sideCode } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { noValue, type FilterGroup } from '../query/condition.ts';
import { type Language } from './language.ts';
import { personName, sideName } from './names.ts';

export type ValueName = (group: FilterGroup, value: string) => string;

function named(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}

/** A value that nothing in the record explains is shown as it is: an old link still reads. */
export function createValueNames(record: RecordReader, language: Language): ValueName {
  const { vocabulary, screen } = language.text;
  return (group, value) => {
    if (value === noValue) return screen.filters.none;
    switch (group) {
      case 'side':
      case 'country':
      case 'statement':
        return sideName(sideCode(value), record.bodies, language);
      case 'person':
      case 'speaker':
        return personName(personId(value), record.people);
      case 'place':
        return record.places.get(placeId(value))?.name ?? value;
      case 'process':
        return record.processes.get(processId(value))?.title ?? value;
      case 'role':
        return named(vocabulary.roles, value);
      case 'kind':
        return named(vocabulary.kinds, value);
      case 'format':
        return named(vocabulary.formats, value);
      case 'status':
        return named(vocabulary.statuses, value);
      case 'outcome':
        return named(vocabulary.outcomes, value);
      case 'level':
        return named(vocabulary.levels, value);
      case 'sources':
        return named(screen.filters.sourceCounts, value);
      case 'disputed':
        return named({ ...screen.event.fields, ...screen.filters.disputedFields }, value);
      case 'round':
      case 'tag':
      case 'publisher':
        return value;
    }
  };
}
