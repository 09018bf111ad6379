import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/error-state.tsx';
import { words } from './words.ts';

/** The last net: a screen that fails to draw says so and can be drawn again; nothing stored is touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorState
        fact={words.ui.screenFailed}
        action={words.ui.openAgain}
        onAction={() => this.setState({ failed: false })}
      />
    );
  }
}
