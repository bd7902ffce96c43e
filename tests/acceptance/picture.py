"""Takes the pictures of the README from the page that its command makes: `python picture.py report.html`.

It needs Chromium and playwright, as page.sh sets them up.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parent.parent.parent / ".github"
WIDTH, HEIGHT = 1200, 820


def main() -> None:
    """The top of the page, down to the vendors; then the worst document with a finding under the mouse."""
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(f"file://{Path(sys.argv[1]).resolve()}")
        below = page.evaluate("document.getElementById('by-vendor').getBoundingClientRect().bottom")
        clip = {"x": 0, "y": 0, "width": WIDTH, "height": round(below) + 16}
        page.screenshot(path=FOLDER / "report.png", full_page=True, clip=clip)
        page.locator(".document > summary").first.click()
        page.evaluate("document.querySelector('.filters').scrollIntoView()")
        page.locator("mark[data-rule=changed-name]").first.hover()
        page.screenshot(path=FOLDER / "report-document.png")
        browser.close()


main()
