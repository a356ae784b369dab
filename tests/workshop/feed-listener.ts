import * as v from 'valibot';
import type { Line } from './line.ts';

const numbered = v.object({ seq: v.number(), kind: v.string() });
const attendance = v.object({ kind: v.literal('attendance') });

export type FeedListener = {
  /** The number of the last event heard. */
  seen(): number;
  leave(): void;
};

/** Follows a debate's feed as a page does: from the last event seen, also after a connection is lost. Complains of a gap. */
export function followFeed(address: string, line: Line, complain: (complaint: string) => void): FeedListener {
  let seen = 0;
  let isOver = false;
  let socket: WebSocket | null = null;
  const connect = () => {
    if (isOver) return;
    socket = new line.Socket(`${address}?after=${seen}`);
    socket.onmessage = ({ data }) => {
      const message: unknown = JSON.parse(String(data));
      if (v.is(attendance, message)) return;
      const { seq, kind } = v.parse(numbered, message);
      if (seq !== seen + 1) complain(`the feed went from ${seen} to ${seq} (${kind})`);
      seen = seq;
    };
    socket.onclose = ({ code }) => {
      if (isOver) return;
      if (code === 4401 || code === 4404) return complain(`the feed ended with ${code}`);
      setTimeout(connect, 200);
    };
  };
  connect();
  return {
    seen: () => seen,
    leave() {
      isOver = true;
      socket?.close();
    },
  };
}
