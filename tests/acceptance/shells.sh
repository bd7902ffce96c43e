#!/usr/bin/env bash
# Completion in bash, zsh and fish as they run: commands, options and what an option takes.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "${TQCHECK:-$root/.venv/bin/tqcheck}" "$work/tqcheck"
export PATH="$work:$PATH" HOME="$work" TERM=dumb
if ! command -v zsh >/dev/null || ! command -v fish >/dev/null; then
  sudo=$(command -v sudo || true)
  $sudo apt-get update -qq && $sudo apt-get install -y -qq zsh fish >/dev/null
fi
cd "$work"
touch article.txt

cat > in-bash <<'SH'
eval "$(_TQCHECK_COMPLETE=bash_source tqcheck)"
complete -p tqcheck >/dev/null
try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _tqcheck_completion tqcheck; printf '%s\n' "${COMPREPLY[@]}"; }
try tqcheck li | grep -qx lint
try tqcheck lint --sta | grep -qx -- --statistics
try tqcheck lint --format s | grep -qx sarif
SH
bash --norc -euo pipefail in-bash && echo "bash completes"

cat > in-fish <<'SH'
_TQCHECK_COMPLETE=fish_source tqcheck | source
complete -C "tqcheck li" | grep -q '^lint'; or exit 1
complete -C "tqcheck lint --sta" | grep -q '^--statistics'; or exit 1
complete -C "tqcheck lint --format s" | grep -q '^sarif'; or exit 1
SH
fish --no-config in-fish && echo "fish completes"

cat > in-zsh <<'SH'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; autoload -Uz compinit; compinit -u; eval \"\$(_TQCHECK_COMPLETE=zsh_source tqcheck)\"; echo read''y"
said= ; until [[ $said == *ready* ]]; do zpty -r shell line; said+=$line; done
for asked wanted in 'tqcheck li' 'tqcheck lint' 'tqcheck lint --sta' '--statistics' 'tqcheck lint --format sar' 'sarif'; do
  zpty -w -n shell "$asked"$'\t'
  said= ; tries=0
  until [[ $said == *$wanted* ]]; do
    (( ++tries > 200 )) && { print -u2 "zsh: no $wanted for $asked: $said"; exit 1 }
    zpty -r -t shell line && said+=$line || sleep 0.1
  done
  zpty -w -n shell $'\C-u'
done
zpty -d shell
SH
timeout 60 zsh -f in-zsh && echo "zsh completes"
