"""The two colors that numbers above and below 0 are drawn in."""

from typing import Final

# Okabe and Ito's blue and vermilion (2008), which color-blind people tell apart.
BLUE: Final = (0, 114, 178)
VERMILION: Final = (213, 94, 0)
