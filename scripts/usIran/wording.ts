/**
 * Words of our own where the source table has none or says too much: titles without hindsight, summaries,
 * sites that the table keeps in its notes, tags.
 */
import { type SourceEvent } from './sourceShape.ts';

/** Places that were not yet settled and results are fields, so a title that names them is replaced. */
export const titles: Readonly<Record<string, string>> = {
  B24: 'E3–Iran meeting',
  B25: 'US–Iran talks, fourth round',
  B35: 'IAEA Board votes on Iran’s compliance',
  B53: 'Security Council votes on continued sanctions relief',
  B55: 'Security Council votes on the Russia–China extension text',
  B58: 'IAEA Board votes on a resolution on Iran',
  C01: 'US–Iran talks, first round of 2026',
  C02: 'US–Iran talks, first round of 2026',
  C03: 'US–Iran talks, second round of 2026',
  C04: 'US–Iran talks, third round of 2026',
  C16: 'First talks under the memorandum',
  D05: 'First secret US–Iran meeting',
  D15: 'P5+1–Iran talks on a Joint Plan of Action',
  D31: 'P5+1–Iran talks, Lausanne (15–21 March)',
  D33: 'P5+1–Iran talks, Lausanne (from 26 March)',
  D35: 'P5+1–Iran talks, Vienna (from 26 June)',
  D38: 'Security Council votes on resolution 2231',
  E06: 'US attempt to trigger snapback',
};

export const summaries: Readonly<Record<string, string>> = {
  A01: 'First round of the talks that Oman mediated. Most of it was indirect: the delegations sat apart and the Omani foreign minister carried messages between them. The heads of delegation met briefly at the end, and the sides agreed to go on a week later. Both called it positive and constructive, while tension between them was rising.',
  A02: 'At the end of the first round the two heads of delegation spoke face to face, in the presence of the Omani foreign minister. Accounts of how long it took differ.',
  A03: 'The meeting at which the US President announced talks with Iran for the coming Saturday and called them direct.',
  A04: 'The Israeli prime minister named the Libya agreement of 2003 as his model: complete dismantlement. The alternative he named to it was military.',
  A05: 'Libya’s renunciation of its weapons programmes, which later speakers call the Libya model.',
  A06: 'The Iranian spokesman announced the foreign minister’s journey to Russia. It had been planned before and would now include consultations on the talks with the United States.',
  A07: 'Russia’s Foreign Ministry confirmed the visit and the meeting with Lavrov.',
  A08: 'Iran’s foreign minister in Moscow between the first and the second round of the US–Iran talks.',
  A13: 'Military ties between Russia and Iran, long-standing and deeper since 2022. What was delivered in either direction is reported, not confirmed.',
  B19: 'Second round of the talks that Oman mediated, a week after the first. The place changed several times in the accounts before it.',
  B53: 'The text would have kept the lifting of sanctions in force. It was not adopted.',
  B55: 'The text would have put off the return of sanctions. It was not adopted.',
  B58: 'The Board adopted the resolution. Iran declared the Cairo framework ended.',
  D36: 'The Joint Comprehensive Plan of Action between Iran and the P5+1 with the EU.',
};

export const sites: Readonly<Record<string, string>> = {
  A01: 'a place prepared by the host, with separate halls',
  B19: 'residence of Oman’s ambassador',
  B28: 'Iran’s consulate general',
  B32: 'Omani embassy',
  B46: 'Iran’s consulate general',
  C03: 'residence of Oman’s ambassador',
  D07: 'a seaside villa of the Sultan',
  D09: 'Iranian consulate',
  E16: 'a hotel',
};

/** Statements, announcements and sanctions of which the table knows more than the speaker's capital. */
const placedStatements: ReadonlySet<string> = new Set(['A04', 'B27']);

export function isPlaced({ id, kind }: SourceEvent): boolean {
  return !['statement', 'announcement', 'sanction'].includes(kind) || placedStatements.has(id);
}

const tagsByProcess: Readonly<Record<string, readonly string[]>> = {
  'us-iran-2025': ['nuclear'],
  'us-iran-2026': ['nuclear'],
  'e3-iran': ['nuclear'],
  'snapback-2025': ['nuclear', 'snapback', 'sanctions'],
  'iran-iaea': ['nuclear', 'inspections'],
  'china-russia-iran': ['nuclear'],
  'p5-iran-2012': ['nuclear'],
  'jcpoa-2013-15': ['nuclear', 'JCPOA'],
  'vienna-2014': ['nuclear', 'JCPOA'],
  'jcpoa-exit': ['nuclear', 'JCPOA'],
  'vienna-2021-22': ['nuclear', 'JCPOA'],
  wars: ['war'],
};

const ownTags: Readonly<Record<string, readonly string[]>> = {
  A01: ['sanctions'],
  A03: ['nuclear'],
  A04: ['nuclear'],
  A05: ['disarmament'],
  A13: ['arms'],
  B03: ['sanctions'],
  B15: ['enrichment'],
  B16: ['enrichment'],
  B18b: ['enrichment'],
  B29: ['enrichment'],
  B30: ['enrichment'],
  B32: ['enrichment'],
  B33b: ['enrichment'],
  B43: ['ceasefire'],
  B53: ['sanctions', 'snapback'],
  B54b: ['nuclear'],
  C08: ['ceasefire'],
  C10: ['blockade'],
  C11: ['ceasefire'],
  E06: ['sanctions', 'snapback'],
  E20: ['prisoners'],
};

export function tagsOf({ id, processes }: SourceEvent): string[] {
  const tags = [...processes.flatMap(({ key }) => tagsByProcess[key] ?? []), ...(ownTags[id] ?? [])];
  return [...new Set(tags)].sort();
}
