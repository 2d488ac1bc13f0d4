import { useWords, vocabulary } from '../platform/language';

/** Attribution as it is set for a reading. */
export const attributionWords = vocabulary(
  'attribution',
  {
    attribution: 'Attribution',
    attributed: 'With names',
    sponsor: 'Sponsor’s eyes only',
    brackets: 'Brackets only',
    attributedSet: 'Attribution: with names',
    sponsorSet: 'Attribution: sponsor’s eyes only',
    bracketsSet: 'Attribution: brackets only',
    attributedMeans:
      'All Members will read who proposes and who stands where. This can be chosen only while nobody has spoken without a name and the reading has not opened.',
    sponsorMeans:
      'Only the delegation that submitted the draft will read who proposes and who stands where; all others, the Chair too, read “Delegation 1”, “Delegation 2”. While the reading is open, names cannot be shown again. Names that were read before may be remembered.',
    bracketsMeans:
      'Nobody will read who proposes and who stands where, the Chair and the sponsor neither: “Delegation 1”, “Delegation 2”. Each delegation still knows its own. While the reading is open, names cannot be shown again. Names that were read before may be remembered.',
    attributedConfirm: 'Yes, with names',
    sponsorConfirm: 'Yes, sponsor’s eyes only',
    bracketsConfirm: 'Yes, brackets only',
  },
  {
    attribution: 'Указание авторства',
    attributed: 'С указанием авторства',
    sponsor: 'Только для автора проекта',
    brackets: 'Только скобки',
    attributedSet: 'Авторство: указывать',
    sponsorSet: 'Авторство: только для автора проекта',
    bracketsSet: 'Авторство: только скобки',
    attributedMeans:
      'Все государства-члены увидят, кто вносит предложения и какую позицию занимает. Выбрать это можно лишь до открытия чтения и пока никто не высказался без указания имени.',
    sponsorMeans:
      'Кто вносит предложения и какую позицию занимает, увидит только делегация, внёсшая проект; все остальные, включая Председателя, прочтут «Делегация 1», «Делегация 2». После открытия чтения вернуть указание авторства нельзя. Названия, прочитанные ранее, могли запомнить.',
    bracketsMeans:
      'Никто, включая Председателя и автора проекта, не увидит, кто вносит предложения и какую позицию занимает: «Делегация 1», «Делегация 2». Своё каждая делегация по-прежнему узнаёт. После открытия чтения вернуть указание авторства нельзя. Названия, прочитанные ранее, могли запомнить.',
    attributedConfirm: 'Да, указывать авторство',
    sponsorConfirm: 'Да, только для автора проекта',
    bracketsConfirm: 'Да, только скобки',
  },
);

export const useAttributionWords = () => useWords(attributionWords);
