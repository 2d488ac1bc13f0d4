import { expectThat } from '../account';
import { nameOf } from '../script';
import { type Stage } from '../stage';

export const MEETING = 'PC/2026-XIV';

/** The Chair names who holds the pen and opens the reading; the delegations take their seats. */
export async function theReadingOpens(stage: Stage): Promise<void> {
  const { account, chair, facilitator, members } = stage;
  account.chapter('The reading opens');
  const pen = facilitator.person;
  await chair.act('facilitator.name', { person: pen.id, delegation: facilitator.code });
  await chair.act('session.begin', { meeting: MEETING });
  await Promise.all(
    stage.readers.map((reader) =>
      reader.room.until(({ session }) => session !== null, 'a session'),
    ),
  );
  await Promise.all(members.map((head) => head.act('seat.take', {})));
  await chair.room.settle(
    () => members.every(({ code }) => chair.room.presence[code] === 'occupied'),
    'every seat occupied on the screen in the hall',
  );
  const seats = Object.keys(stage.screen.session!.seats).length;
  expectThat(seats === members.length, 'a seat taken by every Member');
  account.say(
    `The Chair names ${pen.name.en} of ${nameOf(facilitator.code)} facilitator and opens meeting ` +
      `${MEETING}. The heads of delegation take their seats; ${seats} of ${members.length} are occupied. ` +
      'From now on whoever holds a seat speaks for the State.',
  );

  const adviser = stage.adviser('XFE');
  await adviser.refused('seat.notHeld', 'amendment.propose', {
    change: { kind: 'delete', provision: stage.provision('pp10') },
    language: 'en',
  });
  account.say(
    `An adviser of ${nameOf('XFE')}, who does not hold its seat, tries to table an amendment and is ` +
      'told so: in session the seat speaks for the delegation.',
  );
}
