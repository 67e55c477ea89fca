/** A box for a country or body: any spelling is understood, and how it was understood is shown. */
import { isBlank, type Mention } from '../../domain/eventDraft.ts';
import { type DraftField } from '../../domain/eventDraftProblem.ts';
import { type SideCode } from '../../domain/ids.ts';
import { useForm } from './formContext.ts';
import { NameBox } from './NameBox.tsx';

interface SideBoxProps {
  readonly field: DraftField;
  readonly label: string;
  readonly mention: Mention;
  readonly onChange: (mention: Mention) => void;
  /** A place lies in a country, never in a body. */
  readonly isCountry?: boolean;
}

export function SideBox({ field, label, mention, onChange, isCountry = false }: SideBoxProps) {
  const { names, suggestions, language } = useForm();
  const isTyped = mention.id === undefined && !isBlank(mention.text);
  const side = isTyped ? (isCountry ? names.countryOf : names.sideOf)(mention.text) : undefined;
  const name = side === undefined ? '' : names.sideName(side);
  const isAsTyped = names.fold(name) === names.fold(mention.text);
  return (
    <NameBox
      field={field}
      label={label}
      mention={mention}
      onChange={onChange}
      suggestions={isCountry ? suggestions.countries : suggestions.sides}
      takesFirst
      reading={side === undefined || isAsTyped ? undefined : language.text.form.readAs(name, side)}
      onTakeSide={(code: SideCode) => {
        onChange({ text: names.sideName(code), id: code });
      }}
    />
  );
}
