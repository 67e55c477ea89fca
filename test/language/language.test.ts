import { expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { laterEnglish } from '../../src/language/english/laterEnglish.ts';
import { createLanguage } from '../../src/language/language.ts';

const first = { locale: 'en', direction: 'ltr', text: english } as const;

it('fetches the words of a part once, and has them from then on beside its first ones', async () => {
  let fetchCount = 0;
  const language = createLanguage(first, {
    ...laterEnglish,
    help: () => {
      fetchCount += 1;
      return laterEnglish.help();
    },
  });
  expect(language.text).not.toHaveProperty('help');
  const waiting = language.including.help();
  expect(language.including.help()).toBe(waiting);
  const complete = await waiting;
  expect(complete.text.help.title).toBe('Keyboard');
  expect(complete.text.screen).toBe(english.screen);
  expect(language.including.help()).toBe(complete);
  expect(fetchCount).toBe(1);
});

it('has words that are here already at once', () => {
  const help = { title: 'Tasten', lists: [] };
  const language = createLanguage(first, { ...laterEnglish, help: () => ({ help }) });
  expect(language.including.help()).toMatchObject({ locale: 'en', text: { help } });
});
