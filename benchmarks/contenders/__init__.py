"""The contenders of the comparisons, a module for each library that they need."""
