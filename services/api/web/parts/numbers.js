/** Numbers and times as people read them. */

import { words } from "../words/parts.js";

/** A share as a percentage, such as 97.12 %; what is not known is a dash. */
export function percent(share, digits = 2) {
  return share == null ? words.none : `${(share * 100).toFixed(digits)} %`;
}

/** A number with so many significant digits; what is not known is a dash. */
export function short(value, digits = 4) {
  return value == null ? words.none : Number(value.toPrecision(digits)).toString();
}

/** A whole number with separators. */
export function whole(value) {
  return value == null ? words.none : Math.round(value).toLocaleString(words.locale);
}

/** A duration of so many seconds, such as 1 min 05 s. */
export function duration(seconds) {
  if (seconds == null) return words.none;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded} s`;
  const minutes = Math.floor(rounded / 60);
  const rest = String(rounded % 60).padStart(2, "0");
  return minutes < 60 ? `${minutes} min ${rest} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How many bytes, such as 160 kB. */
export function size(bytes) {
  if (bytes == null) return words.none;
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A time of the service (RFC 3339) in this place's own. */
export function moment(text) {
  return text == null ? words.none : new Date(text).toLocaleString(words.locale);
}
