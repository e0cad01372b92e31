"""Lookalikes: figures that look like votes or a lead and are neither — homes, years, boxes, points, all who stood."""
