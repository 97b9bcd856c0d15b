# Stages that say what they do and how long it took, and go on after a failure. Sourced, not run.

failed_stages=()

# stage NAME COMMAND…: runs the command in a subshell of its own that stops at its first error.
stage() {
  local name=$1 began=$SECONDS status
  shift
  printf '\n== %s\n' "$name"
  # Not in a condition: there bash would ignore the `set -e`.
  (set -e; "$@") 2>&1
  status=$?
  if [ "$status" -eq 0 ]; then
    printf -- '-- %s: ok, %s\n' "$name" "$(duration $((SECONDS - began)))"
  else
    printf -- '-- %s: FAILED (%s), %s\n' "$name" "$status" "$(duration $((SECONDS - began)))"
    failed_stages+=("$name")
  fi
  return 0
}

duration() {
  if [ "$1" -ge 60 ]; then echo "$(($1 / 60)) min $(($1 % 60)) s"; else echo "$1 s"; fi
}

# has_failed NAME
has_failed() {
  local name
  for name in "${failed_stages[@]}"; do [ "$name" != "$1" ] || return 0; done
  return 1
}

# finish: the last line, and the status of all stages together.
finish() {
  echo
  if [ "${#failed_stages[@]}" -eq 0 ]; then
    echo "All well after $(duration "$SECONDS")."
  else
    local list
    list=$(printf '%s; ' "${failed_stages[@]}")
    echo "Failed: ${list%; } (after $(duration "$SECONDS"))."
    exit 1
  fi
}
