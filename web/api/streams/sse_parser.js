/** Server-sent events as they come in (WHATWG HTML, section 9.2), of a service that sends LF. */

export class EventLines {
  #rest = "";

  /**
   * Return the events that this chunk completes, in order.
   * @param {string} text
   * @returns {{id: string | null, kind: string, value: unknown}[]} Of JSON data on one line.
   */
  read(text) {
    const blocks = (this.#rest + text).split("\n\n");
    this.#rest = blocks.pop() ?? "";
    return blocks.map(parseBlock).filter((event) => event !== null);
  }
}

/** Return the event of a block; null: it is a comment or a retry time. */
function parseBlock(block) {
  const fields = { id: null, event: "message", data: null };
  for (const line of block.split("\n")) {
    const colon = line.indexOf(": ");
    if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 2);
  }
  if (fields.data === null) return null;
  return { id: fields.id, kind: fields.event, value: JSON.parse(fields.data) };
}
