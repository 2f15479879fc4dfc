/** A private link to one's answer: what stands behind the # goes into the form and is sent, so that no address holds it. */
const secret = location.hash.slice(1);

if (secret) {
  history.replaceState(null, "", location.pathname + location.search);
  document.getElementById("secret").value = secret;
  document.getElementById("mine").submit();
}
