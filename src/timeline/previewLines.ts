/**
 * What a preview tells of an event or a cluster, as elements. The grid's cells say the same to those who hear
 * the page.
 */
import { accountsOf, disputedFields } from '../domain/claims.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Role } from '../domain/vocabulary.ts';
import { rowFlags } from '../query/columns.ts';
import { flagImage } from './flagImage.ts';
import { type Frame } from './frame.ts';
import { rowOfPlace } from './hit.ts';
import { mostOnStave } from './mostCounts.ts';
import { type ShownGroup } from './resolution.ts';
import { type Scene } from './scene.ts';
import { dateWords, groupSpan } from './spokenName.ts';
import { staveName } from './staveName.ts';
import styles from './timeline.module.css';

const mostSides = 8;
const mostTitles = 5;
const mostCountedStaves = 6;

export function eventLines(row: number, scene: Scene): HTMLElement[] {
  const { columns, language, placeName } = scene;
  const { timeline, vocabulary } = language.text;
  const words = timeline.preview;
  const event = columns.eventAt(row);
  const { venue, kind, format, status, outcome } = event;
  const where = [...(venue?.place === undefined ? [] : [placeName(venue.place)]), venue?.site ?? ''];
  const facts = [
    vocabulary.kinds[kind],
    format === undefined ? '' : vocabulary.formats[format],
    vocabulary.statuses[status],
    outcome === undefined ? '' : vocabulary.outcomes[outcome],
  ];
  const isDisputed = (columns.flags[row]! & rowFlags.disputed) !== 0;
  const isPartial = (columns.flags[row]! & rowFlags.partial) !== 0;
  return [
    line('tooltipTitle', event.title),
    line('tooltipLine', joined([dateWords(scene, row), ...where])),
    line('tooltipLine', joined(facts)),
    ...sideLines(event, scene),
    ...(isDisputed ? [line('tooltipMarked', words.differOn(disputedWords(event, scene)))] : []),
    ...(isPartial ? [line('tooltipMarked', timeline.partly)] : []),
    line('tooltipLine', joined(counts(event, words))),
  ];
}

export function clusterLines(group: ShownGroup, frame: Frame): HTMLElement[] {
  const { scene, set } = frame;
  const { timeline } = scene.language.text;
  const first = [...group.places.slice(0, mostTitles)].map(place => rowOfPlace(frame, place));
  const moreCount = group.places.length - first.length;
  const titles = document.createElement('ul');
  titles.className = styles['tooltipList'] ?? '';
  for (const row of first) {
    const item = document.createElement('li');
    item.append(
      line('tooltipItem', scene.columns.eventAt(row).title),
      line('tooltipLine', dateWords(scene, row)),
    );
    titles.append(item);
  }
  const counted = set.staves
    .map((stave, at) => ({ name: staveName(stave, frame), count: group.counts?.[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)
    .slice(0, mostCountedStaves)
    .map(({ name, count }) => `${name} ${count}`);
  return [
    line('tooltipTitle', timeline.cluster(group.places.length, groupSpan(group, scene))),
    line('tooltipLine', counted.join(' · ')),
    ...(group.look === 'columns' ? [line('tooltipHint', fullColumnWords(frame))] : []),
    titles,
    ...(moreCount > 0 ? [line('tooltipLine', timeline.preview.more(moreCount))] : []),
    line('tooltipHint', timeline.clusterHint),
  ];
}

function fullColumnWords({ scene, set, unit }: Frame): string {
  const { text, locale } = scene.language;
  return text.score.fullColumn(mostOnStave(set, unit).toLocaleString(locale), unit);
}

function counts(
  { statements, sources }: DiplomaticEvent,
  words: Scene['language']['text']['timeline']['preview'],
) {
  return [statements.length === 0 ? '' : words.statements(statements.length), words.sources(sources.length)];
}

/** "Iran, party", each side once with all it was there. */
function sideLines({ participants }: DiplomaticEvent, { sideName, flagOf, language }: Scene): HTMLElement[] {
  const { vocabulary, timeline } = language.text;
  const rolesOf = new Map<string, Set<Role>>();
  for (const { side, roles } of participants) {
    const known = rolesOf.get(side) ?? new Set();
    for (const role of roles) known.add(role);
    rolesOf.set(side, known);
  }
  if (rolesOf.size === 0) return [];
  const list = document.createElement('ul');
  list.className = styles['tooltipList'] ?? '';
  for (const [side, roles] of [...rolesOf].slice(0, mostSides)) {
    const item = document.createElement('li');
    const role = line('tooltipLine', [...roles].map(role => vocabulary.roles[role]).join(', '));
    const name = line('tooltipItem', sideName(side));
    const flag = flagOf(side);
    if (flag !== undefined) name.prepend(flagImage(flag));
    item.append(name, role);
    list.append(item);
  }
  const moreCount = rolesOf.size - mostSides;
  return moreCount > 0 ? [list, line('tooltipLine', timeline.preview.moreSides(moreCount))] : [list];
}

/** Fields that have a plain name, or a label of their own; others are told in the details. */
function disputedWords(event: DiplomaticEvent, { language }: Scene): string {
  const plain = new Map<string, string>(Object.entries(language.text.screen.event.fields));
  const names = disputedFields(event).map(
    field => accountsOf(event, field).find(({ label }) => label !== undefined)?.label ?? plain.get(field),
  );
  return [...new Set(names)].filter(name => name !== undefined).join(', ');
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}

function line(className: string, text: string): HTMLElement {
  const made = document.createElement('div');
  made.className = styles[className] ?? '';
  made.dir = 'auto';
  made.textContent = text;
  return made;
}
