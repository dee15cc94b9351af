import gzip
import re

import pytest

from services.api.page.files import PageFiles

NAMED = re.compile(r'"(/page/[^"]+)"')


@pytest.fixture
def page(api):
    return api.client.get("/")


def named_in(page):
    return NAMED.findall(page.text)


def test_document_names_only_existing_files(api, page):
    named = named_in(page)

    assert "://" not in page.text
    assert len(named) == 3
    assert {api.client.get(path).status_code for path in named} == {200}


def test_page_loads_only_own_content(page):
    policy = page.headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert page.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert not re.search(r"<script>|<style>| on\w+=| style=", page.text)


def test_document_is_revalidated_and_files_are_immutable(api, page):
    file = api.client.get(named_in(page)[0])

    assert page.headers["Cache-Control"] == "no-cache"
    assert "immutable" in file.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/", "/openapi.json"])
def test_cached_document_is_304(api, path):
    page = api.client.get(path)
    etag = page.headers["ETag"]
    known = api.client.get(path, headers={"If-None-Match": etag})
    other = api.client.get(path, headers={"If-None-Match": 'W/"0123456789abcdef"'})

    assert (known.status_code, known.data) == (304, b"")
    assert known.headers["ETag"] == etag
    assert known.headers["Cache-Control"] == "no-cache"
    assert known.headers["Vary"] == page.headers["Vary"] == "Accept-Encoding"
    assert (other.status_code, other.data) == (200, page.data)


def test_other_document_has_another_etag(tmp_path):
    digests = set()
    for content in ("one", "two"):
        (tmp_path / "index.html").write_text(content)
        digests.add(PageFiles(tmp_path).document.digest)

    assert len(digests) == 2


@pytest.mark.parametrize("query", ["x=1", "utm_source=mail&utm_source=news", "%00"])
def test_a_link_with_a_query_shows_the_page(api, page, query):
    assert api.client.get(f"/?{query}").data == page.data


def test_file_of_another_build_is_404(api, page):
    path = re.sub("/page/[0-9a-f]{16}/", f"/page/{'0' * 16}/", named_in(page)[0])

    assert api.client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["shell/main.js", "shell/..%2f..%2fpage.py", "shell/../index.html", "vendor/__init__.py"],
)
def test_only_the_page_s_files_are_served(api, path):
    assert api.client.get(f"/page/{PageFiles().build}/{path}").status_code == 404


def test_changed_file_changes_the_build(tmp_path):
    (tmp_path / "index.html").write_text('<script src="@build/main.js"></script>')
    builds = set()
    for content in ("one", "two"):
        (tmp_path / "main.js").write_text(content)
        builds.add(PageFiles(tmp_path).build)

    assert len(builds) == 2


def test_files_are_compressed_if_accepted(api, page):
    path = named_in(page)[-1]
    plain = api.client.get(path)
    zipped = api.client.get(path, headers={"Accept-Encoding": "gzip"})

    assert gzip.decompress(zipped.data) == plain.data
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers


def test_first_load_is_one_script_and_one_style_sheet(api, page):
    suffixes = sorted(path.rpartition(".")[2] for path in named_in(page))

    assert suffixes == ["css", "js", "svg"]


def test_first_load_is_at_most_190_kb_compressed(api):
    site = PageFiles()
    # A form is made from this document.
    zipped = api.client.get("/openapi.json", headers={"Accept-Encoding": "gzip"})
    sent = [site.document, *site.files.values()]

    assert sum(len(file.zipped) for file in sent) + len(zipped.data) <= 190_000
