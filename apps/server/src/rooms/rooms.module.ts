import { Module } from '@nestjs/common';
import { Clock } from './clock.service';
import { Commands } from './commands.service';
import { Comparisons } from './comparison.service';
import { CouncilClock } from './council-now.service';
import { DraftsController } from './drafts.controller';
import { Drafts } from './drafts.service';
import { History } from './history.service';
import { InboxFrames } from './inbox-frames.service';
import { LiveGateway } from './live.gateway';
import { MeetingsController } from './meetings.controller';
import { Meetings } from './meetings.service';
import { RoomMetrics } from './metrics';
import { Moments } from './moments.service';
import { Polling } from './polling.service';
import { Presences } from './presence.service';
import { Readers } from './readers.service';
import { RollingTexts } from './rolling-text.service';
import { Rooms } from './rooms.service';
import { Rounds } from './rounds.service';
import { StateBuffers } from './state-buffers.service';
import { StreamAnswers } from './stream-answers.service';
import { TextsController } from './texts.controller';
import { Visitors } from './visitors.service';
import { ReadersVoices } from './voices.service';

/** The rooms in which drafts are negotiated and the council meets: over sockets, over HTTP, and by the council's clock. */
@Module({
  controllers: [DraftsController, MeetingsController, TextsController],
  providers: [
    ...[Readers, CouncilClock, Commands, RoomMetrics],
    ...[Drafts, Meetings, StreamAnswers, StateBuffers, Polling],
    ...[History, Moments, RollingTexts, Comparisons, ReadersVoices],
    ...[LiveGateway, Visitors, Rooms, Rounds, Presences, Clock, InboxFrames],
  ],
  exports: [CouncilClock, Commands, Moments, Readers],
})
export class RoomsModule {}
