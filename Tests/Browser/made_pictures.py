"""Files as people bring them along, good and bad."""

import struct
import zlib
from io import BytesIO

from PIL import Image, PngImagePlugin

# Where the camera was: in no file that the server gives out.
PLACE = b"Bremerhaven"


def saved(picture: Image.Image, form: str, **more) -> bytes:
    file = BytesIO()
    picture.save(file, form, **more)
    return file.getvalue()


def graph(size: tuple[int, int] = (640, 360)) -> Image.Image:
    """Red in its left half, blue in its right one."""
    picture = Image.new("RGB", size, (200, 30, 30))
    picture.paste((30, 30, 200), (size[0] // 2, 0, *size))
    return picture


def screenshot(size: tuple[int, int] = (640, 360)) -> bytes:
    """A PNG that says who made it where."""
    about = PngImagePlugin.PngInfo()
    about.add_text("Author", PLACE.decode())
    about.add_itxt("XML:com.adobe.xmp", f"<x>{PLACE.decode()}</x>")
    return saved(graph(size), "PNG", pnginfo=about, exif=exif())


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = PLACE.decode()
    data.get_ifd(0x8825).update({1: "N", 2: (53.0, 32.0, 0.0), 3: "E", 4: (8.0, 34.0, 0.0), 27: PLACE})
    return data


def photo(orientation: int = 1, size: tuple[int, int] = (400, 200)) -> bytes:
    return saved(graph(size), "JPEG", exif=exif(orientation), comment=PLACE, quality=90)


def webp(**more) -> bytes:
    return saved(graph(), "WEBP", exif=exif(), xmp=b"<x>" + PLACE + b"</x>", **more)


def gif() -> bytes:
    """One that moves from red to green."""
    second = Image.new("RGB", (640, 360), (30, 200, 30))
    return saved(graph(), "GIF", save_all=True, append_images=[second], duration=100, comment=PLACE)


def moving_webp() -> bytes:
    return saved(graph(), "WEBP", save_all=True, append_images=[Image.new("RGB", (640, 360))], duration=100)


def bomb() -> bytes:
    """A few kilobytes that would be 900 million pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    squeezed = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", squeezed) + chunk(b"IEND", b"")


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))
