/** Why an export cannot be made or read as asked; the words name the line and say what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
