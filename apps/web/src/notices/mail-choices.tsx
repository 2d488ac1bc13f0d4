import { Alert, Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  GROUPS_OF_OBSERVERS,
  NOTICE_GROUPS,
  type NoticeChoices,
  type NoticeGroup,
} from '@shanyrak/council';
import { useWhyNot } from '../council/why-not';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { choicesQuery, choose } from './notices';
import { useNoticesWords } from './words';

const GROUPS = Object.keys(NOTICE_GROUPS) as NoticeGroup[];

/** About what one wants mail; what it says of it is never more than that there is something. */
export function MailChoices() {
  const say = useNoticesWords();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const groups = isOfTheCouncil(useMe()) ? GROUPS : GROUPS_OF_OBSERVERS;
  const own = useQuery(choicesQuery);
  const choosing = useMutation({
    mutationFn: (choices: NoticeChoices) => choose(queries, choices),
  });
  const chosen = (choosing.isPending ? choosing.variables : null) ?? own.data?.mail;
  return (
    <section aria-labelledby="inbox-mail">
      <h2 id="inbox-mail">{say('mail')}</h2>
      <Unreached query={own} />
      <p>{say('mailAbout')}</p>
      {own.data?.mails === false && <p className="inbox-warning">{say('noMail')}</p>}
      {chosen && (
        <div className="inbox-ticks">
          {groups.map((group) => (
            <Checkbox
              key={group}
              label={say(group)}
              checked={chosen[group]}
              onChange={({ currentTarget: { checked } }) =>
                choosing.mutate({ ...chosen, [group]: checked })
              }
            />
          ))}
        </div>
      )}
      {choosing.error && (
        <Alert role="alert" variant="outline" mt="sm">
          {whyNot(choosing.error)}
        </Alert>
      )}
    </section>
  );
}
