"""The two colors for positive and negative numbers."""

from typing import Final

# Okabe and Ito's blue and vermilion (2008), which color-blind people can distinguish.
BLUE: Final = (0, 114, 178)
VERMILION: Final = (213, 94, 0)
