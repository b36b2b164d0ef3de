"""On PYTHONPATH: the PGWire server logs warnings and errors only."""

import logging

import structlog

structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
_configure = structlog.configure


def configure(*arguments, **settings):
    settings["wrapper_class"] = structlog.make_filtering_bound_logger(logging.WARNING)
    return _configure(*arguments, **settings)


structlog.configure = configure
