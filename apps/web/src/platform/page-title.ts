import { useEffect } from 'react';
import { useFrameWords } from './words';

/** What the browser's tab, its history and a screen reader call this page. */
export function usePageTitle(title: string): void {
  const name = useFrameWords()('name');
  useEffect(() => {
    document.title = title ? `${title} – ${name}` : name;
  }, [title, name]);
}
