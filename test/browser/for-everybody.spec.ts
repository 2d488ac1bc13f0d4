import { triesEveryScreenIn } from './support/every-screen';

triesEveryScreenIn('en');
