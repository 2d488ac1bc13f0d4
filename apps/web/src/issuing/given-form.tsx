import { Button, CloseButton, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Texts } from '@shanyrak/draft';
import { type IssuanceGiven, type Relation, type RelationKind } from '@shanyrak/publishing';
import { decisionsQuery } from '../decisions/decisions';
import { LANGUAGES } from '../platform/language';
import { useIssuingWords } from './words';

/** Of those that an officer names: that a document corrects another is a corrigendum's own. */
const NAMED: readonly RelationKind[] = ['amends', 'repeals', 'implements', 'refersTo'];

interface GivenFormProps {
  readonly symbol: string;
  readonly answers: IssuanceGiven;
  /** Another edition is prepared, which wants a reason. */
  readonly isAgain: boolean;
  /** The mandate that the draft named; null where it named none. */
  readonly suggested: Texts | null;
  readonly onAnswers: (answers: IssuanceGiven) => void;
}

/** What the check-list asks the officer who prepares an edition: it becomes part of the document. */
export function GivenForm({ symbol, answers, isAgain, suggested, onAnswers }: GivenFormProps) {
  const say = useIssuingWords();
  const change = (some: Partial<IssuanceGiven>): void => onAnswers({ ...answers, ...some });
  const mandate = answers.mandate ?? {};
  const mandateIn = (language: string, words: string): void => {
    const others = Object.entries(mandate).filter(([one]) => one !== language);
    const all = words === '' ? others : [...others, [language, words] as const];
    change({ mandate: all.length === 0 ? null : Object.fromEntries(all) });
  };
  return (
    <div className="issuing-given">
      <Radio.Group
        label={say('distribution')}
        value={answers.distribution}
        onChange={(value) => change({ distribution: value })}
      >
        <Radio value="general" label={say('general')} />
        <Radio value="members" label={say('members')} />
      </Radio.Group>
      <fieldset>
        <legend>{say('mandate')}</legend>
        <p>{say('mandateMore')}</p>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            size="sm"
            lang={language}
            label={`${say('mandate')} (${say(language)})`}
            value={mandate[language] ?? ''}
            maxLength={500}
            onChange={({ currentTarget }) => mandateIn(language, currentTarget.value)}
          />
        ))}
        {suggested && answers.mandate === null && (
          <Button size="compact-sm" variant="subtle" onClick={() => change({ mandate: suggested })}>
            {say('fromDraft')}
          </Button>
        )}
      </fieldset>
      <Relations
        {...{ symbol }}
        relations={answers.relations}
        onRelations={(relations) => change({ relations })}
      />
      {isAgain && (
        <Textarea
          autosize
          required
          size="sm"
          label={say('reason')}
          description={say('reasonMore')}
          value={answers.reason ?? ''}
          maxLength={500}
          onChange={({ currentTarget }) => change({ reason: currentTarget.value || null })}
        />
      )}
    </div>
  );
}

interface RelationsProps {
  readonly symbol: string;
  readonly relations: readonly Relation[];
  readonly onRelations: (relations: readonly Relation[]) => void;
}

function Relations({ symbol, relations, onRelations }: RelationsProps) {
  const say = useIssuingWords();
  const decisions = useQuery(decisionsQuery);
  const others = (decisions.data ?? [])
    .filter((one) => one.symbol !== symbol && one.issuing.edition !== null && !one.voided)
    .map((one) => one.symbol)
    .toReversed();
  const replace = (at: number, some: Partial<Relation>): void =>
    onRelations(relations.map((one, n) => (n === at ? { ...one, ...some } : one)));
  const [first] = others;
  if (first === undefined && relations.length === 0) return null;
  return (
    <fieldset>
      <legend>{say('relations')}</legend>
      <p>{say('relationsMore')}</p>
      {relations.map(({ relation, symbol: other }, n) => (
        // Two may be alike while they are being chosen: their place tells them apart.
        <div key={n} className="issuing-relation">
          <NativeSelect
            size="sm"
            aria-label={say('relation')}
            value={relation}
            data={NAMED.map((value) => ({ value, label: say(value) }))}
            onChange={({ currentTarget }) =>
              replace(n, { relation: currentTarget.value as RelationKind })
            }
          />
          <NativeSelect
            size="sm"
            aria-label={say('decision')}
            value={other}
            data={[...others]}
            onChange={({ currentTarget }) => replace(n, { symbol: currentTarget.value })}
          />
          <CloseButton
            aria-label={say('removeRelation', { symbol: other })}
            onClick={() => onRelations(relations.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {first !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onRelations([...relations, { relation: 'amends', symbol: first }])}
        >
          {say('addRelation')}
        </Button>
      )}
    </fieldset>
  );
}
