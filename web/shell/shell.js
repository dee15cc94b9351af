/** What stands around every view: the ways between them, and what the service's state is. */

import { linkTo, VIEWS } from "../api/address.js";
import { connection } from "../api/connection.js";
import { session } from "../api/session.js";
import { html, render } from "../vendor/lit-html.js";
import { words } from "../i18n/shell.js";

/**
 * Fill an empty body.
 * @param {HTMLElement} body
 * @returns {{begin: (view: string) => HTMLElement, tellBroken: (why: string | null) => void,
 *   tellUnknown: (view: string | null) => void}} begin: empties the place of the view and returns it,
 *   and marks which one it is; tellBroken: says why a view does not open; null: it does; tellUnknown:
 *   says that the address names a view that does not exist; null: it exists.
 */
export function makeFrame(body) {
  let current = VIEWS[0];
  let broken = null; // why
  let unknown = null; // the name in the address
  const header = document.createElement("header");
  const notices = document.createElement("section");
  const main = document.createElement("main");
  main.id = "view";
  main.tabIndex = -1;
  notices.className = "notices";
  notices.ariaLabel = words.notices;
  body.replaceChildren(header, notices, main);

  const redraw = () => {
    render(navigation(current), header);
    render([brokenNotice(broken), unknownNotice(unknown, current), awayNotice(connection.away), tokenForm(session.isAsked)], notices);
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
      if (hadFocus) main.focus(); // or whoever came by a link in the view would begin at the top
      return host;
    },
    tellBroken(why) {
      broken = why;
      redraw();
    },
    tellUnknown(view) {
      unknown = view;
      redraw();
    },
  };
}

function skip(event) {
  event.preventDefault(); // the address is the view's
  document.getElementById("view").focus();
}

function navigation(current) {
  const item = (view) => html`
    <li>
      <a href=${linkTo(view)} aria-current=${view === current ? "page" : "false"}>
        ${words.views[view]}
      </a>
    </li>
  `;
  return html`
    <a class="skip" href="#view" @click=${skip}>${words.skip}</a>
    <span class="brand">${words.name}</span>
    <nav aria-label=${words.navigation}>
      <ul>
        ${VIEWS.map(item)}
      </ul>
    </nav>
    ${session.isGuarded ? null : html`<a class="aside" href="/docs">${words.docs}</a>`}
  `;
}

function brokenNotice(why) {
  if (why === null) return null;
  return html`
    <p class="notice refusal" role="alert">
      ${why} <button @click=${() => location.reload()}>${words.reload}</button>
    </p>
  `;
}

function unknownNotice(unknown, shown) {
  return html`
    <div role="status">
      ${unknown && html`<p class="notice warning">${words.unknownView(unknown, words.views[shown])}</p>`}
    </div>
  `;
}

function awayNotice(away) {
  return html`
    <div role="status">
      ${away && html`<p class="notice warning">${words.away(away)}</p>`}
    </div>
  `;
}

function tokenForm(isAsked) {
  if (!isAsked) return null;
  const submit = (event) => {
    event.preventDefault();
    session.setToken(new FormData(event.target).get("token"));
  };
  return html`
    <form class="notice" @submit=${submit}>
      <p role="alert">${words.tokenNeeded}</p>
      <label>${words.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${words.tokenSend}</button>
      ${session.wasRefused ? html`<p role="alert">${words.tokenRefused}</p>` : null}
    </form>
  `;
}
