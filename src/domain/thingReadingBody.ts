/** Reads a body as it was typed: its code, by which events and addresses know it, and its members with their days. */
import { boundsOfText } from './edtf/bounds.ts';
import { sideCode, type SideCode } from './ids.ts';
import { itemCount } from './limits.ts';
import { type Body, type Membership } from './record.ts';
import { isCountryCode } from './sides.ts';
import { type MemberDraft, type ThingDraft } from './thingDraft.ts';
import { type ThingReader } from './thingReader.ts';

/** Letters, digits and + & - of any script: what an address and a stave can bear. A code begins with a letter. */
const codeOfBody = /^\p{L}[\p{L}\p{M}\p{N}+&-]{0,19}$/u;

export function readBody(draft: ThingDraft, reader: ThingReader, original?: Body): Body {
  const id = original?.id ?? readCode(draft, reader);
  const name = reader.required('name');
  const members = draft.members.flatMap(row => readMember(row, reader, { id, original }));
  if (members.length > itemCount) {
    reader.problems.push({
      field: 'members',
      code: 'too-many',
      countNow: members.length,
      limit: itemCount,
    });
  }
  return { id, name: name ?? '', expands: draft.fields.expands === 'yes', members };
}

function readCode(draft: ThingDraft, { names, problems }: ThingReader): SideCode {
  const text = (draft.fields.id ?? '').trim();
  const code = sideCode(text);
  if (text === '') problems.push({ field: 'id', code: 'missing' });
  else if (!codeOfBody.test(text) || isCountryCode(text))
    problems.push({ field: 'id', code: 'code-refused' });
  else if (names.record.bodies.has(code)) problems.push({ field: 'id', code: 'code-taken' });
  return code;
}

interface MemberScope {
  readonly id: SideCode;
  readonly original: Body | undefined;
}

/** A row that names nobody is no member. */
function readMember(row: MemberDraft, reader: ThingReader, { id, original }: MemberScope): Membership[] {
  if ([row.side, row.from, row.to].every(text => text.trim() === '')) return [];
  const kept = original?.members[Number(row.key) - 1];
  const field = (name: string) => `members.${row.key}.${name}`;
  const isKeptSide = kept !== undefined && reader.names.sideName(kept.side) === row.side;
  const side = isKeptSide ? kept.side : reader.sideOf(field('side'), row.side);
  const from = reader.dateOf(field('from'), row.from);
  const to = reader.dateOf(field('to'), row.to);
  if (row.side.trim() === '') reader.problems.push({ field: field('side'), code: 'missing' });
  if (side === id) reader.problems.push({ field: field('side'), code: 'member-of-itself' });
  if (from !== undefined && to !== undefined && boundsOfText(to).latestMs <= boundsOfText(from).earliestMs) {
    reader.problems.push({ field: field('to'), code: 'end-before-start' });
  }
  if (side === undefined) return [];
  return [{ side, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}
