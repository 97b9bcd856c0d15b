# The Python environment of the checks and browser tests, in .build-venv. Sourced, not run.

python=.build-venv/bin/python
requirements=checks/requirements.txt

# need_python_environment: makes it, or makes it anew when the pinned versions have changed.
need_python_environment() {
  if [ -x "$python" ] && cmp -s "$requirements" .build-venv/installed.txt; then return 0; fi
  command -v python3 >/dev/null && python3 -c 'import ensurepip, venv' 2>/dev/null \
    || need_packages python3 python3-venv || return 1
  echo "Preparing the Python environment in .build-venv"
  python3 -m venv --clear .build-venv || return 1
  "$python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" || return 1
  cp "$requirements" .build-venv/installed.txt
}
