/** Which way a language is written: Members may bring texts in Arabic, Persian, Hebrew, Urdu. */
const FROM_RIGHT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ug', 'ckb']);

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.has(language.split('-')[0]!) ? 'rtl' : 'ltr';
