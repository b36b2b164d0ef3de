"""Runs the unmodified PGWire server, and ends it with the process that started it: when standard input closes."""

import os
import runpy
import sys
import threading


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
runpy.run_module("iris_pgwire.server", run_name="__main__", alter_sys=True)
