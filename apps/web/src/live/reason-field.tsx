import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { LONGEST_REMARK } from '@shanyrak/draft';
import { useLiveWords } from './words';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** It was opened to be written in. */
  readonly takesFocus?: boolean;
}

/** A place for a reason, which nobody has to give. */
export function ReasonField({ value, onChange, takesFocus = false }: ReasonFieldProps) {
  const say = useLiveWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <TextInput
      ref={field}
      size="xs"
      mt={4}
      label={say('reasonField')}
      maxLength={LONGEST_REMARK}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
