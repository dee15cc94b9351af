"""Stores that fail at a chosen place; everything else goes to the real one."""


class Killed(BaseException):
    """As good as a SIGKILL: nothing that the worker does about errors sees it."""


class Faulty:
    """A store whose named method raises what is given, so many times, then works."""

    def __init__(self, store, method, error, times=10**6):
        self._store, self._method, self._error, self.left = store, method, error, times

    def __getattr__(self, name):
        if name == self._method and self.left > 0:
            self.left -= 1
            return self._raise
        return getattr(self._store, name)

    def _raise(self, *_arguments):
        raise self._error


class FaultyAfter(Faulty):
    """A store whose named method does its work, and then raises what is given."""

    def __getattr__(self, name):
        method = getattr(self._store, name)
        if name != self._method or self.left == 0:
            return method
        self.left -= 1

        def call(*arguments):
            method(*arguments)
            raise self._error

        return call


class CallFirst:
    """A store that calls something right before the named method, once."""

    def __init__(self, store, method, call):
        self._store, self._method, self._call = store, method, call

    def __getattr__(self, name):
        if name == self._method and self._call is not None:
            call, self._call = self._call, None
            call()
        return getattr(self._store, name)


class Altered:
    """A store whose named method answers something else about what has this name."""

    def __init__(self, store, method, name, alter):
        self._store, self._method, self._name, self._alter = store, method, name, alter

    def __getattr__(self, name):
        return self._call if name == self._method else getattr(self._store, name)

    def _call(self, name, *arguments):
        answer = getattr(self._store, self._method)(name, *arguments)
        return self._alter(answer) if name == self._name else answer
