import { Button } from '@mantine/core';

interface LeaveFormProps {
  readonly size: 'sm' | 'compact-sm';
  readonly cancel: string;
  readonly discard: string;
  /** Forgets what was written. */
  readonly forget: () => void;
  readonly onClose: () => void;
}

/** The two ways out of a form: what was written stays in the window, or is forgotten. */
export function LeaveForm({ size, cancel, discard, forget, onClose }: LeaveFormProps) {
  const throwAway = (): void => {
    forget();
    onClose();
  };
  return (
    <>
      <Button size={size} variant="subtle" onClick={onClose}>
        {cancel}
      </Button>
      <Button size={size} variant="subtle" onClick={throwAway}>
        {discard}
      </Button>
    </>
  );
}
