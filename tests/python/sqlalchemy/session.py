"""A session of SQLAlchemy with the dialect `iris+psycopg`: `session.py emulator|pgwire HOST PORT`. It ends with an error where
something is not as it should be, and says nothing otherwise."""

import datetime
import decimal
import sys

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.dialects import registry
from sqlalchemy_iris import IRISVector

registry.register("iris.psycopg", "iris_psycopg", "IRISDialect_psycopg")

SERVER, HOST, PORT = sys.argv[1], sys.argv[2], sys.argv[3]
IS_EMULATOR = SERVER == "emulator"


class Base(orm.DeclarativeBase):
    pass


class Ward(Base):
    __tablename__ = "sa_wards"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True, autoincrement=False)
    name: orm.Mapped[str] = orm.mapped_column(sa.String(40), unique=True)
    beds: orm.Mapped[int | None]
    patients: orm.Mapped[list["Patient"]] = orm.relationship(back_populates="ward", order_by="Patient.id")


class Patient(Base):
    __tablename__ = "sa_patients"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    ward_id: orm.Mapped[int] = orm.mapped_column(sa.ForeignKey("sa_wards.id"))
    name: orm.Mapped[str] = orm.mapped_column(sa.String(40), index=True)
    born: orm.Mapped[datetime.date | None]
    seen: orm.Mapped[datetime.datetime | None]
    owed: orm.Mapped[decimal.Decimal | None] = orm.mapped_column(sa.Numeric(10, 2))
    ward: orm.Mapped[Ward] = orm.relationship(back_populates="patients")


class Document(Base):
    __tablename__ = "sa_documents"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True, autoincrement=False)
    title: orm.Mapped[str] = orm.mapped_column(sa.String(40))
    embedding: orm.Mapped[list[float]] = orm.mapped_column(IRISVector(3, float))


def drop(engine):
    with engine.begin() as connection:
        for table in ["sa_patients", "sa_documents", "sa_wards"]:
            connection.execute(sa.text(f"DROP TABLE IF EXISTS {table}"))


def kept(name):
    """The name as the catalog has it: the PGWire server writes the names of new tables in upper case."""
    return name if IS_EMULATOR else name.upper()


def texts(engine):
    with engine.connect() as connection:
        assert connection.scalar(sa.text("SELECT 1")) == 1
        found = connection.execute(sa.text("SELECT UPPER(:word), :number + 1"), {"word": "ada", "number": 41}).one()
        assert (found[0], int(found[1])) == ("ADA", 42), found
        assert engine.dialect.server_version_info >= (2023, 1), engine.dialect.server_version_info
    with engine.begin() as connection:
        connection.execute(sa.text("INSERT INTO sa_wards (id, name, beds) VALUES (:id, :name, :beds)"),
                           [{"id": 1, "name": "North", "beds": 10}, {"id": 2, "name": "South", "beds": None}])
    with engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT id, name, beds FROM sa_wards ORDER BY id")).mappings().all()
        assert [dict(row) for row in rows] == [
            {"id": 1, "name": "North", "beds": 10},
            {"id": 2, "name": "South", "beds": None},
        ], rows
        connection.execute(sa.text("DELETE FROM sa_wards"))
        connection.rollback()
        assert connection.scalar(sa.text("SELECT COUNT(*) FROM sa_wards")) == 2


def errors(engine):
    with engine.connect() as connection:
        for sql, kind, sqlcode in [
            ("SELECT 1 FROM sa_nowhere", sa.exc.ProgrammingError, "<-30>"),
            ("SELECT nothing FROM sa_wards", sa.exc.ProgrammingError, "<-29>"),
            ("INSERT INTO sa_wards (id, name) VALUES (1, 'x')", sa.exc.IntegrityError, "<-119>"),
            ("INSERT INTO sa_wards (id) VALUES (9)", sa.exc.IntegrityError, "<-108>"),
            ("INSERT INTO sa_patients (ward_id, name) VALUES (99, 'x')", sa.exc.IntegrityError, "<-121>"),
        ]:
            try:
                connection.execute(sa.text(sql))
            except sa.exc.DBAPIError as error:
                assert sqlcode in str(error), error
                # the PGWire server has SQLSTATEs for some of them only
                assert isinstance(error, kind) or not IS_EMULATOR, repr(error)
            else:
                raise AssertionError(f"{sql} was not refused")
        assert connection.scalar(sa.text("SELECT COUNT(*) FROM sa_wards")) == 2


def objects(engine):
    with orm.Session(engine) as session:
        north = session.get(Ward, 1)
        ada = Patient(ward=north, name="Ada", born=datetime.date(1815, 12, 10), owed=decimal.Decimal("12.50"),
                      seen=datetime.datetime(2024, 2, 29, 13, 14, 15, 250000))
        session.add_all([ada, Patient(ward=north, name="Bob"), Ward(id=3, name="East", beds=4)])
        session.commit()
        assert ada.id is not None
    with orm.Session(engine) as session:
        north = session.scalars(sa.select(Ward).where(Ward.name == "North").options(orm.selectinload(Ward.patients))).one()
        ada = north.patients[0]
        assert [patient.name for patient in north.patients] == ["Ada", "Bob"]
        assert (ada.born, ada.owed) == (datetime.date(1815, 12, 10), decimal.Decimal("12.50")), (ada.born, ada.owed)
        assert ada.seen == datetime.datetime(2024, 2, 29, 13, 14, 15, 250000), ada.seen
        ada.name = "Ada L."
        session.flush()
        counted = (sa.select(Ward.name, sa.func.count(Patient.id).label("patients")).join(Ward.patients, isouter=True)
                   .group_by(Ward.name).order_by(sa.desc("patients"), Ward.name))
        counts = [(name.upper(), count) for name, count in session.execute(counted)]
        assert counts == [("NORTH", 2), ("EAST", 0), ("SOUTH", 0)], counts
        page = session.scalars(sa.select(Ward.id).order_by(Ward.id).limit(1).offset(1)).all()
        assert page == [2], page
        found = session.scalars(sa.select(Patient.name).where(Patient.id.in_([ada.id, -1]))).all()
        assert found == ["Ada L."], found
        session.rollback()
        assert session.get(Patient, ada.id).name == "Ada"
        session.delete(session.get(Ward, 3))
        session.commit()
        assert session.scalar(sa.select(sa.func.count()).select_from(Ward)) == 2
    if IS_EMULATOR:
        # behind ROLLBACK TO SAVEPOINT the PGWire server commits with the next statement
        with orm.Session(engine) as session:
            inner = session.begin_nested()
            session.add(Ward(id=4, name="West"))
            session.flush()
            inner.rollback()
            session.add(Ward(id=5, name="Cellar"))
            session.rollback()
            assert session.scalar(sa.select(sa.func.count()).select_from(Ward)) == 2


def vectors(engine):
    with orm.Session(engine) as session:
        session.add_all([
            Document(id=1, title="up", embedding=[0, 1, 0]),
            Document(id=2, title="right", embedding=[1, 0, 0]),
            Document(id=3, title="between", embedding=[0.5, 0.5, 0]),
        ])
        session.commit()
        near = sa.select(Document.title).order_by(Document.embedding.cosine([1, 0, 0]))
        assert session.scalars(near).all() == ["right", "between", "up"]
        best = sa.select(Document.embedding.max_inner_product([2, 0, 0])).where(Document.id == 3)
        assert float(session.scalar(best)) == 1.0
        stored = [float(number) for number in session.get(Document, 3).embedding]
        assert stored == [0.5, 0.5, 0.0], stored


def reflection(engine):
    inspector = sa.inspect(engine)
    names = {name.lower() for name in inspector.get_table_names()}
    assert {"sa_wards", "sa_patients", "sa_documents"} <= names, names
    columns = {column["name"].lower(): column for column in inspector.get_columns(kept("sa_patients"))}
    assert list(columns) == ["id", "ward_id", "name", "born", "seen", "owed"], list(columns)
    assert isinstance(columns["name"]["type"], sa.String) and columns["name"]["type"].length == 40
    assert isinstance(columns["owed"]["type"], sa.Numeric) and columns["owed"]["type"].scale == 2
    assert isinstance(columns["born"]["type"], sa.Date)
    assert not columns["ward_id"]["nullable"] and columns["born"]["nullable"]
    assert [name.lower() for name in inspector.get_pk_constraint(kept("sa_patients"))["constrained_columns"]] == ["id"]
    (key,) = inspector.get_foreign_keys(kept("sa_patients"))
    assert (key["referred_table"].lower(), key["constrained_columns"], key["referred_columns"]) == (
        "sa_wards", ["ward_id"], ["id"]), key
    assert any(index["column_names"] == ["name"] for index in inspector.get_indexes(kept("sa_patients")))
    wards = sa.Table(kept("sa_wards"), sa.MetaData(), autoload_with=engine)
    with engine.connect() as connection:
        assert connection.scalars(sa.select(wards.c.name).order_by(wards.c.id)).all() == ["North", "South"]
    assert not inspector.has_table("sa_nowhere")


engine = sa.create_engine(f"iris+psycopg://_SYSTEM:SYS@{HOST}:{PORT}/USER")
if not IS_EMULATOR:
    # psycopg finds no count in what the PGWire server says of a change
    engine.dialect.supports_sane_rowcount = False
drop(engine)
Base.metadata.create_all(engine)
texts(engine)
errors(engine)
objects(engine)
vectors(engine)
reflection(engine)
drop(engine)
engine.dispose()
