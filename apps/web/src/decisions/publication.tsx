import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type PublicationRequest, type PublicationState } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { whatIsWrong } from '../platform/what-is-wrong';
import { momentInWords } from './dates';
import { actOnPublication } from './decisions';
import { Review } from './review';
import { useDecisionsWords } from './words';
import './publication.css';

interface PublicationProps {
  readonly symbol: string;
  /** Where the API has the document. */
  readonly path: string;
  readonly publication: PublicationState;
  /** What is asked for anew after an act. */
  readonly touched: readonly (readonly string[])[];
  /** That it is not public, and what the last act means, in the words of the document. */
  readonly none: string;
  readonly issueMeans: string;
}

/**
 * The publication of a document, in two persons (practice rule 12): an officer of the Secretariat
 * prepares it, another looks at exactly what will be public and issues it. Each act stands under what
 * it is about, so that nobody acts without having had it on the screen.
 */
export function Publication(props: PublicationProps) {
  const say = useDecisionsWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const look = useRef<HTMLButtonElement>(null);
  const { symbol, path, publication, touched } = props;
  const { state, mine, preparedAt } = publication;
  const act = useMutation({
    mutationFn: (request: PublicationRequest) => actOnPublication(queries, path, touched, request),
    onSuccess: () => {
      setOpen(false);
      look.current?.focus();
    },
  });
  const said =
    state === 'none'
      ? props.none
      : say(mine ? 'mine' : 'others', { when: momentInWords(preparedAt ?? 0, language) });
  return (
    <section className="publication on-screen-only" aria-labelledby="publication">
      <h2 id="publication">{say('publication')}</h2>
      <p role="status">{said}</p>
      {act.error && (
        <Alert role="alert" variant="outline" mb="sm">
          {whatIsWrong(act.error, language)}
        </Alert>
      )}
      <div className="publication-acts">
        <Button
          ref={look}
          variant={isOpen || (state === 'prepared' && mine) ? 'default' : 'filled'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say(isOpen ? 'close' : 'look')}
        </Button>
        {state === 'prepared' && (
          <Button
            variant="subtle"
            loading={act.isPending && act.variables.act === 'takeBack'}
            onClick={() => act.mutate({ act: 'takeBack' })}
          >
            {say('takeBack')}
          </Button>
        )}
      </div>
      {isOpen && (
        <Review {...{ symbol, path }}>
          {(digest) =>
            state === 'none' ? (
              <Deed
                means={say('prepareMeans')}
                name={say('prepare')}
                busy={act.isPending}
                onAct={() => act.mutate({ act: 'prepare', digest })}
              />
            ) : mine ? null : (
              <Deed
                means={props.issueMeans}
                name={say('issue')}
                busy={act.isPending}
                onAct={() => act.mutate({ act: 'issue', digest })}
              />
            )
          }
        </Review>
      )}
    </section>
  );
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
    <div className="publication-deed">
      <p>{means}</p>
      <Button loading={busy} onClick={onAct}>
        {name}
      </Button>
    </div>
  );
}
