import { placeOf } from './selected-words';

const TEXT = '*Decides* that the Council shall meet, and that the Chair shall report;';
const found = (words: string, before: string): string | null => {
  const place = placeOf({ words, before }, TEXT);
  return place && `${TEXT.slice(0, place.from)}|${TEXT.slice(place.from, place.to)}`;
};

describe('words that are selected in the text', () => {
  it('are found where they stand', () => {
    expect(found('Council', 'Decides that the ')).toBe('*Decides* that the |Council');
  });

  it('are found a second time by what is read before them', () => {
    expect(found('shall', '… and that the Chair ')).toMatch(/the Chair \|shall$/);
    expect(found('shall', 'Decides that the Council ')).toMatch(/the Council \|shall$/);
  });

  it('may hold italics, and blanks at their ends', () => {
    expect(found('Decides that ', '')).toBe('*|Decides* that');
  });

  it('are a caret where one has pressed, if none is selected', () => {
    expect(found('', 'Decides that the Co')).toBe('*Decides* that the Co|');
    expect(found('', '')).toBe('*|');
  });

  it('are not found where others’ words were selected', () => {
    expect(found('are invited to', 'Decides that the Council [shall / ')).toBeNull();
    expect(found('', 'something else')).toBeNull();
  });
});
