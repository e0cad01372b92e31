"""Deposits: how many were lost or kept, in one poll or in many."""
