import { Component, Suspense, type ErrorInfo, type ReactNode } from 'react';
import { Loading } from '../../ui/loading';
import { PageFailure } from './page-failure';

interface PageBoundaryProps {
  /** A new value gives the page another chance: the address, usually. */
  resetOn: string;
  children: ReactNode;
}

type Failure = 'code-missing' | 'not-drawn' | null;

/** What browsers and the builder say when a file of the application can't be fetched. */
const CODE_MISSING = /dynamically imported module|module script failed|preload CSS/i;

/** Holds a page that is on its way, or that could not be drawn, so that the bar above stays. */
export class PageBoundary extends Component<PageBoundaryProps, { failure: Failure }> {
  override state: { failure: Failure } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    const missing = error instanceof Error && CODE_MISSING.test(error.message);
    return { failure: missing ? 'code-missing' : 'not-drawn' };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: PageBoundaryProps): void {
    if (this.state.failure && before.resetOn !== this.props.resetOn) this.setState({ failure: null });
  }

  override render(): ReactNode {
    if (this.state.failure) return <PageFailure codeMissing={this.state.failure === 'code-missing'} />;
    return <Suspense fallback={<Loading lines={6} />}>{this.props.children}</Suspense>;
  }
}
