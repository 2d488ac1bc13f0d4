import { refuse, sentence } from './rules';

/** What people read when an act is refused: whole sentences, in words of their own language. */
describe('the sentence of a refusal', () => {
  it('says capacities and states in words of its language, and codes as they are written', () => {
    const status = refuse('draft.resting', { status: 'NOT_ADOPTED' });
    expect(sentence(status, 'en')).toContain('(not adopted)');
    expect(sentence(status, 'ru')).toContain('(решение не принято)');
    const objecting = refuse('objection.stands', { delegations: ['XAA', 'XBE'] });
    expect(sentence(objecting, 'en')).toContain('XAA, XBE');
    const missing = refuse('submission.incomplete', { missing: ['title', 'mandate'] });
    expect(sentence(missing, 'ru')).toContain('заголовок, мандат или обоснование');
  });

  it('is never made from what every object inherits', () => {
    const odd = { rule: 'constructor', params: {} };
    expect(sentence(odd, 'en')).toBe('constructor');
    const named = refuse('draft.resting', { status: 'toString' });
    expect(sentence(named, 'en')).toContain('(toString)');
  });
});
