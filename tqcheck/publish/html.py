"""The report as one page that carries everything it needs: no network, readable without JavaScript, the same each time.

The worst documents stand in the page itself, up to the number the account sets; the others on pages beside it.
"""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from ..account import Account
from ..report import VERSION
from ..spool import UNSAID
from . import sections
from .article import article, pointer
from .inert import inert, inert_attribute, section

ON_A_PAGE = 200
"""Documents on each page beside the main one."""
ORDERS = (
    ("rank", "worst first"),
    ("name", "name"),
    ("vendor", "vendor"),
    ("date-down", "newest first"),
    ("words-down", "longest first"),
    ("findings-down", "most findings first"),
)
KEYS = (("/", "search"), ("j k", "next, previous document"), ("o", "open, close"), ("n p", "next, previous finding"))


def publish(account: Account) -> Iterator[str]:
    """The main page in pieces."""
    yield opening("Translation report", scripted=True)
    yield from sections.all_of(account)
    yield '<section id="documents"><h2>Documents, worst first</h2>\n'
    yield f'<p class="about">{where(account)}</p>\n{filters(account)}<div id="list">\n'
    for number, entry in enumerate(account.batch.worst, 1):
        sheet = account.batch.spool[entry]
        if number <= account.inline:
            yield article(sheet, account.batch, number)
        else:
            yield pointer(sheet, account.batch, number, page(account, number))
    yield f"</div></section>\n{closing(account)}<script>{asset('page.js')}</script></body></html>\n"


def pages(account: Account) -> Iterator[tuple[str, Iterator[str]]]:
    """The pages beside the main one: name, and pieces."""
    worst = account.batch.worst
    for first in range(account.inline, len(worst), ON_A_PAGE):
        numbers = range(first + 1, min(first + ON_A_PAGE, len(worst)) + 1)
        yield page(account, numbers[0]), beside(account, numbers)


def beside(account: Account, numbers: range) -> Iterator[str]:
    """A page of documents by their ranks."""
    yield opening(f"Documents {numbers[0]:,} to {numbers[-1]:,}", scripted=False)
    yield f'<p><a href="../{inert(account.name)}">Back to the report</a></p>\n<div id="list">\n'
    for number in numbers:
        yield article(account.batch.spool[account.batch.worst[number - 1]], account.batch, number)
    yield f"</div>\n{closing(account)}</body></html>\n"


def page(account: Account, number: int) -> str:
    """The page that holds the document of a rank; empty when there is no place for pages."""
    return f"{account.folder}/{(number - account.inline - 1) // ON_A_PAGE + 1:04}.html" if account.folder else ""


def opening(title: str, *, scripted: bool) -> str:
    """What a page begins with; its policy lets nothing run or load but its own style and script."""
    script = f" script-src '{digest('page.js')}';" if scripted else ""
    policy = f"default-src 'none'; style-src '{digest('page.css')}';{script} base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title} · tqcheck</title>\n<style>{asset('page.css')}</style></head>\n<body><h1>{title}</h1>\n"
    )


@cache
def asset(name: str) -> str:
    """A file that stands in the page."""
    return (Path(__file__).parent / name).read_text("utf-8")


def digest(name: str) -> str:
    """What the policy knows it by."""
    return f"sha256-{b64encode(sha256(asset(name).encode('utf-8')).digest()).decode()}"


def where(account: Account) -> str:
    """Where the texts of the documents are."""
    count, floor = len(account.batch.entries), account.batch.floor
    if count <= account.inline:
        return f"All {count:,} documents with their texts. {floor}" if count > 1 else floor
    rest = f"those of the others on pages in <code>{inert(account.folder)}/</code>"
    away = rest if account.folder else "those of the others are left out; write to a file with --output to have them"
    return f"The texts of the {account.inline:,} worst documents are on this page, {away}. {floor}"


def filters(account: Account) -> str:
    """The controls, which show only where scripts run."""
    batch = account.batch
    vendors = [name for (name,) in batch.parts(("vendor",))]
    levels = sorted(batch.whole.severities, reverse=True)
    orders = "".join(f'<option value="{key}">{name}</option>' for key, name in ORDERS)
    return (
        '<div class="filters"><label class="all">Search the texts<input type="search" id="only-text"></label>'
        + choice("vendor", "Vendor", [(f"={name}", name or UNSAID) for name in vendors])
        + choice("rule", "Rule", [(name, name) for name in sorted(rule for rule, *_ in batch.rules)])
        + choice("level", "Severity", [(level.label, level.label) for level in levels])
        + f'<label>Order<select id="only-order">{orders}</select></label>'
        + '<output id="only-count" aria-live="polite"></output></div>\n'
    )


def choice(name: str, title: str, options: list[tuple[str, str]]) -> str:
    """A list to choose one from, or all."""
    listed = "".join(f'<option value="{inert_attribute(k)}">{inert_attribute(v)}</option>' for k, v in options)
    return f'<label>{title}<select id="only-{name}"><option value="">all</option>{listed}</select></label>'


def closing(account: Account) -> str:
    """Keys, letters and signature."""
    keys = " · ".join(f"{''.join(f'<kbd>{k}</kbd>' for k in pressed.split())} {does}" for pressed, does in KEYS)
    batch = account.batch
    faults = "".join(f"<li>{inert(one.where)}: {inert(one.message)}</li>" for one in batch.report.faults)
    unheard = ", ".join(sorted(batch.report.unheard))
    return (
        section("Not checked", f"<ul>{faults}</ul>" if faults else "")
        + "<footer><p>Letters before a marked text: C critical, M major, m minor, n neutral.</p>"
        + f'<p class="keys">{keys}</p>'
        + (
            f"<p>Rules that could not judge some documents, for want of a source or of their language: {unheard}.</p>"
            if unheard
            else ""
        )
        + "<p>The score counts penalty points by severity with the typology of MQM-Core. It is automatic and a lower "
        "bound on errors. Figures compare only with those of the same signature.</p>"
        f"<p><code>{inert(batch.report.signature)}|seed:{batch.seed}</code> · tqcheck {VERSION}</p></footer>\n"
    )
