"""How much is taken in; a module of its own, since the command line needs it before it loads anything else."""

MAX_BYTES = 200_000
