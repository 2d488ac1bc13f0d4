import { type INestApplicationContext } from '@nestjs/common';
import { type Function, type Participant } from '@shanyrak/council';
import {
  type Account,
  CouncilRegistry,
  type Warrant,
} from '../../apps/server/src/council/registry.service';

/** A small council of fictional Members for specs that need people at a table and nothing on it. */
export const WARRANT: Warrant = { by: ['first', 'second'], cites: 'note verbale 1' };
export const PASSWORD = 'a password for specs';
export const LONG_AGO = Date.UTC(2024, 0, 1);

const LETTERS = ['A', 'B', 'C'];

const participant = (code: string, status: 'MEMBER' | 'OBSERVER_STATE'): Participant => ({
  code,
  kind: 'STATE',
  names: [{ from: null, en: `Land ${code}`, ru: `Страна ${code}` }],
  statuses: [{ status, from: { precision: 'day', date: '2020-01-01' } }],
});

/** Three Members XAA, XBB, XCC and an observer XYY; head and adviser each; a Chair (XCC's deputy); two officers. */
export async function seatSmallCouncil(app: INestApplicationContext): Promise<void> {
  const registry = app.get(CouncilRegistry);
  const members = LETTERS.map((letter) => participant(`X${letter}${letter}`, 'MEMBER'));
  await registry.setParticipants([...members, participant('XYY', 'OBSERVER_STATE')], WARRANT);
  for (const { code } of members) {
    await seat(app, `${code}.head`, code, 'head');
    await seat(app, `${code}.adviser`, code, 'adviser');
  }
  await seat(app, 'XYY.head', 'XYY', 'head');
  await seat(app, 'chair', 'XCC', 'deputy');
  await registry.appoint({ office: 'chair', person: 'chair', from: LONG_AGO }, WARRANT);
  for (const person of ['officer.one', 'officer.two']) {
    await addPerson(app, person);
    await registry.appoint({ office: 'secretariat', person, from: LONG_AGO }, WARRANT);
  }
}

/** The e-mail address of a person of the small council. */
export const addressOf = (person: string): string => `${person}@council.example`.toLowerCase();

export const accountOf = (person: string): Account => ({
  email: addressOf(person),
  password: PASSWORD,
});

async function addPerson(app: INestApplicationContext, person: string): Promise<void> {
  const registry = app.get(CouncilRegistry);
  const name = { en: person, ru: person };
  await registry.addPerson({ id: person, name, title: null, language: 'en' }, WARRANT);
  await registry.openAccount(person, accountOf(person), 'operator');
}

export async function seat(
  app: INestApplicationContext,
  person: string,
  delegation: string,
  as: Function,
): Promise<void> {
  await addPerson(app, person);
  await app
    .get(CouncilRegistry)
    .accredit({ person, delegation, function: as, from: LONG_AGO }, WARRANT);
}
