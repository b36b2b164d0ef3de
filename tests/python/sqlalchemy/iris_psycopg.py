"""The dialect of sqlalchemy-iris over psycopg, that is, over PostgreSQL's wire instead of IRIS's own.

It is IRISDialect with another driver and the switches of the dialect for InterSystems' official driver, which has no
RETURNING. Definitions run inside the transaction, as the dialect sends them.
"""

from sqlalchemy_iris.base import IRISDialect, IRISExecutionContext


def placeholders(query):
    """Psycopg's %s for each ? that stands outside of quotes."""
    parts, quote = [], None
    for character in query:
        if quote:
            quote = None if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character == "?":
            parts.append("%s")
            continue
        parts.append("%%" if character == "%" else character)
    return "".join(parts)


class IRISExecutionContext_psycopg(IRISExecutionContext):
    def get_lastrowid(self):
        with self._dbapi_connection.cursor() as cursor:
            cursor.execute("SELECT LAST_IDENTITY()")
            return cursor.fetchone()[0]


class IRISDialect_psycopg(IRISDialect):
    driver = "psycopg"
    execution_ctx_cls = IRISExecutionContext_psycopg
    supports_statement_cache = True
    supports_cte = False
    supports_sane_rowcount = True
    supports_sane_multi_rowcount = True
    insert_returning = False
    insert_executemany_returning = False
    insert_executemany_returning_sort_by_parameter_order = False

    def __init__(self, **kwargs):
        super().__init__(paramstyle="qmark", **kwargs)

    @classmethod
    def import_dbapi(cls):
        import psycopg

        return psycopg

    def create_connect_args(self, url):
        return [], {
            "host": url.host,
            "port": url.port or 5432,
            "user": url.username or "_SYSTEM",
            "password": url.password or "SYS",
            "dbname": url.database or "USER",
        }

    def on_connect(self):
        def on_connect(connection):
            self.supports_vectors = True
            self._dictionary_access = False
            connection.prepare_threshold = None

        return on_connect

    def _get_server_version_info(self, connection):
        version = connection.exec_driver_sql("SELECT $ZVERSION").scalar()
        release = version.split(") ")[1].split(" ")[0]
        return tuple(int(part) for part in release.split("."))

    def get_isolation_level(self, connection):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %SYSTEM_SQL.Util_GetOption('IsolationMode')")
            level = int(cursor.fetchone()[0])
        return {0: "READ UNCOMMITTED", 1: "READ COMMITTED", 3: "READ VERIFIED"}[level]

    def set_isolation_level(self, connection, level):
        connection.rollback()
        connection.autocommit = level == "AUTOCOMMIT"
        if level != "AUTOCOMMIT":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL " + level)
            connection.commit()

    def is_disconnect(self, error, connection, cursor):
        return connection is not None and connection.closed

    def do_execute(self, cursor, query, params, context=None):
        query = query.rstrip(";")
        if "INFORMATION_SCHEMA" in query:
            # without this word the PGWire server answers such a query itself, with no rows
            query = query.replace("SELECT ", "SELECT /*EXISTS(*/ ", 1)
        if params:
            cursor.execute(placeholders(query), params)
        else:
            cursor.execute(query)

    def do_execute_no_params(self, cursor, query, context=None):
        cursor.execute(query.rstrip(";"))

    def do_executemany(self, cursor, query, params, context=None):
        cursor.executemany(placeholders(query.rstrip(";")), params)

    def do_ping(self, connection):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return True


dialect = IRISDialect_psycopg
