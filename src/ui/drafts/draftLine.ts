/** What a kept draft is called, and of which event it is. */
import { type RecordReader } from '../../domain/record.ts';
import { type LanguageWith } from '../../language/language.ts';
import { type UnfinishedDraft } from './unfinishedDrafts.ts';

export function draftLine(
  { title, date, isNew, eventId }: UnfinishedDraft,
  record: RecordReader,
  language: LanguageWith<'form'>,
): { readonly title: string; readonly subject: string } {
  const words = language.text.form.entry;
  const named = [title, date].map(text => text.trim()).find(text => text !== '') ?? words.untitled;
  const edited = record.events.get(eventId)?.title ?? named;
  return { title: named, subject: isNew ? words.newEvent : words.editOf(edited) };
}
