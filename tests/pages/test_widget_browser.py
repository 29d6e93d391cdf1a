"""The widget in a real browser, on the example website under its strict Content-Security-Policy."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.pages.axe import check
from tests.pages.host import hosting
from tests.pages.live import DESK, PATIENCE, PHONE, TABLET, serving
from tests.pages.replies import AIR, COST, HELLO
from tests.pages.service import Site
from tests.pages.waiting import Held, expect, stop_clock

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Frame, Page

pytestmark = pytest.mark.browser

LAUNCHER, PANEL = "plan-assistant .launcher", "plan-assistant dialog"
REPLY = "[data-log] .reply:not([aria-live])"
FOCUSED_IS = "what => (document.activeElement.shadowRoot ?? document).activeElement?.matches(what)"
LOADED = "performance.getEntriesByType('resource').map(one => one.name)"
MODAL_IS = "how => how === !!document.querySelector('plan-assistant').shadowRoot.querySelector(':modal')"
Opened = Callable[..., "Page"]


class Hosts:
    """The example website at two names of this machine: for a browser they are two sites."""

    def __init__(self, port: int) -> None:
        self.own = f"http://127.0.0.1:{port}"
        self.foreign = f"http://localhost:{port}"


class WithoutCookies:
    """A service in front of which every cookie is lost."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                del MutableHeaders(scope=message)["set-cookie"]
            await send(message)

        await self._app(scope, receive, sending)


@pytest.fixture
def hosts(make: Callable[..., Site], request: pytest.FixtureRequest) -> Iterator[tuple[Site, Hosts, str]]:
    """The service (inside another app, if there is a parameter), the website, the service's address."""
    around = getattr(request, "param", None) or (lambda app: app)
    with hosting("") as website:
        names = Hosts(website.server_address[1])
        site = make(widget_origins=f"{names.own},{names.foreign}")
        with serving(around(site.app)) as address:
            website.assistant = address
            yield site, names, address


@pytest.fixture
def service(hosts: tuple[Site, Hosts, str]) -> Site:
    return hosts[0]


@pytest.fixture
def address(hosts: tuple[Site, Hosts, str]) -> str:
    return hosts[2]


@pytest.fixture
def host(chrome: Browser, hosts: tuple[Site, Hosts, str]) -> Iterator[Opened]:
    """Opens the website; at the end nothing may have been refused by its policy, or have gone wrong."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def heard(said: Any) -> None:
        if said.type == "error" or "Content Security" in said.text:
            troubles.append(said.text)

    def open_page(path: str = "/", foreign: bool = False, **options: Any) -> Page:
        watched = options.pop("watched", True)
        context = chrome.new_context(**{"viewport": DESK, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        if watched:
            page.on("console", heard)
            page.on("pageerror", lambda error: troubles.append(str(error)))
        names = hosts[1]
        page.goto((names.foreign if foreign else names.own) + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not troubles


def frame_of(page: Page) -> Frame:
    """The widget's frame, ready to be used; the browser's driver hears of its address on its own way."""
    shown = page.wait_for_selector("plan-assistant iframe:visible")
    frame = shown and shown.content_frame()
    assert frame
    frame.wait_for_url("**/embed/")
    return frame


def opened_by_mouse(page: Page) -> Frame:
    page.click(LAUNCHER)
    return frame_of(page)


def ask(frame: Frame, question: str, count: int = 1) -> None:
    frame.fill("#message", question)
    frame.click("[data-send]")
    frame.wait_for_selector(f"[data-log] article:nth-of-type({count}) .reply:not([aria-live])")


def wait_for_focus(frame: Page | Frame, what: str) -> None:
    frame.wait_for_function(FOCUSED_IS, arg=what)


def wait_for_asked(frame: Frame, *questions: str) -> None:
    """Waits until these questions, and no others, are those of the conversation."""
    expect(frame.locator("[data-log] [data-question]")).to_have_text(questions)


def test_before_it_is_opened_one_small_file_is_loaded_and_nothing_moves(host: Opened, address: str) -> None:
    page = host("/", foreign=True)
    page.wait_for_selector(LAUNCHER)
    page.wait_for_function(f"{LOADED}.some(name => name.endsWith('/widget.js'))")
    loaded = page.evaluate(LOADED)

    assert [name for name in loaded if name.startswith(address)] == [f"{address}/widget.js"]
    assert page.locator("iframe").count() == 0
    assert len(page.request.get(f"{address}/widget.js").body()) < 15 * 1024


def test_neither_loading_nor_opening_nor_closing_moves_anything_on_the_page(host: Opened) -> None:
    page = host()
    page.evaluate(
        """() => {
            window.shifts = [];
            new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => e.value)))
                .observe({ type: "layout-shift", buffered: true });
        }"""
    )
    before = page.locator("main").bounding_box()
    opened_by_mouse(page)
    page.get_by_role("button", name="Close").click()

    assert page.locator("main").bounding_box() == before
    assert page.evaluate("window.shifts") == []


def test_the_widget_asks_nothing_of_the_host_s_policy_but_its_script_and_its_frame(host: Opened) -> None:
    page = host()
    frame = opened_by_mouse(page)
    ask(frame, AIR)

    assert page.locator("plan-assistant [style], plan-assistant style").count() == 0
    # The host's careless styles do not reach into it.
    assert page.locator(PANEL).evaluate("e => getComputedStyle(e).transform") == "none"
    assert page.locator("plan-assistant section").evaluate("e => getComputedStyle(e).borderStyle") == "none"


def test_by_keyboard_alone_it_is_opened_used_and_closed(host: Opened) -> None:
    page = host()
    page.wait_for_selector(LAUNCHER)
    page.focus("footer a")
    page.keyboard.press("Tab")
    wait_for_focus(page, ".launcher")
    page.keyboard.press("Enter")
    frame = frame_of(page)
    wait_for_focus(frame, "#message")
    page.keyboard.type(AIR)
    page.keyboard.press("Enter")
    frame.wait_for_selector(REPLY)
    page.keyboard.press("Escape")

    wait_for_focus(page, ".launcher")
    assert not page.locator(PANEL).is_visible()
    page.keyboard.press("Enter")
    wait_for_focus(frame, "#message")
    wait_for_asked(frame, AIR)


def test_the_page_beside_it_stays_usable_and_focus_goes_in_and_out_by_tab(host: Opened) -> None:
    page = host()
    frame = opened_by_mouse(page)
    wait_for_focus(frame, "#message")
    frame.focus("footer a:last-of-type >> nth=-1")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.wait_for_function("!document.hasFocus() || document.activeElement.tagName !== 'PLAN-ASSISTANT'")

    page.focus("#town")
    page.keyboard.type("Marple")
    assert page.input_value("#town") == "Marple"
    # Escape there is the page's own affair.
    page.keyboard.press("Escape")
    assert page.locator(PANEL).is_visible()
    page.focus("footer a")
    page.keyboard.press("Tab")
    wait_for_focus(page, ".close")
    page.keyboard.press("Escape")
    wait_for_focus(page, ".launcher")


def test_a_link_of_the_page_opens_it_too_and_gets_the_focus_back(host: Opened) -> None:
    page = host()
    page.wait_for_selector(LAUNCHER)
    page.get_by_role("link", name="Ask the assistant").press("Enter")
    frame = frame_of(page)
    wait_for_focus(frame, "#message")
    page.keyboard.press("Escape")

    wait_for_focus(page, "[data-opens-plan-assistant]")


def test_without_scripts_that_link_leads_to_the_assistant(host: Opened, address: str) -> None:
    page = host(java_script_enabled=False)

    assert page.locator("plan-assistant").count() == 0
    assert page.get_by_role("link", name="Ask the assistant").get_attribute("href") == f"{address}/"


def test_somebody_who_reads_on_is_not_called_back_when_the_frame_is_there(host: Opened) -> None:
    page = host()
    held = Held(page, "**/embed/")
    page.click(LAUNCHER)
    page.get_by_text("Opening the assistant ...").wait_for()
    page.focus("#town")
    held.let_go()
    frame_of(page)

    wait_for_focus(page, "#town")


def test_it_stays_open_from_page_to_page_without_taking_the_focus_and_closed_when_it_was_closed(
    host: Opened,
) -> None:
    page = host()
    ask(opened_by_mouse(page), AIR)
    page.get_by_role("link", name="read about the meetings").click()
    page.wait_for_url("**/second.html")
    frame = frame_of(page)

    wait_for_asked(frame, AIR)
    assert page.evaluate("document.activeElement === document.body")
    page.get_by_role("button", name="Close").click()
    page.reload()
    page.wait_for_selector(LAUNCHER)
    assert page.locator("iframe").count() == 0


def test_on_a_phone_it_covers_the_page_and_nothing_under_it_can_be_reached(host: Opened) -> None:
    page = host(viewport=PHONE)
    frame = opened_by_mouse(page)
    wait_for_focus(frame, "#message")

    assert page.locator(PANEL).evaluate("e => e.matches(':modal')")
    box = page.locator(PANEL).bounding_box()
    assert box == {"x": 0, "y": 0, **PHONE}
    assert frame.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.keyboard.press("Escape")
    wait_for_focus(page, ".launcher")


def test_on_a_phone_the_next_page_is_not_covered(host: Opened) -> None:
    page = host(viewport=PHONE)
    opened_by_mouse(page)
    page.reload()
    page.wait_for_selector(LAUNCHER)

    assert page.locator(LAUNCHER).is_visible()
    assert page.locator("iframe").count() == 0


def test_when_the_window_becomes_small_it_covers_the_page_and_keeps_what_was_typed(host: Opened) -> None:
    page = host()
    frame = opened_by_mouse(page)
    frame.fill("#message", "half a quest")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict here
    page.wait_for_function(MODAL_IS, arg=True)

    assert frame.input_value("#message") == "half a quest"
    page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a plain dict here
    page.wait_for_function(MODAL_IS, arg=False)
    assert page.locator(PANEL).is_visible()


@pytest.mark.parametrize(
    ("hosts", "cookies"), [(None, 1), (WithoutCookies, 0)], ids=["cookies", "no cookies"], indirect=["hosts"]
)
def test_the_conversation_is_there_again_after_a_reload_can_be_saved_and_cleared(
    host: Opened, cookies: int
) -> None:
    page = host()
    frame = opened_by_mouse(page)
    ask(frame, AIR)
    ask(frame, COST, 2)
    page.reload()
    frame = frame_of(page)
    frame.wait_for_selector("[data-log] article:nth-of-type(2)")
    wait_for_asked(frame, AIR, COST)
    ask(frame, HELLO, 3)
    assert len(page.context.cookies()) == cookies

    with page.expect_download() as saved:
        frame.get_by_role("link", name="Save as a text file").click()
    text = saved.value.path().read_text("utf-8")
    assert all(question in text for question in (AIR, COST, HELLO))
    frame.get_by_text("Clear this conversation").click()
    frame.get_by_role("button", name="Delete it").click()
    frame.wait_for_function("() => !document.querySelector('[data-log] article')")
    page.reload()
    frame = frame_of(page)
    frame.wait_for_load_state()
    wait_for_asked(frame)
    ask(frame, HELLO)


def test_where_a_browser_keeps_nothing_for_frames_the_conversation_goes_on_while_the_page_is_there(
    host: Opened, service: Site
) -> None:
    page = host(foreign=True)
    frame = opened_by_mouse(page)
    ask(frame, AIR)
    ask(frame, COST, 2)
    page.get_by_role("button", name="Close").click()
    page.click(LAUNCHER)

    wait_for_asked(frame, AIR, COST)
    senders = {heard["sender"] for heard in service.bot.rasa.heard}
    assert len(service.bot.rasa.heard) == 2
    assert len(senders) == 1


def test_in_a_frame_of_another_site_no_cookie_is_kept_over_plain_http(host: Opened) -> None:
    page = host(foreign=True)
    ask(opened_by_mouse(page), AIR)

    assert page.context.cookies() == []


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate that nobody has signed, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("NOT TESTED over TLS: openssl is not installed")
    files = tmp_path / "cert.pem", tmp_path / "key.pem"
    made = ["-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    subprocess.run(
        ["openssl", "req", "-x509", *made, "-out", files[0], "-keyout", files[1]],
        check=True,
        capture_output=True,
    )
    return files


def test_over_tls_the_cookie_is_kept_for_that_site_alone(
    chrome: Browser, make: Callable[..., Site], certificate: tuple[Path, Path]
) -> None:
    with hosting("") as website:
        names = Hosts(website.server_address[1])
        site = make(widget_origins=f"{names.own},{names.foreign}")
        with serving(site.app, certificate=certificate) as address:
            website.assistant = address
            context = chrome.new_context(ignore_https_errors=True)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.goto(names.foreign)
            ask(opened_by_mouse(page), AIR)
            (cookie,) = context.cookies()
            page.reload()
            frame = frame_of(page)
            wait_for_asked(frame, AIR)
            page.goto(names.own)
            page.evaluate("sessionStorage.clear()")
            page.reload()
            wait_for_asked(opened_by_mouse(page))
            context.close()
    assert cookie["name"].startswith("__Host-")
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "None")
    assert "localhost" in str(cookie.get("partitionKey", ""))


def test_links_of_the_frame_open_a_new_tab_and_leave_the_page(host: Opened, address: str) -> None:
    page = host()
    frame = opened_by_mouse(page)
    ask(frame, AIR)
    with page.context.expect_page() as other:
        frame.get_by_role("link", name="Commitment 3.2.7").first.click()

    other.value.wait_for_url(f"{address}/plan#commitment-3.2.7")
    assert other.value.evaluate("window.opener") is None
    wait_for_asked(frame, AIR)


FORGED = """(data) => {
    const frame = document.querySelector("plan-assistant").shadowRoot.querySelector("iframe");
    frame.contentWindow.postMessage(data, "*");
}"""


def test_the_frame_hears_only_the_page_that_it_is_in_and_only_in_its_own_words(host: Opened) -> None:
    page = host()
    frame = opened_by_mouse(page)
    wait_for_focus(frame, "#message")
    frame.evaluate("() => { document.activeElement.blur(); window.told = 0; }")
    for data in (
        None,
        "focus",
        {"type": "focus"},
        {"planAssistant": 2, "type": "focus"},
        {"planAssistant": "1", "type": "focus"},
        {"planAssistant": 1, "type": "constructor"},
        {"planAssistant": 1, "type": "close"},
    ):
        page.evaluate(FORGED, data)
    # Another frame of the same page, and the frame itself, are not the page.
    frame.evaluate("() => postMessage({ planAssistant: 1, type: 'focus' }, '*')")
    frame.evaluate("() => new Promise(done => setTimeout(done))")
    assert frame.evaluate("document.activeElement.tagName") == "BODY"

    page.evaluate(FORGED, {"planAssistant": 1, "type": "focus"})
    wait_for_focus(frame, "#message")


def test_the_page_hears_only_its_frame(host: Opened) -> None:
    page = host()
    opened_by_mouse(page)
    page.evaluate("() => postMessage({ planAssistant: 1, type: 'close' }, '*')")
    page.evaluate("() => new Promise(done => setTimeout(done))")

    assert page.locator(PANEL).is_visible()


def test_a_website_that_is_not_on_the_list_gets_no_frame_and_a_link_instead(
    host: Opened, service: Site, address: str
) -> None:
    object.__setattr__(service.app.state.parts.settings, "widget_origins", "https://www.other.test")
    page = host(watched=False)
    stop_clock(page)
    page.click(LAUNCHER)
    page.get_by_text("Opening the assistant ...").wait_for()
    page.wait_for_function(
        "() => document.querySelector('plan-assistant').shadowRoot.querySelector('iframe').contentWindow"
    )
    page.clock.fast_forward(9_000)
    page.get_by_text("The assistant cannot be shown here.").wait_for()

    assert page.get_by_role("link", name="Open it in a new tab").get_attribute("href") == f"{address}/"
    assert page.locator("iframe").count() == 0
    assert not any(frame.url.startswith(address) for frame in page.frames)


def test_the_chat_page_itself_can_be_framed_nowhere(host: Opened, address: str) -> None:
    page = host(watched=False)
    page.evaluate(
        """address => new Promise(done => {
            const frame = document.createElement("iframe");
            frame.onload = done;
            frame.src = address;
            document.body.append(frame);
        })""",
        f"{address}/",
    )

    assert not any(frame.url.startswith(address) for frame in page.frames)


def test_attributes_choose_its_words_its_colour_and_its_side(host: Opened) -> None:
    page = host("/themed.html")
    launcher = page.locator(LAUNCHER)
    launcher.wait_for()

    assert launcher.inner_text() == "Ask us <anything>"
    assert launcher.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 213, 0)"
    assert launcher.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    box = launcher.bounding_box()
    assert box
    assert box["x"] < 40
    opened_by_mouse(page)
    box = page.locator(PANEL).bounding_box()
    assert box
    assert box["x"] < 40


def test_the_panel_is_as_dark_as_the_frame_in_it(host: Opened) -> None:
    page = host(color_scheme="dark")
    frame = opened_by_mouse(page)
    ground = "e => getComputedStyle(e).backgroundColor"

    assert page.locator(PANEL).evaluate(ground) == frame.locator("body").evaluate(ground)


@pytest.mark.parametrize("viewport", [PHONE, TABLET, DESK], ids=["320", "768", "1280"])
@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_axe_finds_nothing_on_the_host_closed_open_and_in_the_frame(
    host: Opened, viewport: dict[str, int], look: dict[str, str]
) -> None:
    page = host(viewport=viewport, bypass_csp=False, **look)
    page.wait_for_selector(LAUNCHER)
    # The frame is another origin's: axe looks at it from inside.
    here = {"exclude": [[["plan-assistant", "iframe"]]]}
    check(page, "the widget, closed", here)

    frame = opened_by_mouse(page)
    ask(frame, AIR)
    check(page, "the widget, open", here)
    check(page, "the widget: an answer", inside=frame)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    heights = page.locator("plan-assistant button:visible").evaluate_all(
        "all => all.map(b => b.offsetHeight)"
    )
    assert min(heights) >= 44


def test_at_four_times_the_size_it_can_be_read_and_left(host: Opened) -> None:
    """1280 by 1024 at 400 % is a page of 320 by 256."""
    page = host(viewport={"width": 320, "height": 256})
    frame = opened_by_mouse(page)
    ask(frame, AIR)

    assert page.get_by_role("button", name="Close").is_visible()
    assert frame.evaluate("document.documentElement.scrollWidth") <= 320
    assert frame.evaluate("innerHeight") > 150
    page.get_by_role("button", name="Close").click()
    wait_for_focus(page, ".launcher")
