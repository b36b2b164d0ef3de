"""A client in Python: `peer.py psycopg|sqlalchemy URL`. It reads lines `WORKLOAD TURN`, does that, and writes how many
nanoseconds it took."""

import sys
import time

CLIENT, URL = sys.argv[1], sys.argv[2]
POINT = "SELECT id, name FROM bench_rows WHERE id = %s"
STREAMED = "SELECT a.id, a.name FROM bench_narrow a, bench_ten b"
NEW = [(number, "a new row") for number in range(1000)]


class Psycopg:
    def __init__(self):
        import psycopg

        self.connection = psycopg.connect(URL, autocommit=True)

    def point(self, turn):
        self.connection.execute(POINT, (turn % 1000,)).fetchone()

    point_after_pause = by_name = point

    def boxed(self, turn):
        sql = "SELECT id, name FROM bench_rows WHERE id = %s AND name LIKE %s"
        self.connection.execute(sql, (turn % 1000, "row%")).fetchone()

    def never(self, turn):
        sql = f"SELECT id, name, 1 AS n{turn} FROM bench_rows WHERE id = %s"
        self.connection.execute(sql, (7,)).fetchone()

    def update(self, turn):
        self.connection.execute("UPDATE bench_rows SET name = %s WHERE id = %s", ("row changed", turn % 1000))

    def insert(self, turn):
        self.connection.execute("INSERT INTO bench_new (id, name) VALUES (%s, %s)", (turn, "a new row"))

    def insert_many(self, turn):
        with self.connection.transaction(), self.connection.cursor() as cursor:
            cursor.executemany("INSERT INTO bench_new (id, name) VALUES (%s, %s)", NEW)

    def narrow(self, turn):
        assert len(self.connection.execute("SELECT id, name, seen_at FROM bench_narrow").fetchall()) == 100_000

    def wide(self, turn):
        assert len(self.connection.execute("SELECT * FROM bench_wide").fetchall()) == 10_000

    def stream(self, turn):
        with self.connection.cursor() as cursor:
            assert sum(1 for _ in cursor.stream(STREAMED, size=1000)) == 1_000_000

    def transaction(self, turn):
        with self.connection.transaction():
            for number in range(3):
                self.point(turn + number)
            self.update(turn)

    def pipelined(self, turn):
        with self.connection.pipeline():
            cursors = [self.connection.execute(POINT, (number,)) for number in range(32)]
            for cursor in cursors:
                cursor.fetchone()


class SqlAlchemy:
    def __init__(self):
        import sqlalchemy as sa

        self.sa = sa
        self.engine = sa.create_engine(URL.replace("postgres://", "postgresql+psycopg://"))
        self.connection = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        tables = sa.MetaData()
        integer, text = sa.Integer, sa.String
        self.rows = sa.Table("bench_rows", tables, sa.Column("id", integer), sa.Column("name", text))
        self.new = sa.Table("bench_new", tables, sa.Column("id", integer), sa.Column("name", text))
        self.narrow_rows = sa.Table(
            "bench_narrow",
            tables,
            sa.Column("id", integer),
            sa.Column("name", text),
            sa.Column("seen_at", sa.DateTime),
        )
        columns = [sa.Column(f"c{number}", text) for number in range(1, 20)]
        self.wide_rows = sa.Table("bench_wide", tables, sa.Column("id", integer), *columns)
        self.dictionaries = [{"id": number, "name": "a new row"} for number in range(1000)]

    def point(self, turn):
        self.connection.execute(self.sa.select(self.rows).where(self.rows.c.id == turn % 1000)).one()

    point_after_pause = by_name = point

    def boxed(self, turn):
        query = self.sa.select(self.rows).where(self.rows.c.id == turn % 1000)
        self.connection.execute(query.where(self.rows.c.name.like("row%"))).one()

    def never(self, turn):
        number = self.sa.literal_column("1").label(f"n{turn}")
        self.connection.execute(self.sa.select(self.rows, number).where(self.rows.c.id == 7)).one()

    def update(self, turn):
        update = self.sa.update(self.rows).where(self.rows.c.id == turn % 1000)
        self.connection.execute(update.values(name="row changed"))

    def insert(self, turn):
        self.connection.execute(self.sa.insert(self.new).values(id=turn, name="a new row"))

    def insert_many(self, turn):
        self.connection.execute(self.sa.insert(self.new), self.dictionaries)

    def narrow(self, turn):
        assert len(self.connection.execute(self.sa.select(self.narrow_rows)).all()) == 100_000

    def wide(self, turn):
        assert len(self.connection.execute(self.sa.select(self.wide_rows)).all()) == 10_000

    def stream(self, turn):
        with self.engine.connect() as connection:
            rows = connection.execution_options(yield_per=1000).execute(self.sa.text(STREAMED))
            assert sum(1 for _ in rows) == 1_000_000

    def transaction(self, turn):
        with self.engine.begin() as connection:
            for number in range(3):
                query = self.sa.select(self.rows).where(self.rows.c.id == (turn + number) % 1000)
                connection.execute(query).one()
            update = self.sa.update(self.rows).where(self.rows.c.id == turn % 1000)
            connection.execute(update.values(name="row changed"))

    def pipelined(self, turn):
        for number in range(32):
            self.point(number)


client = {"psycopg": Psycopg, "sqlalchemy": SqlAlchemy}[CLIENT]()
print("ready", flush=True)
for line in sys.stdin:
    workload, turn = line.split()
    work, turn = getattr(client, workload.replace("-", "_")), int(turn)
    if workload == "point-after-pause":
        time.sleep(0.004)
    start = time.perf_counter_ns()
    work(turn)
    print(time.perf_counter_ns() - start, flush=True)
