import { amendingOf, type Amendment, type DraftState, inTextOn } from '@shanyrak/draft';
import { type Proposal } from '@shanyrak/text';
import { wordsIn } from './change-words';

/** What stands in the text against the same words, as proposals that can be compared with them. */

/** Those that speak to the words of a provision, but this one. */
export function rivalsOn(
  state: DraftState,
  provision: string,
  except: string | null = null,
): readonly Proposal[] {
  return inTextOn(state, provision).flatMap((amendment) => {
    const text = textAt(amendment, provision);
    return text === undefined || amendment.id === except ? [] : [proposalOf(amendment, text)];
  });
}

/** Those that would amend the same amendment, but this one. */
export function rivalsWithin(
  state: DraftState,
  amendment: string,
  except: string | null = null,
): readonly Proposal[] {
  return amendingOf(state, amendment)
    .filter(({ id }) => id !== except)
    .map((one) => proposalOf(one, wordsIn(one.change)));
}

/** What becomes of the provision's words; undefined where they are left alone. */
function textAt({ change }: Amendment, provision: string): string | null | undefined {
  switch (change.kind) {
    case 'replace':
    case 'split':
      return wordsIn(change);
    case 'delete':
      return null;
    case 'merge':
      return change.provision === provision ? change.text : null;
    case 'insert':
    case 'alternative':
    case 'move':
    case 'amend':
      return undefined;
  }
}

function proposalOf({ id, sponsor, coSponsors }: Amendment, text: string | null): Proposal {
  return { id, by: [sponsor, ...coSponsors], text };
}
