/** Socket.IO's packets as text (protocol 5): what its client needs of a parser, without binary messages, which the server refuses. */
import { Emitter } from "@socket.io/component-emitter";

export const protocol = 5;
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 };

const PACKET = /^(\d)(?:(\/[^,]*),)?(\d*)([^]*)$/;

export class Encoder {
  encode({ type, nsp = "/", id, data }) {
    const place = nsp === "/" ? "" : `${nsp},`;
    return [`${type}${place}${id === undefined ? "" : id}${data === undefined ? "" : JSON.stringify(data)}`];
  }
}

export class Decoder extends Emitter {
  /** Throws at what is no packet; the client then closes the line and opens it anew. */
  add(text) {
    const [, type, nsp = "/", id, data] = PACKET.exec(text);
    this.emitReserved("decoded", {
      type: Number(type),
      nsp,
      id: id ? Number(id) : undefined,
      data: data ? JSON.parse(data) : undefined,
    });
  }

  destroy() {}
}
