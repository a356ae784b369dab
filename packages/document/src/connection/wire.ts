import type { ClaimId } from '@proviso/domain/claim';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as v from 'valibot';

// The conversation of a page with the room of an argument, one binary message a frame, numbers as lib0 varuints.
//
// Both ways, as in stock y-websocket:
//   0 sync        then 0 step 1 (a state vector: "this I have"), 1 step 2 (what you lack) or 2 update
//   1 awareness   an awareness update: who is here, and where their carets are
//   3 query       "tell me who is here"
//
// On joining each side sends step 1 and answers the other's with step 2. What a page sends before its step 2 is part of that
// step 2, so the room waits for it. The room changes what a page says about who it is: the identity in `user` is the server's.
//
// Room to page only:
//   10 acknowledged  varuint n: of the step 2 and update messages on this socket, the first n are dealt with and stored.
//                    Repeated now and then, so that the page hears something.
//   11 rejected      JSON {code, message, claim}: the last change was refused and is nowhere. The room then closes with 4403;
//                    the page must drop its copy of the document and join again.
//
// The room closes with 4401 when the person is not signed in or may no longer read, 4403 after a rejection, and 1013 when the
// page shall come back by itself: a database that is away, a reader that is too slow, a server that stops.

export const messages = { sync: 0, awareness: 1, query: 3, acknowledged: 10, rejected: 11 } as const;
export const syncs = { step1: 0, step2: 1, update: 2 } as const;
export const closes = { signedOut: 4401, refused: 4403, comeBack: 1013 } as const;

/** Why a change was refused: a stable code, a sentence for the person, and the claim it is about. */
export type Rejection = { readonly code: string; readonly message: string; readonly claim: ClaimId | null };
const rejectionSchema = v.object({ code: v.string(), message: v.string(), claim: v.nullable(v.string()) });

function message(kind: number, body: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  body(encoder);
  return encoding.toUint8Array(encoder);
}

/** A whole sync message; `kind` is one of `syncs`. */
export const writeSync = (kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  message(messages.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** A whole awareness message around an awareness update. */
export const writeAwareness = (update: Uint8Array): Uint8Array<ArrayBuffer> =>
  message(messages.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));

export const writeAcknowledged = (count: number): Uint8Array<ArrayBuffer> =>
  message(messages.acknowledged, (encoder) => encoding.writeVarUint(encoder, count));

/** Reads the count behind the message's kind. */
export const readAcknowledged = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);

export const writeRejected = (rejection: Rejection): Uint8Array<ArrayBuffer> =>
  message(messages.rejected, (encoder) => encoding.writeVarString(encoder, JSON.stringify(rejection)));

/** Reads the rejection behind the message's kind. Throws on what `writeRejected` did not write. */
export const readRejected = (decoder: decoding.Decoder): Rejection =>
  v.parse(rejectionSchema, JSON.parse(decoding.readVarString(decoder)));

/** A message from a page, as the room reads it. */
export type PageMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'query' };

/** Reads a page's message; null for anything else. Never throws. */
export function readPageMessage(bytes: Uint8Array): PageMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case messages.sync:
        return readSync(decoder);
      case messages.awareness:
        return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
      case messages.query:
        return { kind: 'query' };
      default:
        return null;
    }
  } catch {
    return null;
  }
}

function readSync(decoder: decoding.Decoder): PageMessage | null {
  const kind = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (kind === syncs.step1) return { kind: 'step1', stateVector: payload };
  if (kind === syncs.step2) return { kind: 'step2', update: payload };
  return kind === syncs.update ? { kind: 'update', update: payload } : null;
}

/** Whether a frame that a page sends is one that the room acknowledges: sync step 2 or update. */
export const isAcknowledgedFrame = (bytes: Uint8Array): boolean =>
  bytes[0] === messages.sync && (bytes[1] === syncs.step2 || bytes[1] === syncs.update);
