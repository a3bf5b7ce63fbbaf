import type { Message } from '@grammyjs/types';
import type { Group, Topic } from '../human/chats.ts';
import type { Person } from '../human/person.ts';
import type { Handles } from './handles.ts';
import type { History } from './history.ts';
import type { GroupRoom, TopicState } from './room.ts';
import { GENERAL_TOPIC_ID } from './threads.ts';
import type { Writing } from './writing.ts';

/** The part of a group that only a forum has. */
export type MakeTopics = (room: GroupRoom, owner: Person) => Topics;

interface Topics {
  general(): Topic;
  open: Group['topic'];
}

const ICON_COLOR = 0x6f_b9_f0;

export function topicMaker(deps: {
  handles: Handles;
  history: History;
  writing: Writing;
}): MakeTopics {
  const { handles, history, writing } = deps;

  return (room, owner) => {
    function topicsOf(): Map<number, TopicState> {
      if (!room.topics) throw new Error(`chat ${room.chat.id} has no topics`);
      return room.topics;
    }

    const threadOf = ({ is_topic_message, message_thread_id }: Message) =>
      (is_topic_message && message_thread_id) || GENERAL_TOPIC_ID;

    function toHandle(id: number, state: TopicState): Topic {
      const own = () => history.list(room).filter((message) => threadOf(message) === id);

      function setClosed(closed: boolean, by: Person): void {
        if (topicsOf().get(id) !== state) throw new Error(`topic ${state.name} is gone`);
        if (state.closed === closed) return;
        state.closed = closed;
        writing.write(room, {
          by: by.user,
          fields: closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} },
          topicId: id === GENERAL_TOPIC_ID ? undefined : id,
          service: true,
        });
      }

      return {
        id,
        name: state.name,
        group: handles.of(room),
        messages: own,
        close: (by = owner) => setClosed(true, by),
        reopen: (by = owner) => setClosed(false, by),
        delete() {
          if (id === GENERAL_TOPIC_ID) throw new Error('General is always there');
          topicsOf().delete(id);
          for (const { message_id } of own()) history.remove(room, message_id);
        },
      };
    }

    return {
      general() {
        const state = topicsOf().get(GENERAL_TOPIC_ID);
        if (!state) throw new Error(`chat ${room.chat.id} has lost its General`);
        return toHandle(GENERAL_TOPIC_ID, state);
      },
      open(name = `Topic ${topicsOf().size}`, by = owner) {
        const { message_id } = writing.write(room, {
          by: by.user,
          fields: { forum_topic_created: { name, icon_color: ICON_COLOR } },
          service: true,
          opensTopic: true,
        });
        const state = { name, closed: false };
        topicsOf().set(message_id, state);
        return toHandle(message_id, state);
      },
    };
  };
}
