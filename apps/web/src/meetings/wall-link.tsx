import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useOffer } from '../platform/offers';
import { wallOf } from './address';
import { useMeetingWords } from './meeting-words';

/** To the wall of this meeting, in a window of its own that may be drawn onto another screen. */
export function WallLink({ symbol }: { readonly symbol: string }) {
  const say = useMeetingWords();
  const link = useRef<HTMLAnchorElement>(null);
  useOffer({ label: say('openWall'), leads: true, take: () => link.current?.click() });
  return (
    <Button
      ref={link}
      component="a"
      size="compact-sm"
      variant="default"
      href={wallOf(symbol)}
      target="_blank"
      // In the demonstration a window's seat goes with it only where it knows who opened it.
      rel="opener"
      title={say('openWall')}
    >
      {say('wall')}
    </Button>
  );
}
