/** What can go wrong with the embedded PostgreSQL, in words that say what to do. */

import { Trouble } from '../trouble.mjs';

export class DatabaseTrouble extends Trouble {}

const KEEP = 'Keep a copy of the folder before you touch it';
const ANEW =
  'then put back your last backup, or move the folder away and start again: an empty one is made, which you fill by `npm run cli -- ledger import FILE`';

export const damaged = (data, sign) =>
  new DatabaseTrouble(`The database in ${data} is damaged: ${sign}.`, `${KEEP}, ${ANEW}.`);

export const wrongVersion = (data, theirs, ours) =>
  new DatabaseTrouble(
    `The database in ${data} was made by PostgreSQL ${theirs}; this version of Shanyrak brings PostgreSQL ${ours}, which cannot read it.`,
    'With the version of Shanyrak that made it run `npm run cli -- ledger export FILE`; with this one, on an empty DATA_DIR, `npm run cli -- ledger import FILE`.',
  );

export const inUse = (home, { pid, what }) =>
  new DatabaseTrouble(
    `The data folder ${home} is in use by ${what} (process ${pid}).`,
    'Stop that process, or set DATA_DIR and PORT to run a second council beside it.',
  );

export const foreign = (data, owner, us) =>
  new DatabaseTrouble(
    `The data folder ${data} belongs to user ${owner}; this process is user ${us} and may not use it.`,
    'Start as the user that made it, give the folder to this one (chown -R), or choose another DATA_DIR.',
  );

export const noSecret = (file) =>
  new DatabaseTrouble(
    `The database is there, but its password file ${file} is missing or empty.`,
    'Put the file back from your backup: it belongs to the data folder.',
  );

/** What an error of the file system on a data folder means to its owner; other errors come back as they are. */
export function explainFileError(error, home) {
  const cannotWrite = { EACCES: 1, EPERM: 1, EROFS: 1, EEXIST: 1, ENOTDIR: 1, ENOENT: 1 };
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(home);
  if (error.code in cannotWrite)
    return new DatabaseTrouble(
      `The data folder ${home} cannot be written (${error.code}).`,
      'Give this user the right to write there, or set DATA_DIR to a folder of its own.',
    );
  return error;
}

const diskFull = (data) =>
  new DatabaseTrouble(
    `The disk of ${data} is full.`,
    'Make room on it and start again; nothing that was acknowledged is lost.',
  );

/** The meaning of PostgreSQL's last words when it did not start on `data`; `user` is the id it ran as. */
export function explainStart(words, data, user) {
  if (/No space left on device|Disk quota exceeded|Check free disk space/.test(words))
    return diskFull(data);
  if (/incompatible with server/.test(words))
    return wrongVersion(data, 'another version', 'its own');
  if (/has wrong ownership|Permission denied|invalid permissions/.test(words))
    return foreign(data, 'another one', user);
  if (/postmaster\.pid|shared memory block/.test(words))
    return inUse(data, { pid: words.match(/PID (\d+)/)?.[1] ?? 'unknown', what: 'a PostgreSQL' });
  const sign = words.trim().split('\n').slice(-6).join('\n  ');
  return damaged(data, `PostgreSQL does not start on it. Its last words:\n  ${sign}\n`);
}
