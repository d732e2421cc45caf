#!/bin/sh
# Install Debian packages that are missing, where this user may; else name the command and go on.
# Usage: sh scripts/system-packages.sh PACKAGE...   (a package is there when its command is)
set -eu

command_of() {
  case "$1" in
    bubblewrap) echo bwrap ;;
    postgresql) echo pg_ctlcluster ;;
    *) echo "$1" ;;
  esac
}

missing=""
for package in "$@"; do
  command -v "$(command_of "$package")" >/dev/null 2>&1 || missing="$missing $package"
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
