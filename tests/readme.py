"""Writes the generated blocks of the README anew: `python tests/readme.py`."""

import re

from test_readme import README, ROOT, calibration, excerpt, figures, speed, tqcheck, types

BLOCKS = {
    "calibration": f"```\n{calibration()}\n```",
    "figures": figures(),
    "speed": speed(),
    "types": types(),
    "rules": tqcheck("rules", "--format", "markdown").strip(),
    "excerpt": f"```\n{excerpt()}\n```",
}

if __name__ == "__main__":
    made = README
    for name, content in BLOCKS.items():
        pattern = rf"(<!-- {name} -->\n).*?(<!-- end -->)"
        made = re.sub(pattern, lambda m, c=content: f"{m[1]}{c}\n{m[2]}", made, flags=re.DOTALL)  # type: ignore[misc]
    (ROOT / "README.md").write_text(made, "utf-8")
