"""Context: what a sentence inherits from those before it — the seat in focus, the subject, the topic, the years."""
