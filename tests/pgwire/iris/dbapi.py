"""The part of the IRIS driver's DB-API that the PGWire server uses."""

import json
import os

from .wire import DESCRIPTION_CODES, ServerError, Wire

# A file to which each statement is written as it arrives here, a line each: [text, [values]]
RECORD = os.environ.get("STANDIN_RECORD")
# Whether statements are written down only, and not run
RECORD_ONLY = os.environ.get("STANDIN_RECORD_ONLY") == "1"

apilevel = "2.0"
threadsafety = 1
paramstyle = "qmark"


class Error(Exception):
    pass


class DatabaseError(Error):
    pass


class OperationalError(DatabaseError):
    pass


def connect(hostname=None, port=None, namespace=None, username=None, password=None, **_):
    if RECORD_ONLY:
        return Connection(None)
    return Connection(Wire(hostname, int(port), username or "_SYSTEM", namespace or "USER"))


def _is_catalog_set_up(sql):
    """What the server sends when it starts: functions in ObjectScript and views of its own, which no emulator has."""
    words = sql.upper().split(None, 6)
    return words[:4] == ["CREATE", "OR", "REPLACE", "FUNCTION"] and "PGWIRE." in sql.upper() or (
        "VIEW" in words[:5] and words[:1] == ["CREATE"] and "PG_CATALOG." in sql.upper()
    )


def _record(sql, params):
    with open(RECORD, "a", encoding="utf-8") as file:
        file.write(json.dumps([sql, list(params or ())], default=repr) + "\n")


class Connection:
    def __init__(self, wire):
        self._wire = wire
        self.autocommit = False

    def cursor(self, *_):
        return Cursor(self._wire)

    def commit(self):
        self._run("COMMIT")

    def rollback(self):
        self._run("ROLLBACK")

    def setAutoCommit(self, value):
        self.autocommit = bool(value)

    def close(self):
        if self._wire:
            self._wire.close()

    def _run(self, sql):
        if not self._wire:
            return
        try:
            self._wire.execute(sql, ())
        except ServerError as error:
            raise DatabaseError(str(error)) from None


class Cursor:
    arraysize = 1

    def __init__(self, wire):
        self._wire = wire
        self._rows = []
        self.description = None
        self.rowcount = -1

    def execute(self, sql, params=()):
        if _is_catalog_set_up(sql):
            self.description, self._rows, self.rowcount = None, [], 0
            return self
        if RECORD:
            _record(sql, params)
        if not self._wire:
            self.description, self._rows, self.rowcount = None, [], 0
            return self
        try:
            columns, rows, count = self._wire.execute(sql, tuple(params or ()))
        except ServerError as error:
            raise DatabaseError(str(error)) from None
        self.description = None
        if columns is not None:
            self.description = [(name, DESCRIPTION_CODES.get(oid, 12), None, None, None, None, 1) for name, oid in columns]
        self._rows, self.rowcount = rows, count
        return self

    def executemany(self, sql, seq_of_params):
        total = 0
        for params in seq_of_params:
            self.execute(sql, params)
            total += max(self.rowcount, 0)
        self.rowcount = total
        return self

    def fetchone(self):
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size=None):
        size = size or self.arraysize
        taken, self._rows = self._rows[:size], self._rows[size:]
        return taken

    def fetchall(self):
        taken, self._rows = self._rows, []
        return taken

    def close(self):
        self._rows = []
