"""Belied: who won, held, lost or came where, told of somebody of whom the record bears it out at no time it can be."""
