"""The notes of the example in SQLAlchemy on psycopg: load rate, latency of k-NN, recall.

    pip install sqlalchemy-iris "psycopg[binary]"
    python compare.py HOST PORT [--load WAY]

WAY is how rows are written: `executemany` (one INSERT for each row), `union` (INSERT … SELECT … UNION ALL) or `copy`. What was
written is read back and compared.
"""

import argparse
import datetime
import pathlib
import struct
import sys
import time

import sqlalchemy
from sqlalchemy.dialects import registry

FOLDER = pathlib.Path(__file__).parent
# sqlalchemy-iris speaks IRIS's own wire; this dialect of it speaks PostgreSQL's
sys.path.insert(0, str(FOLDER.parent.parent.parent / "tests" / "python" / "sqlalchemy"))
registry.register("iris.psycopg", "iris_psycopg", "IRISDialect_psycopg")

DATA = FOLDER.parent / "data"
DIMENSIONS = 64
# rows in a transaction, and in one INSERT … SELECT
BATCH = 400
UNION_BATCH = 40
K = 10


def notes():
    """Keys, dates, wards, texts and embeddings, as the example in Rust has them."""
    lines = (DATA / "notes.tsv").read_text().splitlines()
    packed = (DATA / "notes.i8").read_bytes()
    size = 4 + DIMENSIONS
    for number, line in enumerate(lines):
        row = packed[number * size : (number + 1) * size]
        (scale,) = struct.unpack("<f", row[:4])
        elements = [single(scale * element) for element in struct.unpack(f"{DIMENSIONS}b", row[4:])]
        date, ward, _topic, text = line.split("\t")
        yield number + 1, datetime.date.fromisoformat(date), ward, text, elements


def single(number):
    """Rounded to 32 bits."""
    return struct.unpack("<f", struct.pack("<f", number))[0]


def as_text(elements):
    return ",".join(repr(element) for element in elements)


def cosine(a, b):
    dot = lambda a, b: sum(x * y for x, y in zip(a, b))
    return dot(a, b) / (dot(a, a) * dot(b, b)) ** 0.5


INSERT = "INSERT INTO compare_notes (id, written_on, ward, note, embedding) "
ROW = "%s, %s, %s, %s, TO_VECTOR(%s, FLOAT)"


def executemany(connection, rows):
    for batch in batches(rows, BATCH):
        connection.connection.cursor().executemany(INSERT + f"VALUES ({ROW})", batch)
        connection.commit()


def union(connection, rows):
    for batch in batches(rows, UNION_BATCH):
        statement = INSERT + " UNION ALL ".join([f"SELECT {ROW}"] * len(batch))
        connection.connection.cursor().execute(statement, [value for row in batch for value in row])
        connection.commit()


def copy(connection, rows):
    for batch in batches(rows, BATCH):
        with connection.connection.cursor() as cursor:
            with cursor.copy("COPY compare_notes (id, written_on, ward, note, embedding) FROM STDIN") as copying:
                for row in batch:
                    copying.write_row(row)
        connection.commit()


def batches(rows, size):
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("host")
    parser.add_argument("port")
    parser.add_argument("--load", default="executemany", choices=["executemany", "union", "copy"])
    arguments = parser.parse_args()
    url = f"iris+psycopg://test:test@{arguments.host}:{arguments.port}/USER"
    engine = sqlalchemy.create_engine(url)
    every = list(notes())
    rows = [(id, date, ward, text, as_text(elements)) for id, date, ward, text, elements in every]
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP TABLE IF EXISTS compare_notes")
        connection.exec_driver_sql(
            "CREATE TABLE compare_notes (id INTEGER PRIMARY KEY, written_on DATE NOT NULL, ward VARCHAR(20) NOT NULL,"
            " note VARCHAR(400) NOT NULL, embedding VECTOR(FLOAT, 64) NOT NULL)"
        )
        connection.commit()
        begin = time.perf_counter()
        globals()[arguments.load](connection, rows)
        took = time.perf_counter() - begin
        print(f"{len(rows)} notes loaded by {arguments.load} in {took:.2f} s, {len(rows) / took:.0f} a second.")

        read = connection.exec_driver_sql(
            "SELECT id, written_on, ward, note, embedding FROM compare_notes ORDER BY id"
        ).fetchall()
        print(f"{sum(map(is_same, every, read))} of {len(every)} rows are read as they were written.")

        # without the double quotes the PGWire server writes the score into ORDER BY, with one more placeholder
        query = sqlalchemy.text(
            'SELECT TOP :k id, VECTOR_COSINE(embedding, TO_VECTOR(:wanted, FLOAT)) AS "score"'
            ' FROM compare_notes WHERE ward = :ward ORDER BY "score" DESC'
        )
        right, wanted, latencies = 0, 0, []
        for _id, _date, ward, _text, elements in every[::24]:
            begin = time.perf_counter()
            found = connection.execute(query, {"k": K, "wanted": as_text(elements), "ward": ward}).fetchall()
            latencies.append(time.perf_counter() - begin)
            near = sorted((cosine(elements, note[4]) for note in every if note[2] == ward), reverse=True)[:K]
            scores = {note[0]: cosine(elements, note[4]) for note in every if note[2] == ward}
            right += sum(scores.get(int(row[0]), -1) > near[-1] - 1e-6 for row in found)
            wanted += len(near)
        mean = sum(latencies) / len(latencies)
        print(f"Recall of {K} neighbours: {right / wanted:.3f} over {len(latencies)} queries, {mean * 1000:.1f} ms each.")


def is_same(written, read):
    embedding = read[4] if isinstance(read[4], list) else str(read[4]).strip("[]").split(",")
    return (
        int(read[0]) == written[0]
        and str(read[1])[:10] == written[1].isoformat()
        and list(read[2:4]) == list(written[2:4])
        and [single(float(element)) for element in embedding] == written[4]
    )


if __name__ == "__main__":
    main()
