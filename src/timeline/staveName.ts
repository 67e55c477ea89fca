/** What a stave is called: whole for speech, and shorter where its name has less room. */
import { type EventKind, eventKinds } from '../domain/vocabulary.ts';
import { type Scene } from './scene.ts';
import { type Stave } from './staves.ts';

interface Named {
  readonly scene: Scene;
}

export function staveName({ kind, code }: Pick<Stave, 'kind' | 'code'>, { scene }: Named): string {
  const words = scene.language.text.staves;
  if (kind === 'others') return words.others;
  if (kind === 'unnamed') return words.unnamed[scene.grouping];
  const country = scene.grouping === 'place' ? scene.placeCountry(code) : undefined;
  const name = valueName(code, { scene });
  const countryName = country === undefined ? name : scene.sideName(country);
  return countryName === name ? name : words.place(name, countryName);
}

/** Longest first; what none of them fits is cut. */
export function staveNameForms(stave: Stave, { scene }: Named): readonly string[] {
  const whole = staveName(stave, { scene });
  if (stave.kind !== 'value') return [whole];
  if (scene.grouping === 'country') return [whole, stave.code];
  if (scene.grouping !== 'place') return [whole];
  const name = valueName(stave.code, { scene });
  const country = scene.placeCountry(stave.code);
  if (country === undefined || whole === name) return [name];
  return [whole, scene.language.text.staves.place(name, country), name];
}

/** Beside a head on the stave that several values share. */
export function valueMark(value: string, { scene }: Named): string {
  return scene.grouping === 'country' ? value : valueName(value, { scene });
}

function valueName(value: string, { scene }: Named): string {
  switch (scene.grouping) {
    case 'country':
      return scene.sideName(value);
    case 'process':
      return scene.processName(value);
    case 'place':
      return scene.placeName(value);
    case 'kind':
      return isKind(value) ? scene.language.text.vocabulary.kinds[value] : value;
    case 'none':
      return value;
  }
}

function isKind(value: string): value is EventKind {
  return eventKinds.some(kind => kind === value);
}
