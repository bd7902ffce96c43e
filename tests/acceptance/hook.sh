#!/usr/bin/env bash
# The pre-commit hook: the real pre-commit installs it from this checkout, refuses a bad article, passes a good one.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q pre-commit
export PATH="$work/venv/bin:$PATH" PRE_COMMIT_HOME="$work/cache"
git config --global --get user.name >/dev/null || export GIT_AUTHOR_NAME=a GIT_COMMITTER_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_EMAIL=a@b.example
pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"
git clone -q "$root" "$work/tqcheck"
git init -q "$work/desk"
cd "$work/desk"
cat > .pre-commit-config.yaml <<YAML
repos:
  - repo: $work/tqcheck
    rev: $(git -C "$work/tqcheck" rev-parse HEAD)
    hooks: [{id: tqcheck, exclude: "^drafts/"}, {id: tqcheck-bilingual}]
YAML
pre-commit install -f
printf 'Troops from kyiv left Kyiv on Monday.\n' > bad.txt
git add .pre-commit-config.yaml bad.txt
if git commit -qm bad > "$work/said" 2>&1; then cat "$work/said"; echo "a bad article was committed"; exit 1; fi
grep -q 'bad.txt:1:13: minor lowercase-name' "$work/said" || { cat "$work/said"; exit 1; }
grep -q 'Troops from kyiv' bad.txt
mkdir drafts && git mv bad.txt drafts/bad.txt
printf 'Troops left Kyiv on Monday.\n' > good.txt
git add good.txt
git commit -qm good
printf 'msgid "Le feu a fait 17 morts."\nmsgstr "The fire killed 71 people."\n' > bad.po
cp bad.po before.po
git add bad.po
if git commit -qm bad > "$work/said" 2>&1; then cat "$work/said"; echo "a bad translation was committed"; exit 1; fi
grep -q 'bad.po:2:.*changed-number' "$work/said" || { cat "$work/said"; exit 1; }
cmp bad.po before.po
sed -i s/71/17/ bad.po
git add bad.po
git commit -qm good
echo "pre-commit: 2 refused, 2 passed, nothing written"
