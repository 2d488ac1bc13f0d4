import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { useOffer } from '../platform/offers';
import { useWallWords } from './wall-words';

/** To the wall of this draft, in a window of its own that may be drawn onto another screen. */
export function WallLink() {
  const { id = '' } = useParams();
  const say = useWallWords();
  const link = useRef<HTMLAnchorElement>(null);
  useOffer({ label: say('openWall'), leads: true, take: () => link.current?.click() });
  return (
    <Button
      ref={link}
      component="a"
      size="compact-sm"
      variant="default"
      href={`/drafts/${encodeURIComponent(id)}/wall`}
      target="_blank"
      // In the demonstration a window's seat goes with it only where it knows who opened it.
      rel="opener"
      title={say('openWall')}
    >
      {say('wall')}
    </Button>
  );
}
