import { Button, Group, Text } from '@mantine/core';
import { type MeetingState } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { inLanguageOf } from '../council/texts';
import { useLanguage } from '../platform/language';
import { OfferPlace } from '../platform/offers';
import { added, moved, numbered, plannedFrom } from './agenda-draft';
import { DraftedItemFields } from './drafted-item';
import { useDeskWords } from './desk-words';
import { LeftOver } from './left-over';
import { type Place } from './place';
import { useAgendaDraft } from './use-agenda-draft';
import { MeetingButton, useMeeting } from './use-meeting';

interface EditorProps {
  readonly state: MeetingState;
  readonly place: Place;
  readonly as: 'chair' | 'secretariat';
  readonly onClose: () => void;
}

/** The agenda as the Chair or the Secretariat draws it up, whole and in order, in both languages. */
export function AgendaEditor({ state, place, as, onClose }: EditorProps) {
  const { room } = useMeeting();
  const tell = useDeskWords();
  const { draft, write, forget, sent } = useAgendaDraft(state, place.person, room.stream);
  const { items, version } = draft;
  const isBehind = version !== state.agenda.version;
  const discard = (): void => {
    forget();
    onClose();
  };
  return (
    <OfferPlace value={tell('drawUp')}>
      <section className="agenda-editor on-screen-only" aria-label={tell('drawingUp')}>
        <h2>{tell('drawingUp')}</h2>
        <Text size="sm">{tell('keptHere')}</Text>
        {isBehind && (
          <Text size="sm" fw={600} role="status" className="why">
            {tell('changedMeanwhile', { now: state.agenda.version, then: version })}
          </Text>
        )}
        <ol>
          {items.map((item, n) => (
            <DraftedItemFields
              key={item.key}
              item={item}
              isFirst={n === 0}
              isLast={n === items.length - 1}
              onChange={(change) =>
                write((all) =>
                  all.map((one) => (one.key === item.key ? { ...one, ...change } : one)),
                )
              }
              onMove={(by) => write((all) => moved(all, item.key, by))}
              onRemove={() => write((all) => all.filter(({ key }) => key !== item.key))}
            />
          ))}
        </ol>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => write((all) => added(all, crypto.randomUUID()))}
          >
            {tell('add')}
          </Button>
          {items.length > 0 && (
            <>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => write((all) => added(all, crypto.randomUUID(), { beneath: true }))}
              >
                {tell('addBeneath')}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => write(numbered)}>
                {tell('number')}
              </Button>
            </>
          )}
        </Group>
        <Requested
          {...{ state }}
          onTake={(given) => write((all) => added(all, crypto.randomUUID(), given))}
        />
        <LeftOver
          {...{ state, items }}
          onCarry={(given) => write((all) => added(all, crypto.randomUUID(), given))}
        />
        <Group gap="xs" mt="md" align="flex-start">
          <MeetingButton
            act={{ type: 'agenda.set', as, payload: { items: plannedFrom(draft) } }}
            label={tell('layBefore')}
            {...(state.agenda.version > 0 && { means: tell('layBeforeMeans') })}
            variant="filled"
            whyBeside
            onDone={(command) => {
              sent(command);
              onClose();
            }}
          />
          <Button size="compact-sm" variant="subtle" onClick={onClose}>
            {tell('putAside')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={discard}>
            {tell('discard')}
          </Button>
        </Group>
      </section>
    </OfferPlace>
  );
}

interface RequestedProps {
  readonly state: MeetingState;
  readonly onTake: (given: Parameters<typeof added>[2]) => void;
}

/** What Members ask to have on it, one press each to take in (practice rule 9). */
function Requested({ state, onTake }: RequestedProps) {
  const tell = useDeskWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const open = state.requests.filter(({ item }) => item === null);
  if (open.length === 0) return null;
  return (
    <ul className="to-carry">
      {open.map(({ id, delegation, title }) => {
        const { words } = inLanguageOf(title, language);
        return (
          <li key={id}>
            <span>{tell('requested', { name: nameOf(delegation), title: words })}</span>{' '}
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => onTake({ title: { en: title['en'] ?? '', ru: title['ru'] ?? '' } })}
            >
              {tell('takeIn', { title: words })}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
