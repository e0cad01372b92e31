"""What is told, checked by the desk: every figure that a text claims, against what the desk finds in its words."""
