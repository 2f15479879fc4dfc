/** What My page asks of the server: always with the token, and what went wrong said in a sentence. */
import { bearer, request } from "../http.js";
import { currentLanguage, t } from "../words.js";

/** `{ok, status, data}`; where nobody answers, `data.detail` says so. */
export async function ask(path, token, body) {
  try {
    const response = await request(`/api/v1${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        ...(token ? bearer(token) : {}), "Accept-Language": currentLanguage(), "Content-Type": "application/json",
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { ok: response.ok, status: response.status, data: await response.json() };
  } catch (error) {
    return { ok: false, status: 0, data: { detail: t("We could not reach the server. Please check the connection and try again.") } };
  }
}

/** One deed in a session; the sentence of a refusal, or null. */
export async function does(page, token, deed, data) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const answer = await ask(`/sessions/${page.session.code}/do`, token, { key, deed, data });
  if (answer.ok) return null;
  return answer.data.error ? answer.data.error.message : answer.data.detail;
}
