import { sealedEvents, sealedState } from './sealing';
import {
  CHAIR,
  closes,
  head,
  inSession,
  OFFICER,
  puts,
  settles,
  type Table,
} from './table.support';

/** An oral amendment: read out by a delegation, typed by the Secretariat (practice 3 (b), domain 3.5). */
describe('an amendment that was read out', () => {
  let table: Table;
  beforeEach(() => {
    table = inSession();
  });
  const enters = (delegation: string, by = OFFICER): string => {
    const provision = table.at('OP1');
    const text = table.words('OP1').replace('Decides', 'Agrees');
    const change = { kind: 'replace', provision, text } as const;
    return table.refuses(by, 'amendment.enter', { delegation, change, language: 'en' });
  };
  const entered = () => Object.values(table.draft().amendments).at(-1)!;

  it('stands in the text under the name of whoever read it, and is that delegation’s alone', () => {
    expect(enters('XBE')).toBe('accepted');
    expect(entered()).toMatchObject({ sponsor: 'XBE', status: 'IN_TEXT', readOut: true });
    const { id: amendment } = entered();
    expect(table.refuses(head('XAA'), 'amendment.withdraw', { amendment })).toBe(
      'amendment.notYours',
    );
    table.does(head('XBE'), 'amendment.withdraw', { amendment });
    expect(entered().status).toBe('WITHDRAWN');
  });

  it('is only a Member’s, in session, and never a Member’s own short cut', () => {
    expect(enters('XYA')).toBe('sponsor.notMember');
    expect(enters('XBE', head('XCI'))).toBe('access.denied');
    expect(enters('XBE', CHAIR)).toBe('accepted');
    table.does(CHAIR, 'session.end', {});
    expect(enters('XCI')).toBe('session.none');
  });

  it('takes a clean text back to negotiation, and is put again with its new words', () => {
    for (const label of ['PP1', 'OP1']) closes(table, label);
    puts(table);
    expect(enters('XBE')).toBe('question.before');
    table.does(CHAIR, 'item.close', { outcome: 'negotiation' });
    expect(enters('XBE')).toBe('accepted');
    settles(table, entered().id);
    const question = puts(table);
    expect(table.words('OP1')).toMatch(/^Agrees/);
    expect(question).toBe(table.draft().question!.id);
  });

  it('is undone by the function that typed it', () => {
    expect(enters('XBE')).toBe('accepted');
    const { command } = table.events().at(-1)!;
    expect(table.refuses(head('XBE'), 'undo', { command })).toBe('undo.notYours');
    table.does(OFFICER, 'undo', { command });
    expect(entered().status).toBe('UNDONE');
  });

  it('names nobody where the reading is sealed', () => {
    table.does(CHAIR, 'attribution.set', { mode: 'brackets' });
    expect(enters('XBE')).toBe('accepted');
    const sealed = JSON.stringify([
      sealedState(table.draft()).amendments,
      sealedEvents(table.events().slice(-1), table.draft()),
    ]);
    expect(sealed).not.toContain('XBE');
    expect(sealed).toContain('#1');
  });
});
