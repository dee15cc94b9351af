"""The page's design tokens: contrasts (WCAG 2.1, AA), and that style sheets use tokens."""

import re

import pytest
from offences import assert_no_offence

from services.api.page.files import FOLDER

STYLES = FOLDER / "styles"
LEAST_TEXT = 4.5
LEAST_GRAPHIC = 3.0
SURFACES = ("ground", "raised", "sunken", "answer", "warning", "error")
# A token, and the grounds on which texts have its color.
TEXTS = {
    "ink": SURFACES,
    "faint": SURFACES,
    "accent": ("ground", "raised", "sunken", "answer", "warning"),
    "positive": ("ground", "raised"),
    "negative": ("ground", "raised"),
    "good": ("ground", "raised", "sunken"),
    "danger": ("ground", "raised", "sunken", "error"),
    "accent-ink": ("accent",),
    "danger-ink": ("danger",),
}
GRAPHICS = {
    "edge": ("ground", "raised"),
    **{f"series-{number}": ("ground", "raised") for number in range(1, 7)},
}
COLOR = re.compile(r"#[0-9a-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl|oklch)\(")
TOKEN = re.compile(r"--([\w-]+): ([^;]+);")


def read_schemes() -> dict[str, dict[str, str]]:
    """Return the tokens of both color schemes; dark has those of light that it doesn't change."""
    text = (STYLES / "tokens.css").read_text("utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")
    base = dict(TOKEN.findall(light))
    return {"light": base, "dark": base | dict(TOKEN.findall(dark))}


SCHEMES = read_schemes()


def luminance(color: str) -> float:
    """Return the relative luminance of a color such as #1a1f26."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    # WCAG 2.1, "relative luminance": sRGB's transfer function.
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXTS, LEAST_TEXT), (GRAPHICS, LEAST_GRAPHIC)])
def test_colors_contrast_with_their_grounds(scheme, pairs, least):
    colors = SCHEMES[scheme]
    found = {
        f"{name} on {ground}": contrast(colors[name], colors[ground])
        for name, grounds in pairs.items()
        for ground in grounds
    }

    assert_no_offence(f"{pair}: {ratio:.2f}" for pair, ratio in found.items() if ratio < least)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_only_the_tokens_name_colors():
    offences = [
        f"{path.name}: {color}"
        for path in STYLES.glob("*.css")
        if path.name != "tokens.css"
        for color in COLOR.findall(path.read_text("utf-8"))
    ]

    assert_no_offence(offences)


def test_styles_use_only_known_tokens():
    text = "".join(path.read_text("utf-8") for path in STYLES.glob("*.css"))
    set_in_views = set(re.findall(r"^\s+--([\w-]+):", text, re.MULTILINE))

    assert_no_offence(set(re.findall(r"var\(--([\w-]+)", text)) - set_in_views)
