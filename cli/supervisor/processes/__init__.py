"""How the supervisor's programs start: as forks, or by exec."""
