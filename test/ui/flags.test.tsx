import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Delegations } from '../../src/ui/event/Delegations.tsx';
import { FilterPanel } from '../../src/ui/filters/FilterPanel.tsx';
import { flagAddresses } from '../../src/ui/flagAddresses.ts';
import { aGroup, anEvent, aRecord } from '../support/anEvent.ts';
import { renderWithSession } from '../support/aSession.tsx';

const flagsIn = (parent: Element) =>
  [...parent.querySelectorAll('img')].map(image => /[A-Z]{2}(?=\.svg)/.exec(image.src)?.[0]);

/** The Soviet Union is no more, and AC is a body here that shares its letters with Ascension Island. */
const sides = [['IR'], ['SU'], ['EU'], ['AC'], ['TW']] as const;
const event = anEvent({ sides });
const record = () => aRecord([event], { bodies: [aGroup('AC'), aGroup('EU')] });

describe('flags beside codes', () => {
  test('stand with states of today and the EU; former states and other bodies have none', async () => {
    const { container } = renderWithSession(<Delegations event={event} />, { record: record() });
    await waitFor(() => {
      expect(flagsIn(container)).toEqual(['IR', 'EU', 'TW']);
    });
    for (const [code] of sides) expect(screen.getAllByText(code)[0]).toBeInTheDocument();
  });

  test('say nothing that the letters do not', async () => {
    const { container } = renderWithSession(<Delegations event={event} />, { record: record() });
    await waitFor(() => {
      expect(flagsIn(container)).toHaveLength(3);
    });
    for (const image of container.querySelectorAll('img')) {
      expect(image).toHaveAttribute('alt', '');
    }
  });

  test('are in the list of countries, whose boxes are named by the country alone', async () => {
    const { container } = renderWithSession(<FilterPanel isSheetOpen={false} onClose={() => undefined} />, {
      record: record(),
    });
    await waitFor(() => {
      expect(flagsIn(container).sort()).toEqual(['EU', 'IR', 'TW']);
    });
    expect(screen.getByRole('checkbox', { name: 'Iran' })).toBeInTheDocument();
  });

  test('go when they are switched off, and come back', async () => {
    const { container, session } = renderWithSession(<Delegations event={event} />, { record: record() });
    await waitFor(() => {
      expect(flagsIn(container)).toHaveLength(3);
    });
    act(() => {
      session.commands.setReading({ showsFlags: false });
    });
    expect(flagsIn(container)).toEqual([]);
    expect(screen.getByText('IR')).toBeInTheDocument();
    act(() => {
      session.commands.setReading({ showsFlags: true });
    });
    expect(flagsIn(container)).toHaveLength(3);
  });
});

test('codes that ISO leaves to each user have no flag, but for Kosovo', () => {
  expect(['XA', 'XC', 'XO', 'XK', 'HK', 'PS', 'SU', 'UN'].filter(code => flagAddresses.has(code))).toEqual([
    'XK',
    'HK',
    'PS',
  ]);
});
