"""A session of psycopg: `psycopg_session.py emulator|pgwire HOST PORT`. It ends with an error where something is not as it
should be, and says nothing otherwise."""

import datetime
import sys
from decimal import Decimal

import psycopg
from psycopg.pq import TransactionStatus

SERVER, HOST, PORT = sys.argv[1], sys.argv[2], int(sys.argv[3])
IS_EMULATOR = SERVER == "emulator"


def connect(**settings):
    return psycopg.connect(host=HOST, port=PORT, user="_SYSTEM", dbname="USER", **settings)


def refused(connection, sqlcode, sql, *parameters):
    """The statement is refused with this SQLCODE, and the transaction goes on."""
    try:
        connection.execute(sql, *parameters)
    except psycopg.Error as error:
        assert f"<{sqlcode}>" in str(error), (sql, str(error))
        return error
    raise AssertionError(f"{sql} was not refused")


ROW = {
    "id": 1,
    "name": "Ada's ward; 'é' 🦀",
    "beds": 2**40,
    "price": Decimal("12.50"),
    "opened": datetime.date(1999, 12, 31),
    "rounds": datetime.time(7, 30, 15),
    "seen": datetime.datetime(2024, 2, 29, 13, 14, 15, 250000),
    "share": 0.1,
    "photo": bytes(range(256)),
    "open": True,
}


def definitions(connection):
    connection.execute("DROP TABLE IF EXISTS psycopg_wards")
    connection.execute(
        "CREATE TABLE psycopg_wards (id INTEGER PRIMARY KEY, name VARCHAR(60), beds BIGINT, price NUMERIC(10,2),"
        " opened DATE, rounds TIME, seen TIMESTAMP, share DOUBLE, photo VARBINARY(300), is_open BIT)"
    )
    connection.commit()


def values_come_back(connection):
    row = dict(ROW)
    if not IS_EMULATOR:
        # psycopg sends these in their binary form, which the PGWire server hands on as it is
        row["rounds"], row["photo"] = None, None
    marks = ", ".join(["%s"] * len(row))
    inserted = connection.execute(f"INSERT INTO psycopg_wards VALUES ({marks})", list(row.values()))
    assert inserted.rowcount == 1, inserted.rowcount
    connection.execute("INSERT INTO psycopg_wards (id) VALUES (%s)", [2])
    connection.commit()
    found = connection.execute("SELECT * FROM psycopg_wards WHERE id = %s", [1])
    assert [column.name.lower() for column in found.description][:3] == ["id", "name", "beds"]
    found = found.fetchone()
    assert list(found) == list(row.values()), found
    nulls = connection.execute("SELECT * FROM psycopg_wards WHERE id = %s", [2]).fetchone()
    assert nulls == (2,) + (None,) * 9, nulls
    if IS_EMULATOR:
        with connection.cursor(binary=True) as cursor:
            binary = cursor.execute("SELECT * FROM psycopg_wards WHERE id = %s", [1]).fetchone()
            assert binary == found, binary
    connection.commit()


def errors_leave_the_transaction_open(connection):
    connection.execute("UPDATE psycopg_wards SET name = %s WHERE id = %s", ["changed", 1])
    status = connection.info.transaction_status
    assert status == TransactionStatus.INTRANS, status
    error = refused(connection, -30, "SELECT 1 FROM psycopg_nowhere")
    assert isinstance(error, psycopg.errors.UndefinedTable), repr(error)
    refused(connection, -29, "SELECT nothing FROM psycopg_wards")
    error = refused(connection, -119, "INSERT INTO psycopg_wards (id) VALUES (%s)", [1])
    assert isinstance(error, psycopg.errors.UniqueViolation), repr(error)
    if IS_EMULATOR:
        status = connection.info.transaction_status
        assert status == TransactionStatus.INTRANS, status
    name = connection.execute("SELECT name FROM psycopg_wards WHERE id = 1").fetchone()[0]
    assert name == "changed", name
    connection.rollback()
    name = connection.execute("SELECT name FROM psycopg_wards WHERE id = 1").fetchone()[0]
    assert name == ROW["name"], name
    connection.commit()


def savepoints(connection):
    if not IS_EMULATOR:
        # behind ROLLBACK TO SAVEPOINT the PGWire server commits with the next statement
        return
    connection.execute("UPDATE psycopg_wards SET beds = 1 WHERE id = 1")
    connection.execute("SAVEPOINT before")
    connection.execute("UPDATE psycopg_wards SET beds = 2 WHERE id = 1")
    connection.execute("ROLLBACK TO SAVEPOINT before")
    beds = connection.execute("SELECT beds FROM psycopg_wards WHERE id = 1").fetchone()[0]
    assert beds == 1, beds
    connection.rollback()
    beds = connection.execute("SELECT beds FROM psycopg_wards WHERE id = 1").fetchone()[0]
    assert beds == ROW["beds"], beds
    connection.commit()


def others_see_what_is_not_committed(connection):
    if not IS_EMULATOR:
        return
    connection.execute("UPDATE psycopg_wards SET beds = 77 WHERE id = 1")
    with connect() as other:
        beds = other.execute("SELECT beds FROM psycopg_wards WHERE id = 1").fetchone()[0]
        assert beds == 77, beds
        other.rollback()
    connection.rollback()


def prepared_statements(connection):
    for beds in range(12):
        # psycopg prepares what comes for the sixth time, or at once where it is told to
        found = connection.execute("SELECT %s + id FROM psycopg_wards WHERE id = 1", [beds]).fetchone()[0]
        assert int(found) == beds + 1, found
        found = connection.execute("SELECT name FROM psycopg_wards WHERE id = %s", [beds], prepare=True).fetchall()
        assert len(found) == (1 if beds in (1, 2) else 0), found
    connection.commit()
    # a definition between two executions of the same statement
    before = connection.execute("SELECT * FROM psycopg_wards WHERE id = %s", [2], prepare=True).fetchone()
    connection.commit()
    connection.execute("ALTER TABLE psycopg_wards ADD COLUMN note VARCHAR(10)")
    connection.commit()
    if IS_EMULATOR:
        after = connection.execute("SELECT * FROM psycopg_wards WHERE id = %s", [2], prepare=True).fetchone()
        assert after == before + (None,), after
        connection.commit()
    connection.execute("DEALLOCATE ALL")
    found = connection.execute("SELECT name FROM psycopg_wards WHERE id = %s", [1]).fetchall()
    assert len(found) == 1, found
    connection.commit()


def many_rows(connection):
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO psycopg_wards (id, name) VALUES (%s, %s)", [(id, f"ward {id}") for id in range(100, 200)]
        )
        assert cursor.rowcount == 100, cursor.rowcount
        count = cursor.execute("SELECT COUNT(*) FROM psycopg_wards WHERE id >= 100").fetchone()[0]
        assert count == 100, count
        ids = [row[0] for row in cursor.stream("SELECT id FROM psycopg_wards WHERE id >= %s ORDER BY id", [100])]
        assert ids == list(range(100, 200)), ids
    connection.rollback()


def pipelines(connection):
    with connection.pipeline():
        first = connection.execute("SELECT COUNT(*) FROM psycopg_wards WHERE id < %s", [100])
        connection.execute("UPDATE psycopg_wards SET beds = %s WHERE id = %s", [5, 2])
        second = connection.execute("SELECT beds FROM psycopg_wards WHERE id = %s", [2])
        assert (first.fetchone()[0], second.fetchone()[0]) == (2, 5)
    connection.rollback()


def autocommit():
    with connect(autocommit=True) as connection:
        connection.execute("UPDATE psycopg_wards SET beds = 3 WHERE id = 2")
        assert connection.info.transaction_status == TransactionStatus.IDLE
        with connection.transaction():
            connection.execute("UPDATE psycopg_wards SET beds = 4 WHERE id = 2")
        try:
            with connection.transaction():
                connection.execute("UPDATE psycopg_wards SET beds = 5 WHERE id = 2")
                raise KeyError
        except KeyError:
            pass
        beds = connection.execute("SELECT beds FROM psycopg_wards WHERE id = 2").fetchone()[0]
        assert beds == 4, beds
        connection.execute("DISCARD ALL")
        assert connection.execute("SELECT 1").fetchone()[0] == 1


def what_iris_lacks_is_refused(connection):
    if not IS_EMULATOR:
        return
    for sql in [
        "SELECT 1::integer",
        "INSERT INTO psycopg_wards (id) VALUES (7) RETURNING id",
        "SELECT ARRAY[1]",
        "RELEASE SAVEPOINT x",
        "COPY psycopg_wards TO STDOUT",
    ]:
        try:
            connection.execute(sql)
        except psycopg.Error:
            continue
        raise AssertionError(f"{sql} was not refused")
    try:
        connection.execute("DECLARE held CURSOR FOR SELECT id FROM psycopg_wards")
    except psycopg.errors.FeatureNotSupported as error:
        assert "DECLARE is not emulated" in str(error), error
    else:
        raise AssertionError("a cursor of the server was declared")
    connection.rollback()


with connect() as connection:
    assert connection.info.parameter_status("client_encoding") == "UTF8"
    definitions(connection)
    values_come_back(connection)
    errors_leave_the_transaction_open(connection)
    savepoints(connection)
    others_see_what_is_not_committed(connection)
    prepared_statements(connection)
    many_rows(connection)
    pipelines(connection)
    autocommit()
    what_iris_lacks_is_refused(connection)
    connection.execute("DROP TABLE psycopg_wards")
    connection.commit()
