/** The lines of a pasted text as they were read, each with its date and title to correct or to leave out. */
import type {
  PastedCorrections,
  PastedPiece,
  PastedReading,
  PieceCorrection,
} from '../../formats/pasted/pastedReading.ts';
import { type LanguageWith } from '../../language/language.ts';
import controls from '../controls.module.css';
import styles from './incoming.module.css';

type PastedWords = LanguageWith<'incoming'>['text']['incoming']['pasted'];

interface PastedLinesProps {
  readonly reading: PastedReading;
  readonly words: PastedWords;
  readonly corrections: PastedCorrections;
  readonly onCorrect: (at: number, correction: PieceCorrection) => void;
}

/** What can be looked through; the rest is read in the same way. */
const mostShown = 300;

export function PastedLines({ reading, words, corrections, onCorrect }: PastedLinesProps) {
  const { pieces } = reading;
  return (
    <>
      <ol className={styles['pieces']} aria-label={words.lines}>
        {pieces.slice(0, mostShown).map(piece => (
          <Line
            key={piece.at}
            piece={piece}
            words={words}
            correction={corrections.pieces.get(piece.at) ?? {}}
            onCorrect={correction => {
              onCorrect(piece.at, correction);
            }}
          />
        ))}
      </ol>
      {pieces.length > mostShown && <p>{words.moreLines(pieces.length - mostShown)}</p>}
    </>
  );
}

interface LineProps {
  readonly piece: PastedPiece;
  readonly words: PastedWords;
  readonly correction: PieceCorrection;
  readonly onCorrect: (correction: PieceCorrection) => void;
}

function Line({ piece, words, correction, onCorrect }: LineProps) {
  const { role, date, title = '', summary } = piece;
  if (role === 'context' || role === 'part') {
    return (
      <li className={styles['piece']} data-role={role}>
        <span className={styles['role']}>{words.roles[role]}</span>
        <bdi>{piece.words}</bdi>
      </li>
    );
  }
  const read = date === undefined ? '' : date.kind === 'read' ? date.edtf : date.printed;
  return (
    <li className={styles['piece']} data-role={role}>
      <label className={styles['role']}>
        <input
          type="checkbox"
          aria-label={words.take(piece.words.slice(0, 60))}
          checked={role !== 'left-out'}
          onChange={({ currentTarget }) => {
            onCorrect({ isLeftOut: !currentTarget.checked });
          }}
        />
        {words.roles[role]}
      </label>
      <input
        className={controls['field']}
        aria-label={words.date}
        aria-invalid={role === 'unclear' || role === 'unread'}
        placeholder={words.datePlaceholder}
        disabled={role === 'left-out'}
        value={correction.date ?? read}
        onChange={({ currentTarget }) => {
          onCorrect({ date: currentTarget.value });
        }}
      />
      <span className={styles['said']}>
        <input
          className={controls['field']}
          dir="auto"
          aria-label={words.eventTitle}
          disabled={role === 'left-out'}
          value={correction.title ?? (title === '' ? piece.words.slice(0, 300) : title)}
          onChange={({ currentTarget }) => {
            onCorrect({ title: currentTarget.value });
          }}
        />
        {summary !== undefined && <bdi className={styles['summary']}>{summary}</bdi>}
        {date !== undefined && role !== 'left-out' && reasonOf(date, words) !== '' && (
          <span className={styles['summary']}>{reasonOf(date, words)}</span>
        )}
      </span>
    </li>
  );
}

/** What there is to know of how the date was come to. */
function reasonOf(date: NonNullable<PastedPiece['date']>, words: PastedWords): string {
  return date.kind === 'read' ? words.origins[date.from] : words.open[date.kind];
}
