FROM python:3.12.11-slim-bookworm AS build
WORKDIR /src
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/mlpforge
COPY requirements requirements
RUN /opt/mlpforge/bin/pip install --require-hashes -r requirements/otel.lock \
 && pip install --root-user-action=ignore --require-hashes -r requirements/build.lock
COPY . .
RUN pip wheel --no-deps --no-build-isolation --wheel-dir dist . \
 && /opt/mlpforge/bin/pip install --no-deps --no-index dist/*.whl

FROM python:3.12.11-slim-bookworm
# A volume that is first mounted here gets this folder's owner.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin mlpforge \
 && install --directory --owner mlpforge --group mlpforge --mode 0700 /models
COPY --from=build /opt/mlpforge /opt/mlpforge
ENV PATH=/opt/mlpforge/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MPLCONFIGDIR=/tmp/matplotlib
USER mlpforge
ENTRYPOINT ["mlpforge"]
CMD ["--help"]
