import { randomUUID } from 'node:crypto';
import { type Capacity, type DraftCommandType } from '@shanyrak/council';
import { type Change, type DraftState, type Payloads } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { type MeAnswer, type StateAnswer } from '@shanyrak/protocol';
import { type Window } from '../../support/window';
import { type Hall } from './hall';
import { OP1, WIDER_PAPER } from './paper';
import { PEOPLE, type Person } from './people';

/**
 * A short draft with something of everything on it: rivals for the same words, a stance, a new
 * paragraph, a move, a reservation, its reading in session and open to observers. Every mark that a
 * room can show stands in few rows, so that they can be looked at closely and often.
 */
export async function laySmallTable(hall: Hall): Promise<string> {
  const id = await hall.layPaper(WIDER_PAPER);
  const stream = streamName('draft', id);
  const windows = new Map<Person, Window>();
  const windowOf = async (person: Person): Promise<Window> => {
    const window = windows.get(person) ?? (await hall.window(person));
    windows.set(person, window);
    return window;
  };
  const act = async <T extends DraftCommandType>(
    person: Person,
    type: T,
    payload: Payloads[T],
    as: Capacity = 'national',
  ): Promise<void> => {
    const command = { id: randomUUID(), stream, type, v: 1, as, payload, seen: 999 };
    await (await windowOf(person)).post(`/drafts/${id}/commands`, command);
  };
  const { chair, facilitator, akrenia, belvara } = PEOPLE;
  const draft = async (): Promise<DraftState> => {
    const answer = await (await windowOf(chair)).get<StateAnswer>(`/drafts/${id}/state`);
    if (answer.audience !== 'members' || answer.state.kind !== 'draft')
      throw new Error('The Chair does not see the draft.');
    return answer.state;
  };
  const proposes = (person: Person, change: ProposedChange): Promise<void> =>
    act(person, 'amendment.propose', { change, language: 'en' });

  const { person, accreditations } = await (await windowOf(facilitator)).get<MeAnswer>('/me');
  const { delegation } = accreditations[0]!;
  await act(chair, 'facilitator.name', { person, delegation }, 'chair');
  await act(chair, 'session.begin', { meeting: 'PC/2026-XIV' }, 'chair');
  await act(chair, 'draft.openToObservers', { open: true }, 'chair');
  for (const head of [akrenia, belvara]) await act(head, 'seat.take', {});
  const { order } = await draft();
  const [, preambular, op1, op2, op3] = order as [string, string, string, string, string];
  const rival = (words: string): ProposedChange => ({
    ...{ kind: 'replace', provision: op1, text: OP1.replace('shall', words) },
  });
  await proposes(akrenia, rival('should'));
  await proposes(belvara, rival('are invited to'));
  await proposes(akrenia, {
    ...{ kind: 'insert', after: op2, provisionKind: 'operative', depth: 0 },
    text: 'Invites them to meet once a year;',
  });
  await proposes(belvara, { kind: 'move', provision: op3, after: op1 });
  const [theirs] = Object.keys((await draft()).amendments);
  await act(belvara, 'stance.set', { target: theirs!, stance: 'oppose' });
  await act(belvara, 'stance.set', { target: preambular, stance: 'reserve' });
  return id;
}

type ProposedChange = Payloads['amendment.propose']['change'] & Pick<Change, 'kind'>;
