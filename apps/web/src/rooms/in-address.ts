import { useCallback, useEffect, useState } from 'react';

/**
 * A choice of the reader's that is kept in the address, behind the question mark: it survives a
 * reload and can be passed on. What stands behind the hash, the provision in focus, stays as it is.
 */
export function useInAddress(
  name: string,
): readonly [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(() => inAddress(name));
  // The browser goes back: what the address says counts.
  useEffect(() => {
    const onBack = (): void => setValue(inAddress(name));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, [name]);
  const choose = useCallback(
    (chosen: string | null) => {
      setValue(chosen);
      const { pathname, search, hash } = location;
      history.replaceState(history.state, '', pathname + searchWith(search, name, chosen) + hash);
    },
    [name],
  );
  return [value, choose];
}

const inAddress = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** The search of an address with one choice more, another one, or one less. */
export function searchWith(search: string, name: string, value: string | null): string {
  const params = new URLSearchParams(search);
  if (value === null) params.delete(name);
  else params.set(name, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
