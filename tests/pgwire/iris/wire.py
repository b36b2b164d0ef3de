"""A connection to an emulator over PostgreSQL's protocol, standard library only."""

import datetime
import decimal
import socket
import struct

# PostgreSQL's type OIDs, and the `description` codes that the IRIS driver gives for the types behind them
BOOL, BYTEA, INT8, INT2, INT4, TEXT = 16, 17, 20, 21, 23, 25
FLOAT8, VARCHAR, DATE, TIME, TIMESTAMP, NUMERIC, UUID = 701, 1043, 1082, 1083, 1114, 1700, 2950
DESCRIPTION_CODES = {
    BOOL: -7, BYTEA: -3, INT8: -5, INT2: 5, INT4: 4, TEXT: -1,
    FLOAT8: 8, VARCHAR: 12, DATE: 1091, TIME: 1092, TIMESTAMP: 1093, NUMERIC: 2, UUID: 12,
}


class ServerError(Exception):
    """What the emulator answered, as IRIS's driver would say it."""


def _timestamp(text):
    if ":" not in text:
        return int(text)
    form = "%Y-%m-%d %H:%M:%S.%f" if "." in text else "%Y-%m-%d %H:%M:%S"
    return datetime.datetime.strptime(text, form)


def _date(text):
    """A date as the emulator shows it: in ISO's form, or the number of a day, which goes on as it is."""
    return datetime.date.fromisoformat(text) if text[4:5] == "-" else int(text)


def _time(text):
    return datetime.time.fromisoformat(text) if ":" in text else decimal.Decimal(text)


READ = {
    BOOL: lambda text: 1 if text == "t" else 0,
    BYTEA: lambda text: bytes.fromhex(text[2:]),
    INT8: int, INT2: int, INT4: int,
    FLOAT8: float,
    DATE: _date,
    TIME: _time,
    TIMESTAMP: _timestamp,
    NUMERIC: decimal.Decimal,
}


def encode(value):
    """The OID and the text of a parameter."""
    if value is None:
        return TEXT, None
    if isinstance(value, bool):
        return INT8, str(int(value))
    if isinstance(value, int):
        return (INT8 if -(2**63) <= value < 2**63 else NUMERIC), str(value)
    if isinstance(value, float):
        return FLOAT8, repr(value)
    if isinstance(value, decimal.Decimal):
        return NUMERIC, format(value, "f")
    if isinstance(value, (bytes, bytearray)):
        return BYTEA, "\\x" + bytes(value).hex()
    if isinstance(value, str):
        return TEXT, value
    raise ServerError(f"a parameter of type {type(value).__name__} cannot be sent")


def _string(text):
    return text.encode() + b"\0"


class Wire:
    def __init__(self, host, port, user, namespace):
        self._socket = socket.create_connection((host, port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._input = self._socket.makefile("rb")
        body = struct.pack("!i", 196608)
        body += b"".join(_string(part) for part in ("user", user, "database", namespace)) + b"\0"
        self._socket.sendall(struct.pack("!i", len(body) + 4) + body)
        self._until_ready()

    def close(self):
        try:
            self._socket.sendall(b"X" + struct.pack("!i", 4))
        except OSError:
            pass
        self._input.close()
        self._socket.close()

    def execute(self, sql, parameters):
        """Columns as (name, OID), rows, and the count of the last word of the tag."""
        encoded = [encode(value) for value in parameters]
        oids = b"".join(struct.pack("!I", oid) for oid, _ in encoded)
        parse = b"\0" + _string(sql) + struct.pack("!h", len(encoded)) + oids
        values = b"".join(
            struct.pack("!i", -1) if text is None else struct.pack("!i", len(text.encode())) + text.encode()
            for _, text in encoded
        )
        bind = b"\0\0" + struct.pack("!hh", 0, len(encoded)) + values + struct.pack("!h", 0)
        messages = [(b"P", parse), (b"B", bind), (b"D", b"P\0"), (b"E", b"\0" + struct.pack("!i", 0)), (b"S", b"")]
        self._socket.sendall(b"".join(tag + struct.pack("!i", len(body) + 4) + body for tag, body in messages))
        return self._until_ready()

    def _message(self):
        head = self._input.read(5)
        if len(head) < 5:
            raise ServerError("the connection to the emulator is lost")
        (length,) = struct.unpack("!i", head[1:])
        return head[:1], self._input.read(length - 4)

    def _until_ready(self):
        columns, rows, count, error = None, [], -1, None
        while True:
            tag, body = self._message()
            if tag == b"T":
                columns = _columns(body)
            elif tag == b"D":
                rows.append(_row(body, columns))
            elif tag == b"C":
                last = body[:-1].decode().split(" ")[-1]
                count = int(last) if last.isdigit() else -1
            elif tag == b"E":
                error = error or _message_of(body)
            elif tag == b"Z":
                if error:
                    raise ServerError(error)
                return columns, rows, count


def _columns(body):
    (count,) = struct.unpack_from("!h", body)
    at, columns = 2, []
    for _ in range(count):
        end = body.index(b"\0", at)
        (oid,) = struct.unpack_from("!I", body, end + 7)
        columns.append((body[at:end].decode(), oid))
        at = end + 19
    return columns


def _row(body, columns):
    at, cells = 2, []
    for _, oid in columns:
        (length,) = struct.unpack_from("!i", body, at)
        at += 4
        if length < 0:
            cells.append(None)
            continue
        text = body[at : at + length].decode()
        at += length
        cells.append(READ.get(oid, str)(text))
    return tuple(cells)


def _message_of(body):
    for field in body.split(b"\0"):
        if field[:1] == b"M":
            return field[1:].decode()
    return "an error without a message"
