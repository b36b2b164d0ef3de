"""Starts the unmodified PGWire server with a log that holds no rows.

The server configures its log for the level INFO while it is imported, and logs every cell of every row at that level. So the
level is raised behind the import, before anything is logged.
"""

import asyncio
import logging
import os

import iris_pgwire.server as server
import structlog

LEVELS = {"WARNING": logging.WARNING, "ERROR": logging.ERROR, "INFO": logging.INFO}

level = LEVELS[os.getenv("PGWIRE_LOG_LEVEL", "WARNING").upper()]
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(level))
asyncio.run(server.main())
