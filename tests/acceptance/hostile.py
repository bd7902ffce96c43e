"""Documents that try to do something to the page, or as many plain ones as are asked for, as JSON Lines."""

import json
import sys

SCRIPT = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"
TEXTS = (
    f"{SCRIPT} The minister met the the press.",
    "He signed \u202eeht the the\u202c deal \u2066twice\u2069 \U0001d54f \U0001f9ea \x07.",
    '"</details></section></body><style>*{display:none}</style>The the end.',
    "A lone half \ud83d of a pair stands in the the text.",
)


def main() -> None:
    """Prints the documents."""
    count = int(sys.argv[1]) if sys.argv[1:] else 0
    for number in range(count):
        text = f"Item {number}.\n\n" + "The council met the the press on Tuesday and said little of the bridge. " * 30
        print(json.dumps({"id": f"n{number:05}", "vendor": f"v{number % 3}", "text": text}))
    if not count:
        for number, text in enumerate(TEXTS):
            print(json.dumps({"id": f"x{number}{SCRIPT}", "vendor": f"{SCRIPT}\u202e", "title": SCRIPT, "text": text}))


main()
