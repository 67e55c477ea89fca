import { expect, it } from 'vitest';
import { createColumns } from '../../../src/query/createColumns.ts';
import { createSuggestions, suggest } from '../../../src/ui/form/suggestions.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { namesIn } from '../../support/draftNames.ts';

it('offers first what most events use, not what was met first', () => {
  const record = aRecord([
    anEvent({ sides: [['OM'], ['IR']] }),
    anEvent({ sides: [['IR'], ['US']] }),
    anEvent({ sides: [['US'], ['IR']] }),
  ]);
  const { sides } = createSuggestions(namesIn(record), createColumns(record, 0), {});
  expect(suggest(sides, '').slice(0, 3)).toMatchObject([
    { id: 'IR', weight: 3 },
    { id: 'US', weight: 2 },
    { id: 'OM', weight: 1 },
  ]);
});
