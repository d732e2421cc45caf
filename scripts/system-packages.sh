#!/bin/sh
# Install Debian packages that are missing, where this user may; else name the command and go on.
# Usage: sh scripts/system-packages.sh PACKAGE...   (a package is there when its command or file is)
set -eu

is_there() {
  case "$1" in
    bubblewrap) command -v bwrap ;;
    libjs-mathjax) test -e /usr/share/javascript/mathjax/MathJax.js ;;
    postgresql) command -v pg_ctlcluster ;;
    *) command -v "$1" ;;
  esac >/dev/null 2>&1
}

missing=""
for package in "$@"; do
  is_there "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install:$missing (with this system's package manager)" >&2
elif [ "$(id -u)" -eq 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends -y $missing >/dev/null
elif sudo -n true 2>/dev/null; then
  sudo apt-get update -qq && sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends -y $missing >/dev/null
else
  echo "Please install:$missing    sudo apt-get install -y$missing" >&2
fi
