from sqlalchemy.dialects import registry
import pytest

registry.register("iris.psycopg", "iris_psycopg", "IRISDialect_psycopg")
pytest.register_assert_rewrite("sqlalchemy.testing.assertions")

from sqlalchemy.testing.plugin.pytestplugin import *  # noqa
