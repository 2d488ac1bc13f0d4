export { ARGUMENTS, chromiumAt } from './chromium';
export { Press } from './press.service';
export { PressModule } from './press.module';
export { type Page, Unprintable } from './printed';
export { type PrintJob, Prints, type PrintSink, type PrintSource } from './prints.service';
