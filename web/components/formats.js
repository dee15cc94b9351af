/** Formats of numbers and times. */

import { messages } from "../i18n/components.js";

const MANY = 1e6;
const NBSP = "\u00a0"; // no line ends between a number and its unit

/** Format a share as a percentage, such as 97.12 %; null as a dash. */
export function percent(share, digits = 2) {
  return share == null ? messages.none : `${(share * 100).toFixed(digits)}${NBSP}%`;
}

/** Format a share as a percentage without zeros at its end, such as 97 %: for the ticks of an axis. */
export function shortPercent(share) {
  return `${Number((share * 100).toFixed(2))} %`;
}

/**
 * Format a number with so many significant digits, a large one with an exponent, such as the loss
 * of a diverged run; null as a dash. A true minus sign, because screen readers ignore a hyphen.
 */
export function short(value, digits = 4) {
  if (value == null) return messages.none;
  const rounded = Number(value.toPrecision(digits));
  const text = Math.abs(rounded) < MANY ? rounded.toString() : rounded.toExponential();
  return text.replaceAll("-", "−");
}

/** Format a whole number with separators. */
export function whole(value) {
  return value == null ? messages.none : Math.round(value).toLocaleString(messages.locale);
}

/** Format a whole number with separators, any other as nothing: for the ticks of an axis. */
export function wholeOnly(value) {
  return Number.isInteger(value) ? whole(value) : "";
}

/** Format seconds as a duration, such as 1 min 05 s. */
export function duration(seconds) {
  if (seconds == null) return messages.none;
  const rounded = Math.round(seconds);
  if (rounded < 60) return `${rounded}${NBSP}s`;
  const minutes = Math.floor(rounded / 60);
  const rest = String(rounded % 60).padStart(2, "0");
  return minutes < 60 ? unbroken(`${minutes} min ${rest} s`) : unbroken(`${Math.floor(minutes / 60)} h ${minutes % 60} min`);
}

/** Format a number of bytes, such as 160 kB. */
export function size(bytes) {
  if (bytes == null) return messages.none;
  if (bytes < 1000) return `${bytes}${NBSP}B`;
  return unbroken(bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
}

/** Format an RFC 3339 time in the local time zone. */
export function moment(text) {
  return text == null ? messages.none : new Date(text).toLocaleString(messages.locale, { dateStyle: "medium", timeStyle: "medium" });
}

function unbroken(text) {
  return text.replaceAll(" ", NBSP);
}
