/** The shell around every view: navigation, and notices about the service. */

import { linkTo, VIEWS } from "../api/address.js";
import { connection } from "../api/connection.js";
import { session } from "../api/session.js";
import { icon, logo } from "../components/design/icons.js";
import { html, render } from "../vendor/lit.js";
import { messages } from "../i18n/shell.js";

/**
 * Fill an empty body.
 * @param {HTMLElement} body
 * @returns {{begin: (view: string) => HTMLElement, showBroken: (why: string | null) => void,
 *   showUnknown: (view: string | null) => void}} begin: returns an empty
 *   host for a view; showBroken: shows why a view does not open; null: it does; showUnknown: shows
 *   that the address names an unknown view; null: it is known.
 */
export function makeShell(body) {
  let current = VIEWS[0];
  let broken = null; // the reason
  let unknown = null; // the name in the address
  const header = document.createElement("header");
  const notices = document.createElement("section");
  const main = document.createElement("main");
  main.id = "view";
  main.tabIndex = -1;
  notices.className = "notices";
  notices.ariaLabel = messages.notices;
  body.replaceChildren(header, notices, main);

  const redraw = () => {
    render(navigation(current), header);
    render([brokenNotice(broken), unknownNotice(unknown, current), outageNotice(connection.outage), tokenForm(session.isTokenNeeded)], notices);
  };
  connection.addEventListener("change", redraw);
  session.addEventListener("change", redraw);
  return {
    begin(view) {
      current = view;
      redraw();
      const host = document.createElement("div");
      host.className = `view view-${view}`;
      const hadFocus = main.contains(document.activeElement);
      main.replaceChildren(host);
      if (hadFocus) main.focus(); // or the focus would be lost with the followed link
      return host;
    },
    showBroken(why) {
      broken = why;
      redraw();
    },
    showUnknown(view) {
      unknown = view;
      redraw();
    },
  };
}

function skip(event) {
  event.preventDefault(); // the fragment is the view's address
  document.getElementById("view")?.focus();
}

function navigation(current) {
  const item = (view) => html`
    <li>
      <a href=${linkTo(view)} aria-current=${view === current ? "page" : "false"}>
        ${icon(view)} ${messages.views[view]}
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
  `;
}

function brokenNotice(why) {
  if (why === null) return null;
  return html`
    <p class="notice error" role="alert">
      ${why} <button @click=${() => location.reload()}>${messages.reload}</button>
    </p>
  `;
}

function unknownNotice(unknown, shown) {
  return html`
    <div role="status">
      ${unknown && html`<p class="notice warning">${messages.unknownView(unknown, messages.views[shown])}</p>`}
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
