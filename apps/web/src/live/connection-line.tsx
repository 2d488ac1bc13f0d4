import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { problemIn } from '../platform/refusals';
import { clockTime } from '../platform/times';
import { useLiveRoom, useOnTheWay, useSavedAt } from './use-room';
import { useLiveWords } from './words';

interface ConnectionLineProps {
  /** What happened while the line was broken. */
  readonly meanwhile?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** One line that tells the truth: connected, saved up to when, or what is wrong and what is kept. */
export function ConnectionLine({ meanwhile, children }: ConnectionLineProps) {
  const { room, view } = useLiveRoom();
  const say = useLiveWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { connection, refused, unanswered } = view;
  const savedAt = useSavedAt();
  const time = savedAt === null ? '' : clockTime(savedAt, language);
  const isIn = connection === 'live' || connection === 'polling';
  const onTheWay = useOnTheWay();
  return (
    <div className="connection on-screen-only">
      {refused && (
        <Group className="refused" role="alert" wrap="nowrap" align="flex-start" gap="xs">
          <Text size="sm">{problemIn(refused.problem, language, nameOf)}</Text>
          <CloseButton size="sm" aria-label={say('dismiss')} onClick={() => room.forgetRefusal()} />
        </Group>
      )}
      {unanswered.length > 0 && isIn && (
        <Group className="refused" role="alert" gap="xs">
          <Text size="sm">{say('unanswered', { count: unanswered.length })}</Text>
          <Button size="compact-xs" variant="light" onClick={() => room.sendUnanswered()}>
            {say('sendAgain')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => room.dropUnanswered()}>
            {say('drop')}
          </Button>
        </Group>
      )}
      {isIn && meanwhile}
      <div className="line" data-connection={connection}>
        <span role="status">
          <span className="dot" aria-hidden="true" />
          {words()}
        </span>
        {onTheWay > 0 && (
          <span role="status" className="on-the-way">
            {say(isIn ? 'onTheWay' : 'keptUntilBack', { count: onTheWay })}
          </span>
        )}
        {connection === 'outdated' && (
          <Button size="compact-xs" onClick={() => location.reload()}>
            {say('reload')}
          </Button>
        )}
        <span className="line-acts">{children}</span>
      </div>
    </div>
  );

  function words(): string {
    switch (connection) {
      case 'live':
      case 'polling':
        return onTheWay > 0
          ? say(connection)
          : `${say(connection)} · ${say('savedUpTo', { time })}`;
      case 'lost':
        return say('lost', { time });
      case 'joining':
      case 'absent':
        return say('joining');
      case 'signedOut':
        return say('signedOut');
      case 'outdated':
        return say('outdated');
    }
  }
}
