import { Anchor, Container, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useFrameWords } from './words';

/** What one may not see does not exist: the same page for both. */
export function Page() {
  const say = useFrameWords();
  return (
    <Container size="sm" py="xl">
      <Title order={1} fz="h2" mb="sm">
        {say('nothing')}
      </Title>
      <Text mb="md">{say('nothingMore')}</Text>
      <Anchor component={Link} to="/drafts">
        {say('toDrafts')}
      </Anchor>
    </Container>
  );
}
