/** What a fact of the panel is called on its buttons: "date", "side: Abbas Araghchi". */
import { accountsOf } from '../../domain/claims.ts';
import { type DiplomaticEvent } from '../../domain/event.ts';
import { type RecordReader } from '../../domain/record.ts';
import { type LanguageWith } from '../../language/language.ts';
import { personName, sideName } from '../../language/names.ts';
import { type EditedField } from './editingContext.ts';

interface Named {
  readonly event: DiplomaticEvent;
  readonly record: RecordReader;
  readonly language: LanguageWith<'editing'>;
}

export function fieldName(field: EditedField, { event, record, language }: Named): string {
  const words = language.text.editing;
  const plain = Object.entries(words.names).find(([name]) => name === field)?.[1];
  if (plain !== undefined) return plain;
  if (field.startsWith('about:')) {
    const label = accountsOf(event, field).find(claim => claim.label !== undefined)?.label;
    return words.ofQuestion(label ?? field.slice('about:'.length));
  }
  const [list = '', ...rest] = field.split('.');
  const key = rest.join('.');
  switch (list) {
    case 'participants': {
      const participation = event.participants[Number(key)];
      if (participation === undefined) return words.names.participants;
      const { person, side } = participation;
      return words.ofSide(
        person === undefined ? sideName(side, record.bodies, language) : personName(person, record.people),
      );
    }
    case 'statements': {
      const speaker = event.statements.find(({ id }) => id === key)?.by[0];
      if (speaker === undefined) return words.names.statements;
      if ('person' in speaker) return words.ofStatement(personName(speaker.person, record.people));
      if ('text' in speaker) return words.ofStatement(speaker.text);
      return words.ofStatement(sideName(speaker.side, record.bodies, language));
    }
    case 'processes': {
      const id = event.processes.find(process => process.id === key)?.id;
      return words.ofProcess((id && record.processes.get(id)?.title) ?? key);
    }
    default:
      return field;
  }
}
