import { useNavigate } from '@tanstack/react-router';
import { ErrorState } from '../ui/error-state.tsx';
import { words } from './words.ts';

export function NotFound() {
  const navigate = useNavigate();
  return (
    <ErrorState
      fact={words.ui.noSuchScreen}
      action={words.shell.dashboard}
      onAction={() => void navigate({ to: '/' })}
    />
  );
}
