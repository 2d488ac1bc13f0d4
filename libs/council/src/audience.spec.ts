import { ALL_MEMBERS, belongsTo, type Audience, type Reader } from './audience';

const reader = (over: Partial<Reader>): Reader => ({
  delegation: null,
  member: false,
  chair: false,
  secretariat: false,
  ...over,
});

describe('audiences', () => {
  const submission: Audience = { delegations: ['XAA'], chair: false, secretariat: true };
  const circle: Audience = { delegations: ['XAA', 'XBE'], chair: false, secretariat: false };

  it('lets every Member, the Chair and the Secretariat read what all Members read', () => {
    expect(belongsTo(ALL_MEMBERS, reader({ delegation: 'XCI', member: true }))).toBe(true);
    expect(belongsTo(ALL_MEMBERS, reader({ chair: true }))).toBe(true);
    expect(belongsTo(ALL_MEMBERS, reader({ secretariat: true }))).toBe(true);
  });

  it('shows observers nothing, and a former Member nothing from the instant its status ends', () => {
    expect(belongsTo(ALL_MEMBERS, reader({ delegation: 'XYA' }))).toBe(false);
    expect(belongsTo(ALL_MEMBERS, reader({}))).toBe(false);
  });

  it('keeps a submission between its sponsor and the Secretariat', () => {
    expect(belongsTo(submission, reader({ delegation: 'XAA', member: true }))).toBe(true);
    expect(belongsTo(submission, reader({ secretariat: true }))).toBe(true);
    expect(belongsTo(submission, reader({ delegation: 'XBE', member: true }))).toBe(false);
    expect(belongsTo(submission, reader({ chair: true }))).toBe(false);
  });

  it('keeps a circle from Chair and Secretariat too, unless they are named in it', () => {
    expect(belongsTo(circle, reader({ delegation: 'XBE', member: true }))).toBe(true);
    expect(belongsTo(circle, reader({ chair: true }))).toBe(false);
    expect(belongsTo(circle, reader({ secretariat: true }))).toBe(false);
  });

  it('reads a person who holds the Chair and a national seat by either', () => {
    const both = reader({ delegation: 'XDO', member: true, chair: true });
    expect(belongsTo(ALL_MEMBERS, both)).toBe(true);
    expect(belongsTo(circle, both)).toBe(false);
  });
});
