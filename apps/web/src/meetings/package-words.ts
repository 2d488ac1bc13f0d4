import { useWords, vocabulary } from '../platform/language';

/** What is said where several drafts are put as one question (practice 2.4). */
export const packageWords = vocabulary(
  'package',
  {
    putAsOne: 'Put as one question',
    putAsOneNamed: 'Put the drafts of item {{label}} as one question',
    means:
      'The drafts below are put to the Council as one question: all of them are adopted, with consecutive numbers in this order, or none is. One objection to any of them stops all.',
    inThisOrder: 'In this order they will be numbered',
    takeIn: 'Put {{symbol}} with the others',
    digest: 'digest {{digest}}',
    up: 'Up',
    down: 'Down',
    upNamed: '{{symbol}} up',
    downNamed: '{{symbol}} down',
    cannotBePut: 'Cannot be put now',
    tooFew: 'A package holds at least two drafts.',
    loading: 'The drafts are being read',
    failed: 'The drafts could not be read: {{why}}',
    confirm: 'Yes, put them as one question',
    no: 'No',
    close: 'Close',
    done: 'Put as one question. The gavel lies in the room of each of them:',
  },
  {
    putAsOne: 'Поставить одним вопросом',
    putAsOneNamed: 'Поставить проекты пункта {{label}} одним вопросом',
    means:
      'Проекты ниже ставятся перед Советом одним вопросом: либо принимаются все, с номерами подряд в этом порядке, либо ни один. Одно возражение против любого из них останавливает все.',
    inThisOrder: 'В этом порядке им будут присвоены номера',
    takeIn: 'Поставить {{symbol}} вместе с другими',
    digest: 'контрольная сумма {{digest}}',
    up: 'Выше',
    down: 'Ниже',
    upNamed: '{{symbol}} выше',
    downNamed: '{{symbol}} ниже',
    cannotBePut: 'Сейчас поставить нельзя',
    tooFew: 'В пакете не менее двух проектов.',
    loading: 'Проекты загружаются',
    failed: 'Прочитать проекты не удалось: {{why}}',
    confirm: 'Да, поставить одним вопросом',
    no: 'Нет',
    close: 'Закрыть',
    done: 'Поставлены одним вопросом. Молоток – в зале каждого из них:',
  },
);

export const usePackageWords = () => useWords(packageWords);
