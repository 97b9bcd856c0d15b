"""Certificates that a test makes for itself."""

import subprocess
from pathlib import Path


class Authority:
    """An authority of one's own: who trusts `certificate` trusts what it has signed."""

    def __init__(self, folder: Path):
        self._folder = folder
        self.certificate, self._key = folder / "authority.pem", folder / "authority.key"
        _openssl(
            "req", "-x509", *NEW_KEY, "-keyout", self._key, "-out", self.certificate, "-days", "2",
            "-subj", "/CN=Brackmoor tests", "-addext", "basicConstraints=critical,CA:TRUE",
        )

    def sign(self, host: str, *addresses: str) -> tuple[Path, Path]:
        """A certificate for a name and some addresses, with its key."""
        certificate, key, request = (self._folder / f"{host}.{kind}" for kind in ("pem", "key", "csr"))
        _openssl("req", *NEW_KEY, "-keyout", key, "-out", request, "-subj", f"/CN={host}")
        names = ",".join([f"DNS:{host}", *(f"IP:{address}" for address in addresses)])
        (self._folder / "names").write_text(f"subjectAltName={names}\n")
        _openssl(
            "x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self._key, "-CAcreateserial",
            "-out", certificate, "-days", "2", "-extfile", self._folder / "names",
        )
        return certificate, key


NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


def _openssl(*arguments: object) -> None:
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
