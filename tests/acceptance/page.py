"""Drives the page of a report in Chromium and stops at the first thing that is not as it should be."""

import re
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update"


def opened(browser: Browser, path: str, width: int = 1280, **options: object) -> tuple[Page, list[str]]:
    """The page, and what goes wrong on it from now on."""
    page = browser.new_page(viewport={"width": width, "height": 900}, **options)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file://") else wrong.append(request.url))
    page.goto(f"file://{Path(path).resolve()}")
    return page, wrong


def shown(page: Page) -> int:
    """Documents to be seen."""
    return page.locator("#list > :not([hidden])").count()


def settled(page: Page, count: int) -> None:
    """Waits until so many documents are to be seen; the page's policy lets no condition run in it."""
    page.locator("#list").locator("> :not([hidden])").nth(count - 1).wait_for(state="attached")
    page.wait_for_timeout(300)
    assert shown(page) == count


def filters(page: Page) -> None:
    """By vendor, rule, severity and text; the counter says how many are left."""
    every = shown(page)
    for name, value in (("vendor", "=Northwind"), ("rule", "doubled-word"), ("level", "major")):
        page.select_option(f"#only-{name}", value)
        assert 0 < shown(page) < every, name
        assert page.locator("#only-count").inner_text().startswith(f"{shown(page)} of {every}")
        page.select_option(f"#only-{name}", "")
    page.select_option("#only-rule", "doubled-word")
    page.evaluate("for (const d of document.querySelectorAll('#list details')) d.open = true")
    kept = page.locator("#list details:not([hidden]) mark:not(.off)")
    assert {mark.get_attribute("data-rule") for mark in kept.all()} == {"doubled-word"}
    page.select_option("#only-rule", "")
    page.fill("#only-text", "ivory MASK")
    settled(page, 1)
    page.fill("#only-text", "")
    settled(page, every)


def sorts(page: Page) -> None:
    """The documents by their figures and names, the tables by a click on a head."""
    for key, field in (("words-down", "words"), ("findings-down", "findings"), ("rank", "rank")):
        page.select_option("#only-order", key)
        values = page.eval_on_selector_all("#list > *", f"all => all.map(d => +d.dataset.{field})")
        assert values == sorted(values, reverse=key.endswith("down")), key
    button = page.locator("#rules th button").first
    button.click()
    names = page.locator("#rules tbody td:first-child").all_inner_texts()
    assert names == sorted(names)
    button.click()
    assert page.locator("#rules tbody td:first-child").all_inner_texts() == sorted(names, reverse=True)


def keyboard(page: Page) -> None:
    """Documents and findings are reached, and their reasons read, without a mouse."""
    page.evaluate("for (const d of document.querySelectorAll('#list details')) d.open = false")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.parentNode.id") == "d1"
    page.keyboard.press("o")
    assert page.locator("#d1").get_attribute("open") is not None
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    assert page.locator("mark:focus .tip").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".tip:visible").count()
    page.keyboard.press("/")
    page.keyboard.type("jop")
    assert page.input_value("#only-text") == "jop"
    page.fill("#only-text", "")


def highlights(page: Page) -> None:
    """A finding is marked in place, with a letter, and says its reason on hover."""
    page.evaluate("for (const d of document.querySelectorAll('#list details')) d.open = true")
    mark = page.locator("mark[data-rule=doubled-word]").first
    assert mark.evaluate("m => getComputedStyle(m, '::before').content") == '"m"'
    mark.hover()
    assert "doubled-word" in mark.locator(".tip").inner_text()


LUMINANCE = """color => { const [r, g, b] = color.match(/[\\d.]+/g).map(c => c / 255)
  .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b }"""


def contrast(page: Page) -> None:
    """Marks, soft text and the gate's line are legible (WCAG AA: 4.5 to 1)."""
    for selector in ("mark.minor", "mark.major", ".gate", ".about", ".tip", ".document .traits", ".grade", "small"):
        found = page.locator(selector).first.evaluate(
            f"""e => {{ const l = {LUMINANCE}; let ground = e, back;
            while (/, 0\\)$/.test(back = getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
            const [a, b] = [l(getComputedStyle(e).color), l(back)].sort((x, y) => y - x);
            return (a + .05) / (b + .05) }}"""
        )
        assert found >= 4.5, (selector, found)


def hostile(page: Page) -> None:
    """What texts try to do does not happen, and can be read."""
    assert page.evaluate("window.hit") is None
    assert page.locator("#list script, #list img").count() == 0
    text = page.locator("#list").inner_text()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x07]", page.content())
    for piece in ("<script>window.hit = 1</script>", "U+202E", "U+0007", "U+D83D", "\U0001d54f", "</details>"):
        assert piece in text, piece


def main() -> None:
    """All of it, at two widths, light and dark, with and without scripts."""
    path, many = sys.argv[1:]
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS.split())
        for width in (1280, 400):
            for scheme in ("light", "dark"):
                page, wrong = opened(browser, path, width, color_scheme=scheme)
                assert page.evaluate("document.documentElement.scrollWidth") == width
                for check in (filters, sorts, keyboard, highlights, contrast, hostile):
                    check(page)
                assert not wrong, wrong
        page, wrong = opened(browser, path, java_script_enabled=False)
        page.locator(".document > summary").first.click()
        assert page.locator("#list details[open] mark").first.is_visible()
        assert not page.locator(".filters").is_visible()
        page.emulate_media(media="print")
        assert page.locator("#list details[open] .findings").first.is_visible()
        began = time.monotonic()
        page, wrong = opened(browser, many)
        assert shown(page) == 5000
        page.select_option("#only-vendor", "=v1")
        assert shown(page) == 1667
        page.select_option("#only-order", "name")
        assert time.monotonic() - began < 20
        page.locator("#list > a:not([hidden])").first.click()
        page.wait_for_url(re.compile(r"many-documents/\d+\.html#d\d+$"))
        assert page.locator("mark").count()
        assert not wrong, wrong
        browser.close()


main()
