# Debian packages that Nachlese needs from the machine. Sourced, not run.

# What the build links, and what it is fetched with.
build_packages=(
  git ca-certificates pkg-config tzdata zlib1g-dev
  libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libargon2-dev libxml2-dev
  libcurl4-openssl-dev libgd-dev libarchive-dev
)

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# may_install: as root, or through a sudo that needs no password or can ask for it.
may_install() {
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { : </dev/tty; } 2>/dev/null; }
}

apt_get() {
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" </dev/null >/dev/null
}

# need_packages NAME…: installs those that are not there yet, and nothing else.
need_packages() {
  local name missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "No dpkg here: going on as if these were installed: $*" >&2
    return 0
  fi
  for name in "$@"; do is_installed "$name" || missing+=("$name"); done
  [ "${#missing[@]}" -gt 0 ] || return 0
  if ! may_install; then
    echo "Packages are missing and this account may not install them. As root: apt-get install -y ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${missing[*]}"
  compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || apt_get update || return 1
  apt_get install -y --no-install-recommends "${missing[@]}" && return 0
  echo "That failed: once more with fresh package lists"
  apt_get update && apt_get install -y --no-install-recommends "${missing[@]}"
}

# need_swift: this cannot be had from apt, so it is only looked for.
need_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1) || true
  case "$version" in
    '') echo "Swift is not on the PATH: install 6.2 or newer from https://www.swift.org/install/linux/" >&2; return 1 ;;
    [0-5].* | 6.[01]) echo "Swift $version is too old: install 6.2 or newer from https://www.swift.org/install/linux/" >&2; return 1 ;;
  esac
}

# need_unpacked NAME…: the programs of packages, unpacked into .build-packages and not installed: what installs a server
# also starts it. No account of the machine has to be root for this. Of a list a|b the first that there is.
need_unpacked() {
  local names name
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 0
  for names in "$@"; do
    for name in ${names//|/ }; do
      unpacked "$name" && break
    done || echo "No package $names here: what needs it is not tested" >&2
  done
}

unpacked() {
  local folder=.build-packages/$1
  [ -d "$folder" ] && return 0
  apt-cache show --no-all-versions "$1" 2>/dev/null | grep -q '^Filename:' || return 1
  rm -rf "$folder.part" && mkdir -p "$folder.part" || return 1
  (cd "$folder.part" && apt-get -qq -o APT::Sandbox::User=root download "$1" >/dev/null && dpkg-deb -x ./*.deb . && rm ./*.deb) \
    && mv "$folder.part" "$folder"
}
