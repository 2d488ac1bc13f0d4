import { triesEveryScreenIn } from './support/every-screen';

triesEveryScreenIn('ru');
