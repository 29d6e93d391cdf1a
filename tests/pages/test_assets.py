from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.pages import govuk
from api.pages.assets import OWN, asset_base
from tests.pages.markup import read_html
from tests.pages.replies import AIR

PAGES = ["/", "/plan", "/about", "/accessibility"]
LOOKING_UP = ["/desk", "/desk/commitment-3.2.7", "/progress"]
FOLDER = Path(govuk.__file__).parent


def test_the_package_is_pinned_exactly_and_the_lock_names_no_address() -> None:
    wanted = json.loads((FOLDER / "package.json").read_text("utf-8"))
    lock = (FOLDER / "package-lock.json").read_text("utf-8")
    locked = json.loads(lock)["packages"]

    for name, version in {**wanted["dependencies"], **wanted["devDependencies"]}.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
        assert locked[f"node_modules/{name}"]["version"] == version
        assert locked[f"node_modules/{name}"]["integrity"].startswith("sha512-")
    assert "://" not in lock
    assert "resolved" not in lock


@pytest.mark.parametrize("address", [*PAGES, *LOOKING_UP])
def test_a_page_loads_only_our_own_files_and_all_of_them_are_there(browser: TestClient, address: str) -> None:
    page = read_html(browser.get(address).text)
    wanted = [e.attributes["src"] for e in page.all("script")] + [
        e.attributes["href"] for e in page.all("link")
    ]

    assert len(wanted) >= 4
    for file in wanted:
        assert file.startswith(asset_base() + "/")
        response = browser.get(file)
        assert response.status_code == 200
        assert "immutable" in response.headers["cache-control"]
        assert response.headers["content-type"].partition(";")[0] in {
            "text/css",
            "text/javascript",
            "image/svg+xml",
        }


def test_the_script_s_module_is_where_it_is_imported_from(browser: TestClient) -> None:
    script = (OWN / "page.js").read_text("utf-8")

    assert f'from "../govuk/{govuk.SCRIPTS}"' in script
    assert "initAll" in browser.get(f"{asset_base()}/govuk/{govuk.SCRIPTS}").text


def test_no_style_asks_for_a_font_a_crown_or_another_site(browser: TestClient) -> None:
    for name in (f"govuk/{govuk.STYLES}", *(f"pages/{path.name}" for path in OWN.glob("*.css"))):
        css = browser.get(f"{asset_base()}/{name}").text
        assert "url(" not in css
        assert "@import" not in css
        assert "@font-face" not in css
        assert "GDS Transport" not in css


@pytest.mark.parametrize(
    "name",
    ["assets/fonts/light-94a07e06a1-v2.woff2", "assets/images/govuk-crest.svg", "all.mjs", "../all.mjs"],
)
def test_nothing_else_of_the_package_is_served(browser: TestClient, name: str) -> None:
    assert browser.get(f"{asset_base()}/govuk/{name}").status_code == 404


def test_no_page_shows_a_crown_or_the_logo_of_gov_uk(browser: TestClient) -> None:
    browser.post("/chat", data={"message": AIR})
    for address in PAGES:
        html = browser.get(address).text.lower()
        assert "crown" not in html
        assert "gov.uk<" not in html
        assert "<svg" not in html


def test_the_first_load_of_the_chat_is_under_a_hundred_kilobytes(browser: TestClient) -> None:
    page = browser.get("/").text
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page))
    scripts = {name.rpartition("/")[2] for name in files if name.endswith("chat.js")}
    imported = {
        f"{asset_base()}/pages/{name}"
        for script in scripts
        for name in re.findall(r'from "\./([^"]+)"', (OWN / script).read_text("utf-8"))
    }
    loaded = {*files, *imported, f"{asset_base()}/govuk/{govuk.SCRIPTS}"}

    sent = [page.encode(), *(browser.get(name).content for name in loaded)]

    assert len(imported) == 5
    assert sum(len(gzip.compress(part)) for part in sent) < 100_000


def test_styles_are_sent_compressed(browser: TestClient) -> None:
    response = browser.get(f"{asset_base()}/govuk/{govuk.STYLES}", headers={"Accept-Encoding": "gzip"})

    assert response.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("address", [*PAGES, *LOOKING_UP])
def test_pages_are_sent_compressed_and_the_api_as_it_is(browser: TestClient, address: str) -> None:
    response = browser.get(address, headers={"Accept-Encoding": "gzip"})

    assert response.headers["content-encoding"] == "gzip"
    assert int(response.headers["content-length"]) < 40_000
    assert "content-encoding" not in browser.get("/api/plan", headers={"Accept-Encoding": "gzip"}).headers


def test_without_the_package_the_service_says_what_to_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(govuk, "PACKAGE", tmp_path)

    with pytest.raises(govuk.AssetsMissingError, match="run `npm ci` in api/pages"):
        govuk._read(govuk.STYLES)


def test_a_package_of_another_form_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / govuk.STYLES).write_text('a{font:"GDS Transport"}', "utf-8")
    monkeypatch.setattr(govuk, "PACKAGE", tmp_path)

    with pytest.raises(govuk.AssetsMissingError, match="not of the expected form"):
        govuk.styles.__wrapped__()
