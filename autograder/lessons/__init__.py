"""Lessons as authors write them: the percent format, known answers, and which names cells share."""
