/** The same contract over plain requests: snapshot, news, results and deeds of one session (H6 to H9). */

import { currentLanguage } from "./words.js";

const ANSWER_WITHIN = 10000;

export function createHttp({ code, token }) {
  const base = `/api/v1/sessions/${encodeURIComponent(code)}`;

  async function get(path) {
    const response = await request(base + path, { headers: bearer(token) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  }

  return {
    snapshot: () => get("/snapshot"),
    news: (after) => get(`/news?after=${after}`),
    results: () => get("/results"),
    earlier: (proposal) => get(`/proposals/${proposal}/earlier`),

    /** The answer of D1; throws where nobody answered or the server broke. */
    async send(deed) {
      const response = await request(`${base}/do`, {
        method: "POST",
        headers: { ...bearer(token), "Content-Type": "application/json" },
        body: JSON.stringify(deed),
      });
      const answer = await response.json();
      if ("ok" in answer) return answer;
      if (response.status >= 500 || response.status === 401) throw new Error(answer.title);
      return { ok: false, error: { code: answer.code || "invalid", message: answer.detail, field: answer.field } };
    },

    /** Whether this token still opens the session: `fine`, `gone`, `start_over` or `unknown`. */
    async standing() {
      try {
        const { status } = await request(`${base}/snapshot`, { headers: bearer(token) });
        if (status === 401 || status === 403 || status === 404) return "gone";
        return status === 409 ? "start_over" : status === 200 ? "fine" : "unknown";
      } catch (error) {
        return "unknown";
      }
    },
  };
}

export function bearer(token) {
  return { Authorization: `Bearer ${token}`, "Accept-Language": currentLanguage() };
}

/**
 * `fetch` that gives up, since a phone on a bad network must not wait for ever, and that never takes an answer
 * from the browser's store: after Back and Forward that one would be from before the last vote.
 */
export async function request(url, options = {}, within = ANSWER_WITHIN) {
  const giveUp = new AbortController();
  const clock = setTimeout(() => giveUp.abort(), within);
  try {
    return await fetch(url, { credentials: "same-origin", cache: "no-store", ...options, signal: giveUp.signal });
  } finally {
    clearTimeout(clock);
  }
}
