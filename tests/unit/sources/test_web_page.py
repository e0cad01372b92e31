"""Fetching a page from real servers on this machine, which the tests alone are allowed to reach."""

import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest

from hustings.errors import InputError
from hustings.sources.web_page import Limits, Web, is_public, web_for

LIMITS = Limits(size=10_000, redirects=3, connect=2, total=2)


class Pages(BaseHTTPRequestHandler):
    """Answers by path."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        port = self.server.server_address[1]
        if self.path.startswith("/hop/"):
            left = int(self.path.rpartition("/")[2])
            return self._moved(f"/hop/{left - 1}" if left else "/page?a=1")
        moved = {
            "/to-http": f"http://page.test:{port}/page",
            "/to-private": f"https://private.test:{port}/page",
            "/to-file": "file:///etc/hostname",
            "/no-port": "https://page.test:x/",
        }
        if self.path in moved:
            return self._moved(moved[self.path])
        return self._answer()

    def _moved(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self) -> None:
        body = {"/big": b"x" * 20_000, "/endless": b""}.get(self.path, f"<p>Môn {self.path}</p>".encode("cp1252"))
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Type", "text/html; charset=windows-1252")
        if self.path == "/zipped":
            self.send_header("Content-Encoding", "gzip")
        if self.path not in ("/endless", "/big"):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.close_connection = self.path in ("/endless", "/big")
        self.wfile.write(body)
        end = time.monotonic() + 6
        while self.path == "/endless" and time.monotonic() < end:
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    words = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out cert.pem -subj /CN=page.test"
    names = "subjectAltName=DNS:page.test,DNS:private.test,DNS:mixed.test"
    subprocess.run([*words.split(), "-addext", names], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def port(certificate: Path) -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


#: What the names of the tests stand for. 127.0.0.1 is let through as if it were public; 127.0.0.2 is not.
NAMES = {
    "page.test": ["127.0.0.1"],
    "private.test": ["127.0.0.2"],
    "mixed.test": ["127.0.0.1", "127.0.0.2"],
    "other.test": ["127.0.0.1"],
}


def resolve(host: str, port: int) -> list[str]:
    if host not in NAMES:
        raise OSError("no such host")
    return NAMES[host]


@pytest.fixture(scope="module")
def web(certificate: Path) -> Web:
    context = ssl.create_default_context(cafile=str(certificate / "cert.pem"))
    return Web(resolve, lambda address: address == ip_address("127.0.0.1"), context, LIMITS)


def test_a_page_is_fetched(web: Web, port: int) -> None:
    page = web.fetch(f"https://page.test:{port}/page?a=1")
    assert page.data.decode("cp1252") == "<p>Môn /page?a=1</p>"
    assert (page.media_type, page.charset) == ("text/html", "windows-1252")


def test_redirects_are_followed_so_far(web: Web, port: int) -> None:
    assert web.fetch(f"https://page.test:{port}/hop/1").data.endswith(b"/page?a=1</p>")
    with pytest.raises(InputError, match="more than 3 redirects"):
        web.fetch(f"https://page.test:{port}/hop/5")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/to-http", "only HTTPS is fetched, not http"),
        ("/to-file", "only HTTPS is fetched, not file"),
        ("/to-private", "private.test is not on the public internet"),
        ("/no-port", "cannot be reached"),
        ("/gone", "the server answered 404"),
        ("/big", "larger than 10,000 bytes"),
        ("/zipped", "compressed"),
        ("/endless", "no answer within 2 seconds"),
    ],
)
def test_what_is_refused(web: Web, port: int, path: str, reason: str) -> None:
    began = time.monotonic()
    with pytest.raises(InputError, match=reason):
        web.fetch(f"https://page.test:{port}{path}")
    assert time.monotonic() - began < 5


def test_a_name_with_any_address_inside_is_refused(web: Web, port: int) -> None:
    with pytest.raises(InputError, match=r"mixed\.test is not on the public internet"):
        web.fetch(f"https://mixed.test:{port}/page")


def test_a_certificate_for_another_name_is_refused(web: Web, port: int) -> None:
    with pytest.raises(InputError, match="no safe connection"):
        web.fetch(f"https://other.test:{port}/page")


def test_a_name_that_is_none_and_a_port_nobody_listens_at(web: Web) -> None:
    with pytest.raises(InputError, match=r"no such host: gone\.test"):
        web.fetch("https://gone.test/")
    with pytest.raises(InputError, match="cannot be reached"):
        web.fetch("https://page.test:1/")


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 255.255.255.255 "
    "::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:53aa:64c::1".split(),
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.fixture
def plain() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


def test_plain_http_is_for_this_machine_alone(plain: int) -> None:
    local = f"http://127.0.0.1:{plain}"
    assert web_for(local, LIMITS).fetch(f"{local}/page").data.endswith(b" /page</p>")
    for url, reason in [
        (f"{local}/no-port", "only HTTPS"),
        (f"{local}/to-http", "no such host|not on this machine"),
        (f"https://127.0.0.1:{plain}/", "not on the public internet"),
        ("http://192.0.2.1/", "only HTTPS"),
        ("http://[::1/", "cannot be reached"),
    ]:
        with pytest.raises(InputError, match=reason):
            web_for(url, LIMITS).fetch(url)
    with pytest.raises(InputError, match="not on this machine"):
        web_for(local, LIMITS).fetch("http://192.0.2.1/")
