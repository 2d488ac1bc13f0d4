import { type ReactNode } from 'react';
import { type MeetingState } from '@shanyrak/meeting';
import { ActButton, type ActButtonProps } from '../live/act-button';
import { type InRoom, useLiveRoom } from '../live/use-room';
import { type MeetingAct, type MeetingLive } from './meeting-kind';

/** The meeting that a page shows. Throws outside one. */
export const useMeeting = (): InRoom<MeetingLive> => useLiveRoom<MeetingLive>();

/** The button of an act on a meeting. */
export const MeetingButton: (props: ActButtonProps<MeetingAct>) => ReactNode = ActButton;

/** A meeting as its Members have it. */
export interface OfMeeting {
  readonly state: MeetingState;
}
