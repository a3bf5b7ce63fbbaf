import type { Fault } from '../../src/bot-api/human/fault.ts';

/**
 * What Telegram says when a message can't be sent, word for word, to be planned with `faults.add`.
 * Most of it this server says by itself where the chat is so; the rest only Telegram knows a reason for.
 */
export const REFUSALS = {
  blocked: refusal(403, 'Forbidden: bot was blocked by the user'),
  deactivated: refusal(403, 'Forbidden: user is deactivated'),
  neverStarted: refusal(403, "Forbidden: bot can't initiate conversation with a user"),
  kickedFromGroup: refusal(403, 'Forbidden: bot was kicked from the group chat'),
  kickedFromSupergroup: refusal(403, 'Forbidden: bot was kicked from the supergroup chat'),
  kickedFromChannel: refusal(403, 'Forbidden: bot was kicked from the channel chat'),
  notInGroup: refusal(403, 'Forbidden: bot is not a member of the group chat'),
  notInSupergroup: refusal(403, 'Forbidden: bot is not a member of the supergroup chat'),
  notInChannel: refusal(403, 'Forbidden: bot is not a member of the channel chat'),
  groupDeleted: refusal(403, 'Forbidden: the group chat was deleted'),
  chatNotFound: refusal(400, 'Bad Request: chat not found'),
  peerInvalid: refusal(400, 'Bad Request: PEER_ID_INVALID'),
  noRights: refusal(400, 'Bad Request: not enough rights to send text messages to the chat'),
  noChannelRights: refusal(400, 'Bad Request: need administrator rights in the channel chat'),
  writeForbidden: refusal(400, 'Bad Request: CHAT_WRITE_FORBIDDEN'),
  noWriteAccess: refusal(400, 'Bad Request: have no write access to the chat'),
  chatRestricted: refusal(400, 'Bad Request: CHAT_RESTRICTED'),
  topicClosed: refusal(400, 'Bad Request: TOPIC_CLOSED'),
  threadNotFound: refusal(400, 'Bad Request: message thread not found'),
  tooLong: refusal(400, 'Bad Request: message is too long'),
  unparsable: refusal(
    400,
    'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0',
  ),
  buttonDataInvalid: refusal(400, 'Bad Request: BUTTON_DATA_INVALID'),
  textEmpty: refusal(400, 'Bad Request: message text is empty'),
  unauthorized: refusal(401, 'Unauthorized'),
  methodNotFound: refusal(404, 'Not Found: method not found'),
  conflict: refusal(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  ),
} satisfies Record<string, Fault>;

/** The group is a supergroup now, with another id. */
export function upgradedFault(successorId: number): Fault {
  return {
    ...refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat'),
    parameters: { migrate_to_chat_id: successorId },
  };
}

/** Every way of not hearing what became of a message, which either was `taken` or wasn't. */
export function unknownOutcomes(taken: boolean): Record<string, Fault> {
  return {
    internalError: { ...refusal(500, 'Internal Server Error'), taken },
    badGateway: { ...refusal(502, 'Bad Gateway'), taken },
    badGatewayPage: { kind: 'html', status: 502, taken },
    gatewayTimeout: { kind: 'html', status: 504, taken },
    connectionLost: { kind: 'reset', taken },
    noAnswer: { kind: 'hang', taken },
  };
}

function refusal(code: number, description: string) {
  return { kind: 'error', code, description } as const;
}
