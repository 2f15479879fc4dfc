/** Arriving with a link instead of an account: its token stands behind the # of the address. */

import { bearer, request } from "./http.js";

const TOKEN = /^l\d+\.[\w-]+$/;

/** The token in this page's address, or null. */
export function tokenOfLink() {
  const text = location.hash.slice(1);
  return TOKEN.test(text) ? text : null;
}

/** `{token, snapshot}` for a token, asked for until somebody answers; null when it opens nothing any more. */
export async function byLink(session, token, waiting) {
  for (;;) {
    try {
      const response = await request(`/api/v1/sessions/${session}/snapshot`, { headers: bearer(token) });
      if (response.ok) return { token, snapshot: await response.json() };
      if (response.status < 500) return null;
    } catch (error) {
      waiting();
    }
    await new Promise((go) => setTimeout(go, 2000));
  }
}
