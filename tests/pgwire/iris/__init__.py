"""Stands in for the InterSystems IRIS driver: the PGWire server imports it instead, and it speaks to an emulator.

It is faithful and never helpful: statements and values go through as they are.
"""

from .dbapi import connect

__all__ = ["connect"]
