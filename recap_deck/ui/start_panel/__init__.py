"""What is seen before a show: the displays and who gets which, and what to mend before it."""
