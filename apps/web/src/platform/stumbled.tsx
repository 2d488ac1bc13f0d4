import { Button, Container, Text, Title } from '@mantine/core';
import { useFrameWords } from './words';

/** A page that failed, or whose file a new release has taken away: load anew. */
export function Stumbled() {
  const say = useFrameWords();
  return (
    <Container component="main" size="sm" py="xl" role="alert">
      <Title order={1} fz="h2" mb="sm">
        {say('stumbled')}
      </Title>
      <Text mb="md">{say('stumbledMore')}</Text>
      <Button onClick={() => location.reload()}>{say('reload')}</Button>
    </Container>
  );
}
