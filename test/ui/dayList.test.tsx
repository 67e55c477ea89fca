import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DayList } from '../../src/ui/list/DayList.tsx';
import { anEvent, aRecord } from '../support/anEvent.ts';
import { renderWithSession } from '../support/aSession.tsx';

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(found => found.textContent);

test('lists the newest first, with the site where no place is named and no side that is not stated', () => {
  const record = aRecord([
    anEvent({ title: 'First', on: '2025-04-12' }),
    anEvent({
      title: 'Second',
      on: '2025-04-19',
      sides: [['US']],
      people: [['Araghchi', '-']],
      venue: { site: 'Château de Blérancourt' },
    }),
  ]);
  renderWithSession(<DayList onOpen={() => undefined} />, { record });
  expect(texts('h2')).toEqual(['Saturday 19 April 2025', 'Saturday 12 April 2025']);
  expect(texts('li')).toEqual([
    'SecondMeeting · Concluded · Château de Blérancourt · US',
    'FirstMeeting · Concluded',
  ]);
});

test('adds a page at a time, and heads a day once though two pages share it', async () => {
  const user = userEvent.setup();
  const events = Array.from({ length: 250 }, (_, at) =>
    anEvent({
      id: `e${String(at).padStart(3, '0')}`,
      title: `Call ${at}`,
      on: at < 30 ? '2025-04-12' : '2025-04-19',
    }),
  );
  const { session } = renderWithSession(<DayList onOpen={() => undefined} />, { record: aRecord(events) });
  expect(texts('li')).toHaveLength(200);
  expect(texts('h2')).toEqual(['Saturday 19 April 2025']);
  await user.click(screen.getByText('Show earlier (50 events more)'));
  expect(texts('li')).toHaveLength(250);
  expect(texts('h2')).toEqual(['Saturday 19 April 2025', 'Saturday 12 April 2025']);
  expect(screen.queryByText(/^Show earlier/)).toBeNull();
  await user.click(screen.getByText('Call 0'));
  expect(session.store.getState().view.selected).toBe('e000');
});
