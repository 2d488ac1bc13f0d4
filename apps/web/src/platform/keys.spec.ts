import { asksForPalette, nameOfKey } from './keys';

const pressed = (key: string, code: string, shiftKey = false) => ({ key, code, shiftKey });

describe('keys', () => {
  it('go by their letter, large or small', () => {
    expect(nameOfKey(pressed('e', 'KeyE'))).toBe('e');
    expect(nameOfKey(pressed('E', 'KeyE', true))).toBe('e');
    expect(nameOfKey(pressed('1', 'Digit1'))).toBe('1');
  });

  it('go by their place where the letters are not Latin', () => {
    expect(nameOfKey(pressed('о', 'KeyJ'))).toBe('j');
    expect(nameOfKey(pressed('У', 'KeyE', true))).toBe('e');
    expect(nameOfKey(pressed('ь', 'KeyM'))).toBe('m');
  });

  it('go by their letter where the Latin letters stand elsewhere', () => {
    expect(nameOfKey(pressed('a', 'KeyQ'))).toBe('a');
  });

  it('know the question mark of every layout', () => {
    expect(nameOfKey(pressed('?', 'Slash', true))).toBe('?');
    expect(nameOfKey(pressed(',', 'Slash', true))).toBe('?');
    expect(nameOfKey(pressed('?', 'Digit7', true))).toBe('?');
  });

  it('ask for the palette with Ctrl or Cmd and the key of a K', () => {
    const free = { ctrlKey: false, metaKey: false };
    expect(asksForPalette({ ...pressed('л', 'KeyK'), ...free, ctrlKey: true })).toBe(true);
    expect(asksForPalette({ ...pressed('k', 'KeyK'), ...free, metaKey: true })).toBe(true);
    expect(asksForPalette({ ...pressed('k', 'KeyK'), ...free })).toBe(false);
  });
});
