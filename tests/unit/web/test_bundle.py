"""The committed bundle is that of the sources, and the document names what the page has."""

import hashlib
import re

from services.api.page.files import FOLDER

SOURCES = sorted(
    path
    for suffix in ("js", "css")
    for path in FOLDER.glob(f"*/**/*.{suffix}")
    if path.parent.name != "bundle"
)
LINK = re.compile(r'<a href="#(\w+)"><svg class="icon"></svg> (\w+)</a>')


def digest_sources():
    """Return what tests/page_types/bundle.mjs computes."""
    digest = hashlib.sha256()
    for path in SOURCES:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(FOLDER)}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


def test_bundle_has_the_digest_of_the_sources():
    banner = (FOLDER / "bundle/page.js").read_text("utf-8").partition("\n")[0]

    assert banner.startswith("/*! ")
    assert digest_sources() in banner, "run `make bundle`"


def test_bundle_has_the_licenses_of_vendored_code():
    bundle = (FOLDER / "bundle/page.js").read_text("utf-8")

    assert "github.com/leeoniya/uPlot" in bundle
    assert "BSD-3-Clause" in bundle  # Lit


def test_each_style_sheet_is_imported():
    imported = re.findall(r'@import "(.+)";', (FOLDER / "styles/page.css").read_text("utf-8"))
    found = {(FOLDER / "styles" / name).resolve() for name in imported}

    assert found | {FOLDER / "styles/page.css"} == {
        path for path in SOURCES if path.suffix == ".css"
    }


def test_document_links_the_views_of_the_navigation():
    links = dict(LINK.findall((FOLDER / "index.html").read_text("utf-8")))
    texts = (FOLDER / "i18n/shell.js").read_text("utf-8")
    titles = dict(
        re.findall(r"(\w+): \"(\w+)\"", re.search(r"views: \{(.+?)\}", texts, re.DOTALL)[1])
    )
    views = (FOLDER / "api/address.js").read_text("utf-8")
    shown = re.findall(r'"(\w+)"', re.search(r"VIEWS = \[(.+?)\]", views)[1])

    assert links == {view: titles[view] for view in shown}
