import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { type DraftState, standingInOrder } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useWhyNot } from '../council/why-not';
import { inLanguageOf, type Worded } from '../council/texts';
import { StatusMark } from '../drafts/status';
import { unmarked } from '../platform/emphasis';
import { type Language, useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { inOrder, moved } from './package-order';
import { usePackageWords } from './package-words';
import { type Packable } from './packable';
import { usePackable, usePutting } from './use-package';

/** So much of a digest stands beside a draft: the whole is one press away, in its room. */
const DIGEST = 12;

interface DialogProps {
  /** The drafts under the item, in the order of its documents. */
  readonly drafts: readonly string[];
  readonly label: string;
  readonly meeting: string;
  readonly onPut: (put: readonly { readonly id: string; readonly symbol: string }[]) => void;
  readonly onClose: () => void;
}

/**
 * Several drafts as one question (practice 2.4, I20): which, in which order, on which words. This is
 * the second, deliberate step; the first opened it.
 */
export function PackageDialog({ drafts, label, meeting, onPut, onClose }: DialogProps) {
  const say = usePackageWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const whyNot = useWhyNot();
  const { all, isPending, error } = usePackable(drafts, meeting);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const clean = inOrder(
    all.filter(({ refusal }) => refusal === null),
    order,
  );
  const others = all.filter(({ refusal }) => refusal !== null);
  const packed = clean.filter(({ id }) => !left.includes(id));
  const putting = usePutting(meeting, (put) => {
    onPut(put.map(({ id, state: { symbol } }) => ({ id, symbol })));
    onClose();
  });
  const ids = clean.map(({ id }) => id);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('putAsOneNamed', { label })}
      size="46rem"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{say('means')}</Text>
        {isPending && <Text role="status">{say('loading')}</Text>}
        {error && <Text role="alert">{say('failed', { why: whyNot(error) })}</Text>}
        {clean.length > 0 && (
          <ol className="packed" aria-label={say('inThisOrder')}>
            {clean.map((one, n) => (
              <Row
                key={one.id}
                one={one}
                isIn={!left.includes(one.id)}
                isFirst={n === 0}
                isLast={n === clean.length - 1}
                onTake={(isIn) =>
                  setLeft(isIn ? left.filter((id) => id !== one.id) : [...left, one.id])
                }
                onMove={(by) => setOrder(moved(ids, one.id, by))}
              />
            ))}
          </ol>
        )}
        {others.length > 0 && (
          <section aria-label={say('cannotBePut')}>
            <Text size="sm" fw={600}>
              {say('cannotBePut')}
            </Text>
            <ul className="packed">
              {others.map(({ id, state, refusal }) => (
                <li key={id}>
                  <Link to={`/drafts/${id}`}>{state.symbol}</Link>{' '}
                  {refusal && inSentence(refusal, language, nameOf)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {!isPending && packed.length < 2 && (
          <Text size="sm" role="status" className="why">
            {say('tooFew')}
          </Text>
        )}
        {putting.error && (
          <Text size="sm" role="alert" className="why">
            {whyNot(putting.error)}
          </Text>
        )}
        <Group gap="xs">
          <Button
            disabled={isPending || packed.length < 2}
            loading={putting.isPending}
            onClick={() => putting.mutate(packed)}
          >
            {say('confirm')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('no')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface RowProps {
  readonly one: Packable;
  readonly isIn: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onTake: (isIn: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One draft of it: its symbol, its title, where it stands, on which words, and its place. */
function Row({ one: { id, state, digest }, isIn, isFirst, isLast, onTake, onMove }: RowProps) {
  const say = usePackageWords();
  const { symbol } = state;
  const title = titleIn(state, useLanguage());
  return (
    <li>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Checkbox
          size="xs"
          mt={4}
          aria-label={say('takeIn', { symbol })}
          checked={isIn}
          onChange={({ currentTarget }) => onTake(currentTarget.checked)}
        />
        <div>
          <Link to={`/drafts/${id}`}>{symbol}</Link> <span lang={title.lang}>{title.words}</span>
          <Group gap="sm">
            <StatusMark status={state.status} />
            <Text size="xs" c="dimmed">
              {say('digest', { digest: digest.slice(0, DIGEST) })}
            </Text>
          </Group>
        </div>
        <Group gap={4} ml="auto" wrap="nowrap">
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('upNamed', { symbol })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            {say('up')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('downNamed', { symbol })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            {say('down')}
          </Button>
        </Group>
      </Group>
    </li>
  );
}

function titleIn(state: DraftState, language: Language): Worded {
  const title = standingInOrder(state).find(({ kind }) => kind === 'title');
  const { words, lang } = inLanguageOf(title?.text ?? {}, language);
  return { words: unmarked(words), lang };
}
