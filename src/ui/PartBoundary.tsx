/**
 * Around a part of the page that is fetched later. Where it cannot be fetched, or fails, this is said in its place with
 * a way to try again, and all around it stays as it is, what is being typed too.
 */
import { Component, type ContextType, type ReactNode, Suspense } from 'react';
import controls from './controls.module.css';
import { LanguageContext } from './languageContext.ts';
import { forgetFailures } from './latePart.ts';
import styles from './partBoundary.module.css';

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** Stands there until the part is fetched. */
  readonly fallback?: ReactNode;
  /** The part has no place in the page, as a dialog has none: its failure is told at the foot of the page. */
  readonly isApart?: boolean;
  /** Closes what cannot be shown. */
  readonly onClose?: () => void;
}

interface PartState {
  readonly failure?: { readonly detail: string } | undefined;
}

export class PartBoundary extends Component<PartBoundaryProps, PartState> {
  static override contextType = LanguageContext;
  declare readonly context: ContextType<typeof LanguageContext>;

  static getDerivedStateFromError(error: unknown): PartState {
    return { failure: { detail: String(error) } };
  }

  override state: PartState = {};

  override render() {
    const { children, fallback, isApart, onClose } = this.props;
    const { failure } = this.state;
    if (failure === undefined) return <Suspense fallback={fallback}>{children}</Suspense>;
    const words = this.context?.text.screen.part;
    return (
      <span role="alert" className={styles['failed']} data-apart={isApart} title={failure.detail}>
        {words?.failed}{' '}
        <button
          type="button"
          className={controls['button']}
          onClick={() => {
            forgetFailures();
            this.setState({ failure: undefined });
          }}
        >
          {words?.again}
        </button>
        {onClose && (
          <button type="button" className={controls['quiet']} onClick={onClose}>
            {words?.leave}
          </button>
        )}
      </span>
    );
  }
}
