"""Tests, one file a module of coach."""
