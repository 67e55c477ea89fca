/**
 * Names of things in a record. They are brands: a plain string becomes one only here, so an event's id
 * cannot be handed where a person's is wanted. Ids are opaque, live in Maps, and never become object keys.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type EventId = Branded<'EventId'>;
export type PersonId = Branded<'PersonId'>;
export type PlaceId = Branded<'PlaceId'>;
export type SourceId = Branded<'SourceId'>;
export type ProcessId = Branded<'ProcessId'>;
export type StatementId = Branded<'StatementId'>;
export type ClaimId = Branded<'ClaimId'>;
export type OperationId = Branded<'OperationId'>;
export type RecordId = Branded<'RecordId'>;
/** Who edits: a person, or a device where no name was given. */
export type ActorId = Branded<'ActorId'>;
/** A country (ISO 3166-1 alpha-2, a withdrawn code of 3166-3, XK) or the key of a body in the record. */
export type SideCode = Branded<'SideCode'>;
/** A date in EDTF (ISO 8601-2); only `parseEdtf` and what it accepts make one. */
export type EdtfText = Branded<'EdtfText'>;

export const eventId = (text: string): EventId => text as EventId;
export const personId = (text: string): PersonId => text as PersonId;
export const placeId = (text: string): PlaceId => text as PlaceId;
export const sourceId = (text: string): SourceId => text as SourceId;
export const processId = (text: string): ProcessId => text as ProcessId;
export const statementId = (text: string): StatementId => text as StatementId;
export const claimId = (text: string): ClaimId => text as ClaimId;
export const operationId = (text: string): OperationId => text as OperationId;
export const recordId = (text: string): RecordId => text as RecordId;
export const actorId = (text: string): ActorId => text as ActorId;
export const sideCode = (text: string): SideCode => text as SideCode;
/** For text already checked by `parseEdtf`. */
export const edtfText = (text: string): EdtfText => text as EdtfText;

/** A fresh id, unique without a server. `prefix` is one letter that tells a reader of a file what it names. */
export function freshId(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
}
