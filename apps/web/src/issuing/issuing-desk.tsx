import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type IssuingRequest, type IssuingState } from '@shanyrak/protocol';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { TwoSteps } from '../platform/two-steps';
import { whatIsWrong } from '../platform/what-is-wrong';
import { actOnIssue } from './issuing';
import { Review } from './review';
import { type IssuingWords, useIssuingWords } from './words';
import './issuing.css';

interface IssuingDeskProps {
  readonly symbol: string;
  /** Where the API has the document. */
  readonly path: string;
  readonly issuing: IssuingState;
  /** What is asked for anew after an act. */
  readonly touched: readonly (readonly string[])[];
  /** Of a document without a check-list, which becomes public with its issue: how it stands, and what the issue means. */
  readonly plain?: { readonly none: string; readonly issueMeans: string };
  /** It turned out to be no decision: what is prepared can be taken back, and nothing else done. */
  readonly voided?: boolean;
}

/**
 * How a document is issued, in two persons, and published (decision 12): an officer of the Secretariat
 * answers the check-list and prepares it, another looks at exactly that and issues it; publishing is an
 * act of its own. Each act stands under what it is about, so that nobody acts without having had it on
 * the screen.
 */
export function IssuingDesk(props: IssuingDeskProps) {
  const say = useIssuingWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isAgain, setAgain] = useState(false);
  const look = useRef<HTMLButtonElement>(null);
  const { symbol, path, issuing, touched, plain, voided = false } = props;
  const { prepared, state } = issuing;
  const act = useMutation({
    mutationFn: (request: IssuingRequest) => actOnIssue(queries, path, touched, request),
    onSuccess: () => {
      setOpen(false);
      setAgain(false);
      look.current?.focus();
    },
  });
  const isFirst = !prepared && (state === 'none' || isAgain);
  const busy = act.isPending;
  return (
    <section className="issuing on-screen-only" aria-labelledby="issuing">
      <h2 id="issuing">{say('title')}</h2>
      {saidOf(issuing, plain?.none ?? null, say, (at) => momentInWords(at, language)).map(
        (line) => (
          <p key={line} role="status">
            {line}
          </p>
        ),
      )}
      {act.error && (
        <Alert role="alert" variant="outline" mb="sm">
          {whatIsWrong(act.error, language)}
        </Alert>
      )}
      <div className="issuing-acts">
        <Button
          ref={look}
          variant={
            isOpen || prepared?.mine || (issuing.edition !== null && !prepared)
              ? 'default'
              : 'filled'
          }
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            setAgain(false);
          }}
        >
          {isOpen
            ? say('close')
            : say(prepared ? 'lookPrepared' : state === 'none' ? 'look' : 'lookIssued')}
        </Button>
        {prepared && (
          <Button
            variant="subtle"
            loading={busy && act.variables.act === 'takeBack'}
            onClick={() => act.mutate({ act: 'takeBack' })}
          >
            {say('takeBack')}
          </Button>
        )}
        {!voided && !plain && !prepared && issuing.edition !== null && !isAgain && (
          <Button
            variant="subtle"
            onClick={() => {
              setAgain(true);
              setOpen(true);
            }}
          >
            {say('again')}
          </Button>
        )}
      </div>
      {isOpen && (
        <Review
          key={String(isFirst)}
          {...{ symbol, path }}
          asks={isFirst && !plain}
          isAgain={isAgain}
        >
          {({ digest, given, under }) => {
            if (voided) return null;
            if (isFirst)
              return (
                <Deed
                  means={say('prepareMeans')}
                  name={say('prepare')}
                  {...{ busy }}
                  onAct={() => act.mutate({ act: 'prepare', digest, ...(given && { given }) })}
                />
              );
            if (prepared)
              return prepared.mine ? null : (
                <Deed
                  means={
                    plain?.issueMeans ??
                    (under === null ? say('issueMeans') : say('issueMeansUnder', { symbol: under }))
                  }
                  name={say('issue')}
                  {...{ busy }}
                  onAct={() => act.mutate({ act: 'issue', digest })}
                />
              );
            return state === 'issued' && issuing.distribution === 'general' ? (
              <TwoSteps
                label={say('publish')}
                means={say('publishMeans')}
                confirm={say('publishYes', { symbol })}
                size="sm"
                variant="filled"
                {...{ busy }}
                onAct={() => act.mutate({ act: 'publish', digest })}
              />
            ) : null;
          }}
        </Review>
      )}
    </section>
  );
}

/** How far it has come, in sentences: what is issued, and what is prepared. */
function saidOf(
  { state, edition, issuedAt, publishedAt, distribution, prepared }: IssuingState,
  none: string | null,
  say: IssuingWords,
  inWords: (at: number) => string,
): string[] {
  const facts = { edition: edition ?? 0 };
  const stands = (): string => {
    if (publishedAt !== null) return say('published', { ...facts, when: inWords(publishedAt) });
    const when = inWords(issuedAt ?? 0);
    return say(distribution === 'members' ? 'issuedMembers' : 'issued', { ...facts, when });
  };
  return [
    ...(state === 'none' ? [none ?? say('none')] : []),
    ...(edition !== null ? [stands()] : []),
    ...(prepared ? [say(prepared.mine ? 'mine' : 'others', { when: inWords(prepared.at) })] : []),
  ];
}

interface DeedProps {
  /** In a sentence, what it commits to. */
  readonly means: string;
  readonly name: string;
  readonly busy: boolean;
  readonly onAct: () => void;
}

function Deed({ means, name, busy, onAct }: DeedProps) {
  return (
    <div className="issuing-deed">
      <p>{means}</p>
      <Button loading={busy} onClick={onAct}>
        {name}
      </Button>
    </div>
  );
}
