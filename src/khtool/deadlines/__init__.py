"""The deadlines of a plan as days: what its words and records say, whatever day it is today."""
