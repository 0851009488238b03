"""A plan that runs: all open plans as one agenda within one weekly budget, retrieval checks, what to do today, a page for the interview.

Everything here is worked out from the facts of the ledger and a day that is passed in; nothing is stored.
"""
