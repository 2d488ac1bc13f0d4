import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type IssuedEditionAnswer, type IssuedForm } from '@shanyrak/protocol';
import { documentDate } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { save } from '../platform/saved-file';
import { whatIsWrong } from '../platform/what-is-wrong';
import { issuedQuery } from './issuing';
import { useIssuingWords } from './words';
import './issuing.css';

const FORMATS = ['html', 'pdf', 'docx', 'txt', 'xml', 'json'] as const;
const TONGUES = ['en', 'ru', 'en-ru', null] as const;

interface DownloadsProps {
  readonly symbol: string;
  /** The newest edition. */
  readonly edition: number;
}

/** What has been issued of a document, in every form, each in one press. */
export function Downloads({ symbol, edition: upTo }: DownloadsProps) {
  const say = useIssuingWords();
  const language = useLanguage();
  const issued = useQuery(issuedQuery(symbol, upTo));
  const fetching = useMutation({
    mutationFn: ({ edition, name }: { edition: number; name: string }) =>
      save(`/issued/${encodeURIComponent(symbol)}/forms/${name}?edition=${edition}`),
  });
  const [newest, ...earlier] = issued.data?.editions ?? [];
  if (!newest) return null;
  const pending = fetching.isPending ? fetching.variables : null;
  const onTake = (edition: number) => (name: string) => fetching.mutate({ edition, name });
  const named = ({ edition, issuedAt, reason }: IssuedEditionAnswer): string => {
    const date = documentDate(issuedAt, language);
    return reason === null
      ? say('edition', { edition, date })
      : say('editionReason', { edition, date, reason });
  };
  const formsOf = (one: IssuedEditionAnswer) => (
    <FormTable
      forms={one.forms}
      busy={pending?.edition === one.edition ? pending.name : null}
      onTake={onTake(one.edition)}
    />
  );
  return (
    <section className="downloads on-screen-only" aria-labelledby="downloads">
      <h2 id="downloads">{say('forms')}</h2>
      <p>
        {named(newest)}. {say('formsMore')}
      </p>
      {fetching.error && (
        <Alert role="alert" variant="outline" mb="sm">
          {whatIsWrong(fetching.error, language)}
        </Alert>
      )}
      {formsOf(newest)}
      {earlier.map((one) => (
        <details key={one.edition}>
          <summary>{named(one)}</summary>
          {formsOf(one)}
        </details>
      ))}
    </section>
  );
}

interface FormTableProps {
  readonly forms: readonly IssuedForm[];
  readonly busy: string | null;
  readonly onTake: (name: string) => void;
}

/** Languages down, formats across: what there is in a language stands in its line. */
function FormTable({ forms, busy, onTake }: FormTableProps) {
  const say = useIssuingWords();
  const titles = { en: say('en'), ru: say('ru'), 'en-ru': say('both') };
  return (
    <dl className="downloads-forms">
      {TONGUES.map((tongue) => {
        const there = FORMATS.flatMap((format) => {
          const name = tongue === null ? format : `${tongue}.${format}`;
          const form = forms.find((one) => one.name === name);
          return form ? [{ format, ...form }] : [];
        });
        if (there.length === 0) return null;
        const title = tongue === null ? say('work') : titles[tongue];
        return (
          <div key={tongue ?? 'work'}>
            <dt>{title}</dt>
            <dd>
              {there.map(({ format, name, size }) => (
                <Button
                  key={name}
                  size="compact-sm"
                  variant="default"
                  aria-label={`${title}: ${say(format)}`}
                  disabled={size === null}
                  loading={busy === name}
                  onClick={() => onTake(name)}
                >
                  {say(format)}
                  {size === null && ` (${say('printing')})`}
                </Button>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
