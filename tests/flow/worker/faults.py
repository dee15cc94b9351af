"""Wrappers of stores that fail in one method; the others are the real store's."""

from contracts.errors import StoreUnavailableError
from stores.models.store import ModelStore


class Killed(BaseException):
    """Stands for a SIGKILL: no error handler of the worker catches it."""


class Wrapped:
    """A store whose methods a subclass replaces, those of its job artifacts too."""

    def __init__(self, store):
        self._store = store

    def __getattr__(self, name):
        return ArtifactsOf(self) if name == "artifacts" else self.find(self._store, name)

    def find(self, store, name):
        """Return the method of this name."""
        return getattr(store, name)


class ArtifactsOf:
    """The job artifacts of a wrapped model store, which fail as the store does."""

    def __init__(self, wrapped):
        self._wrapped = wrapped

    def __getattr__(self, name):
        return self._wrapped.find(self._wrapped._store.artifacts, name)


class Faulty(Wrapped):
    """A store whose named method raises an error a number of times, then works."""

    def __init__(self, store, method, error, times=10**6):
        super().__init__(store)
        self._method, self._error, self.left = method, error, times

    def find(self, store, name):
        if name == self._method and self.left > 0:
            self.left -= 1
            return self._raise
        return getattr(store, name)

    def _raise(self, *_arguments):
        raise self._error


def failing_removal(models, times=10**6):
    """Return the same store, whose storage fails that often to remove blobs."""
    return ModelStore(Faulty(models._blobs, "remove", StoreUnavailableError(), times))


class FaultyAfter(Faulty):
    """A store whose named method does its work, and then raises an error."""

    def find(self, store, name):
        method = getattr(store, name)
        if name != self._method or self.left == 0:
            return method
        self.left -= 1

        def call(*arguments):
            method(*arguments)
            raise self._error

        return call


class CallFirst(Wrapped):
    """A store that calls a function right before the named method, once."""

    def __init__(self, store, method, call):
        super().__init__(store)
        self._method, self._call = method, call

    def find(self, store, name):
        if name == self._method and self._call is not None:
            call, self._call = self._call, None
            call()
        return getattr(store, name)


class CallAfter(CallFirst):
    """A store that calls a function right after the named method has done its work, once."""

    def find(self, store, name):
        method = getattr(store, name)
        if name != self._method or self._call is None:
            return method
        call, self._call = self._call, None

        def call_after(*arguments):
            result = method(*arguments)
            call()
            return result

        return call_after


class Altered(Wrapped):
    """A store whose named method returns an altered result for one name."""

    def __init__(self, store, method, name, alter):
        super().__init__(store)
        self._method, self._name, self._alter = method, name, alter

    def find(self, store, name):
        return self._call if name == self._method else getattr(store, name)

    def _call(self, name, *arguments):
        result = getattr(self._store, self._method)(name, *arguments)
        return self._alter(result) if name == self._name else result
