import { Kbd } from '@mantine/core';

/** A key, as it is written on a keyboard. */
export function Key({ name }: { readonly name: string }) {
  return <Kbd size="xs">{name === 'Escape' ? 'Esc' : name.toUpperCase()}</Kbd>;
}
