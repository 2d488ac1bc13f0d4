import { type ReactNode } from 'react';
import { ActButton as ActButtonOf, type ActButtonProps } from '../live/act-button';
import { type AnyAct } from './draft-kind';

/** The button of an act on a draft. */
export const ActButton: (props: ActButtonProps<AnyAct>) => ReactNode = ActButtonOf;
