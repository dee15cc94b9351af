"""What the api service answers under /models."""

from dataclasses import replace
from typing import Final

from contracts.base import Page
from contracts.models.aliases import AliasRequest
from contracts.models.answers import AnswerPage
from contracts.models.comparisons import CompareRequest, Comparison
from contracts.models.evaluations import Evaluation
from contracts.models.versions import Alias, AliasMove, Manifest, ModelSummary
from services.http.body_limits import MAX_SPEC_BYTES
from services.http.declarations import ETAG, NOT_MODIFIED, PNG, SHEET_HEADERS, get, operation
from services.http.operations import OCTETS, VERSION_NUMBER, Answer, HeaderParameter
from services.http.queries import AnswersQuery, ImportQuery, ListQuery, WeightsQuery

ALIAS_PATH: Final = "/models/{name}/aliases/{alias}"
VERSION_PATH: Final = "/models/{name}/versions/{ref}"
GONE: Final = Answer("It is gone", media_types=())
GENERATION: Final = {"ETag": "the alias's generation, in quotes"}
VERSION_HEADERS: Final = {
    "X-Model-Name": "the model",
    "X-Model-Version": "the number that the ref means now",
}
WEIGHTS_HEADERS: Final = {
    "ETag": "the .npz's sha256 in quotes; where it was converted weak, and with the format",
    **VERSION_HEADERS,
}
EVALUATION_HEADERS: Final = {**ETAG, **VERSION_HEADERS}
IF_MATCH: Final = HeaderParameter(
    name="If-Match",
    pattern=r'^("[0-9]{1,18}"|\*)$',
    meaning="only if the alias is at this generation, or with `*`, if it exists; else 412",
    needed="one generation in quotes, as in the ETag of the alias, or *",
    example='"7"',
)
IF_NONE_MATCH: Final = HeaderParameter(
    name="If-None-Match",
    pattern=r"^\*$",
    meaning="with `*`, only if there is no such alias; else 412",
    needed="*: an alias is made only if it does not exist",
    example="*",
)

LIST_MODELS: Final = get(
    "list_models",
    "/models",
    "Models that have a version",
    Answer("One page of models", model=Page[ModelSummary]),
    query=ListQuery,
    refusals=(503,),
)
GET_MODEL: Final = get(
    "get_model",
    "/models/{name}",
    "A model's newest version and its aliases",
    Answer("The model", model=ModelSummary),
    refusals=(503,),
)
LIST_VERSIONS: Final = get(
    "list_versions",
    "/models/{name}/versions",
    "A model's versions, newest first",
    Answer("One page of manifests", model=Page[Manifest]),
    query=ListQuery,
    refusals=(503,),
)
IMPORT_VERSION: Final = operation(
    "import_version",
    "POST",
    "/models/{name}/versions",
    "Publish a network that was trained elsewhere; the body is its .npz",
    answers={
        201: Answer(
            "The manifest of the new version; job_id and spec are null",
            model=Manifest,
            headers={"Location": "the version's address"},
        )
    },
    takes_file=True,
    query=ImportQuery,
    refusals=(503,),
)
GET_VERSION: Final = get(
    "get_version",
    VERSION_PATH,
    "A version's manifest",
    Answer("The manifest", model=Manifest),
    refusals=(503,),
)
DELETE_VERSION: Final = operation(
    "delete_version",
    "DELETE",
    VERSION_PATH,
    "Delete a version for ever; its number is never used again",
    answers={204: GONE},
    parameters={"ref": VERSION_NUMBER},
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(409, 503),
)
GET_WEIGHTS: Final = operation(
    "get_weights",
    "GET",
    f"{VERSION_PATH}/weights",
    "A version's weights: the .npz that plain np.load opens, converted, or as pictures",
    answers={
        200: Answer(
            "The file; as `png` a sheet of the first layer's weights, each unit's a picture: blue "
            "above 0, vermilion below",
            media_types=(OCTETS, PNG),
            headers={
                **WEIGHTS_HEADERS,
                "Content-Disposition": "a file name with model and version",
            },
            some_headers=SHEET_HEADERS,
        ),
        304: replace(NOT_MODIFIED, headers=WEIGHTS_HEADERS),
    },
    query=WeightsQuery,
    refusals=(503,),
)
GET_EVALUATION: Final = operation(
    "get_evaluation",
    "GET",
    f"{VERSION_PATH}/evaluation",
    "How good a version is on the test set of its data",
    answers={
        200: Answer("The evaluation", model=Evaluation, headers=EVALUATION_HEADERS),
        304: replace(NOT_MODIFIED, headers=EVALUATION_HEADERS),
    },
    refusals=(503,),
)
LIST_ANSWERS: Final = get(
    "list_answers",
    f"{VERSION_PATH}/answers",
    "What a version answers to the test examples of its data, the most confident first",
    Answer("One page of answers", model=AnswerPage, headers=VERSION_HEADERS),
    query=AnswersQuery,
    refusals=(503,),
)
COMPARE_VERSIONS: Final = operation(
    "compare_versions",
    "POST",
    "/models/{name}/compare",
    "How two versions differ on test examples, and whether that is more than luck",
    answers={200: Answer("The comparison", model=Comparison)},
    body=CompareRequest,
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(503,),
)
GET_ALIAS: Final = get(
    "get_alias",
    ALIAS_PATH,
    "What an alias points at",
    Answer("The alias", model=Alias, headers=GENERATION),
    refusals=(503,),
)
MOVE_ALIAS: Final = operation(
    "move_alias",
    "PUT",
    ALIAS_PATH,
    "Make an alias, or move it: who asks after the answer gets the new version",
    answers={200: Answer("The alias", model=Alias, headers=GENERATION)},
    body=AliasRequest,
    headers={"if_match": IF_MATCH, "if_none_match": IF_NONE_MATCH},
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(409, 412, 503),
)
DELETE_ALIAS: Final = operation(
    "delete_alias",
    "DELETE",
    ALIAS_PATH,
    "Delete an alias; its history stays",
    answers={204: GONE},
    headers={"if_match": IF_MATCH},
    max_body_bytes=MAX_SPEC_BYTES,
    refusals=(412, 503),
)
LIST_ALIAS_MOVES: Final = get(
    "list_alias_moves",
    f"{ALIAS_PATH}/history",
    "Every change of an alias, newest first, also of one that was deleted",
    Answer("One page of changes", model=Page[AliasMove]),
    query=ListQuery,
    refusals=(503,),
)
MODEL_OPERATIONS: Final = (
    LIST_MODELS,
    GET_MODEL,
    LIST_VERSIONS,
    IMPORT_VERSION,
    GET_VERSION,
    DELETE_VERSION,
    GET_WEIGHTS,
    GET_EVALUATION,
    LIST_ANSWERS,
    COMPARE_VERSIONS,
    GET_ALIAS,
    MOVE_ALIAS,
    DELETE_ALIAS,
    LIST_ALIAS_MOVES,
)
