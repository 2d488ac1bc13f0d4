export { BackupModule } from './backup.module';
export { Backup } from './backup.service';
export { type Told } from './export';
export { type Header, Seal } from './format';
export { type Imported } from './import';
export { EXPORTED, LEFT_OUT } from './tables';
