/** The fields of a thing, each as its kind of value asks. */
import { type ThingDraft, type ThingField, thingFields } from '../../domain/thingDraft.ts';
import { type ThingProblem } from '../../domain/thingProblem.ts';
import { granularities } from '../../domain/thingReading.ts';
import { isSafeLink } from '../../domain/links.ts';
import { reliabilities, sourceKinds } from '../../domain/vocabulary.ts';
import { MemberRows } from './MemberRows.tsx';
import { ChoiceField, DateField, LineField, SideField } from './ThingField.tsx';
import styles from './things.module.css';
import { useThings } from './thingsContext.ts';

interface ThingFieldsProps {
  readonly draft: ThingDraft;
  readonly isNew: boolean;
  readonly idOf: (field: string) => string;
  readonly problemsAt: (field: string) => readonly ThingProblem[];
  readonly onChange: (change: Partial<ThingDraft>) => void;
  readonly onTouch: (field: string) => void;
}

export function ThingFields({ draft, isNew, idOf, problemsAt, onChange, onTouch }: ThingFieldsProps) {
  const { language } = useThings();
  const { things: words, vocabulary } = language.text;
  const fieldOf = (name: ThingField) => ({
    id: idOf(name),
    label: words.fields[name],
    hint: words.hints[name],
    value: draft.fields[name] ?? '',
    problems: problemsAt(name),
    onChange: (value: string) => {
      onChange({ fields: { ...draft.fields, [name]: value } });
    },
    onBlur: () => {
      onTouch(name);
    },
  });
  const field = (name: ThingField) => {
    switch (name) {
      case 'spellings':
      case 'description':
        return <LineField key={name} {...fieldOf(name)} isLong />;
      case 'side':
      case 'country':
        return <SideField key={name} {...fieldOf(name)} isCountry={name === 'country'} />;
      case 'lat':
      case 'lon':
        return <LineField key={name} {...fieldOf(name)} isNumber />;
      case 'published':
      case 'accessed':
        return <DateField key={name} {...fieldOf(name)} />;
      case 'url':
      case 'archivedUrl':
        return (
          <div key={name}>
            <LineField {...fieldOf(name)} isUrl />
            <LinkOut address={draft.fields[name] ?? ''} />
          </div>
        );
      case 'kind':
        return (
          <ChoiceField
            key={name}
            {...fieldOf(name)}
            choices={sourceKinds.map(kind => [kind, vocabulary.sourceKinds[kind]])}
          />
        );
      case 'reliability':
        return (
          <ChoiceField
            key={name}
            {...fieldOf(name)}
            choices={[
              ['', words.none],
              ...reliabilities.map(one => [one, words.reliabilities[one]] as const),
            ]}
          />
        );
      case 'granularity':
        return (
          <ChoiceField
            key={name}
            {...fieldOf(name)}
            choices={granularities.map(one => [one, words.granularities[one]])}
          />
        );
      case 'expands':
        return (
          <label key={name} className={styles['check']}>
            <input
              type="checkbox"
              checked={draft.fields.expands === 'yes'}
              onChange={({ currentTarget }) => {
                fieldOf(name).onChange(currentTarget.checked ? 'yes' : '');
              }}
            />
            <span>
              {words.fields.expands}
              <span className={styles['hint']}>{words.hints.expands}</span>
            </span>
          </label>
        );
      case 'id':
        return isNew ? (
          <LineField key={name} {...fieldOf(name)} />
        ) : (
          <p key={name} className={styles['fixed']}>
            <span className={styles['label']}>{words.fields.id}</span>
            <bdi>{draft.fields.id}</bdi>
          </p>
        );
      default:
        return <LineField key={name} {...fieldOf(name)} />;
    }
  };
  return (
    <div className={styles['fields']} data-kind={draft.kind}>
      {thingFields[draft.kind].map(field)}
      {draft.kind === 'body' && (
        <MemberRows
          members={draft.members}
          idOf={idOf}
          problemsAt={problemsAt}
          onTouch={onTouch}
          onChange={members => {
            onChange({ members });
          }}
        />
      )}
    </div>
  );
}

/** Only an address that may be one is a link. */
function LinkOut({ address }: { readonly address: string }) {
  const { language } = useThings();
  if (!isSafeLink(address)) return null;
  return (
    <a href={address.trim()} target="_blank" rel="noopener noreferrer" className={styles['linkOut']}>
      {language.text.things.openLink} ↗
    </a>
  );
}
