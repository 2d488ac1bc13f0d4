import { Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { refuse } from '@shanyrak/council';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { ownMoment, timeOn } from '../platform/times';
import { type Entering, type Said } from './entering';
import { useEnteringWords } from './entering-words';

/** At the head of a desk: when that happened which is entered from paper now. Nothing where nothing is. */
export function EnteredFromPaper({ entering }: { readonly entering: Entering | null }) {
  const say = useEnteringWords();
  const [legend, more] = [useId(), useId()];
  if (!entering) return null;
  const { said } = entering;
  const field = (name: keyof Said) => ({
    size: 'xs',
    'aria-label': say(name),
    'aria-describedby': more,
    value: said[name],
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      entering.say({ ...said, [name]: currentTarget.value }),
  });
  return (
    <div className="entered-from-paper" role="group" aria-labelledby={legend}>
      <Text size="sm" id={legend}>
        {say('entered')}
      </Text>
      <TextInput type="date" {...field('day')} />
      <TextInput type="time" {...field('time')} />
      <Text size="xs" id={more} role="status" className="entering-more">
        <Standing entering={entering} />
      </Text>
    </div>
  );
}

/** What is to be said of that time: that it is none, not lawful, before what the record has; else one's own. */
function Standing({ entering: { at, known } }: { readonly entering: Entering }) {
  const say = useEnteringWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const now = councilNow();
  if (at === null) return say('asEntered');
  if (at > now)
    return inSentence(refuse('occurredAt.future', { occurredAt: at, at: now }), language, nameOf);
  if (known !== null && at < known) return say('before', { time: timeOn(at, known, language) });
  const own = ownMoment(at, language);
  return own === null ? null : say('own', { own });
}
