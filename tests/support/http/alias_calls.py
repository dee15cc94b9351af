"""Requests about one alias over HTTP."""

PATH = "/models/mnist/aliases/best"


def put(api, version, path=PATH, **headers):
    return api.client.put(path, json={"version": version}, headers=headers)


def points_at(api, alias="best"):
    return api.client.get("/models/mnist").json["aliases"].get(alias)
