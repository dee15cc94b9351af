/** The shell around every view: navigation, and notices about the service. */

import { linkTo, readAddress, VIEWS } from "../api/address.js";
import { connection } from "../api/connection.js";
import { session } from "../api/session.js";
import { icon, logo } from "../components/design/icons.js";
import { html, render } from "../vendor/lit.js";
import { messages } from "../i18n/shell.js";

/**
 * Fill an empty body.
 * @param {HTMLElement} body
 * @returns {{begin: (view: string) => HTMLElement, showFailed: (hasFailed: boolean) => void,
 *   showAddress: (address: ReturnType<typeof readAddress>) => void}} begin: returns an empty
 *   host for a view; showFailed: shows whether a view has failed; showAddress: marks
 *   the view in the navigation, and shows what of its address is unknown.
 */
export function makeShell(body) {
  let isBroken = false;
  let address = readAddress("");
  const header = document.createElement("header");
  const notices = document.createElement("section");
  const main = document.createElement("main");
  main.id = "view";
  main.tabIndex = -1;
  notices.className = "notices";
  notices.ariaLabel = messages.notices;
  body.replaceChildren(header, notices, main);

  const redraw = () => {
    render(navigation(address.view), header);
    render([isBroken ? brokenNotice() : null, unknownNotice(address), outageNotice(connection.outage), tokenForm(session.isTokenNeeded)], notices);
    main.classList.toggle("stale", connection.outage !== null);
  };
  connection.addEventListener("change", redraw);
  session.addEventListener("change", redraw);
  return {
    begin(view) {
      const host = document.createElement("div");
      host.className = `view view-${view}`;
      const hadFocus = main.contains(document.activeElement);
      main.replaceChildren(host);
      if (hadFocus) main.focus(); // or the focus would be lost with the followed link
      return host;
    },
    showFailed(hasFailed) {
      isBroken = hasFailed;
      redraw();
    },
    showAddress(found) {
      address = found;
      redraw();
    },
  };
}

function skip(event) {
  event.preventDefault(); // the fragment is the view's address
  document.getElementById("view")?.focus();
}

/** The views that the navigation has as a part of another one. */
const PARENTS = { sweeps: "jobs" };

function navigation(view) {
  const current = PARENTS[view] ?? view;
  const item = (name) => html`
    <li>
      <a href=${linkTo(name)} aria-current=${name === current ? "page" : "false"}>
        ${icon(name)} ${messages.views[name]}
      </a>
    </li>
  `;
  return html`
    <a class="skip" href="#view" @click=${skip}>${messages.skip}</a>
    <a class="brand" href=${linkTo(VIEWS[0])}>${logo()} ${messages.name}</a>
    <nav aria-label=${messages.navigation}>
      <ul>
        ${VIEWS.map(item)}
      </ul>
    </nav>
    ${session.isGuarded ? null : html`<a class="aside" href="/docs">${messages.docs}</a>`}
    ${session.token && html`<button class="aside" @click=${() => session.signOut()}>${messages.signOut}</button>`}
  `;
}

function brokenNotice() {
  return html`
    <p class="notice error" role="alert">
      ${messages.failed} <button @click=${() => location.reload()}>${messages.reload}</button>
    </p>
  `;
}

function unknownNotice({ view, unknown, ignored }) {
  const warn = (text) => html`<p class="notice warning">${text}</p>`;
  return html`
    <div role="status">
      ${unknown && warn(messages.unknownView(unknown, messages.views[view]))}
      ${ignored.length > 0 ? warn(messages.ignored(ignored)) : null}
    </div>
  `;
}

function outageNotice(outage) {
  return html`
    <div role="status">
      ${outage && html`<p class="notice warning">${messages.outage(outage)}</p>`}
    </div>
  `;
}

function tokenForm(isTokenNeeded) {
  if (!isTokenNeeded) return null;
  const submit = (event) => {
    event.preventDefault();
    session.setToken(new FormData(event.target).get("token"));
  };
  return html`
    <form class="notice" @submit=${submit}>
      <p role="alert">${messages.tokenNeeded}</p>
      <label>${messages.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${messages.tokenSend}</button>
      ${session.wasRejected ? html`<p role="alert">${messages.tokenRejected}</p>` : null}
    </form>
  `;
}
