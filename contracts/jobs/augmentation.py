"""Random distortions of the training images, one class for each `kind`."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from contracts.base import Body

AlphaPx = Annotated[
    float,
    Field(
        gt=0,
        le=1000,
        title="Displacement scale (pixels)",
        description="the scale of the elastic displacements before they are smoothed, in pixels",
    ),
]
SigmaPx = Annotated[
    float,
    Field(
        gt=0,
        le=100,
        title="Smoothing (pixels)",
        description="the standard deviation of the Gaussian that smooths them, in pixels",
    ),
]


class ElasticAugmentation(Body):
    """Uniform noise blurred by a Gaussian moves the pixels (Simard, Steinkraus and Platt 2003)."""

    model_config = ConfigDict(title="Elastic")

    kind: Annotated[Literal["elastic"], Field(description="the augmentation")]
    alpha_px: AlphaPx = 34.0
    sigma_px: SigmaPx = 4.0


class AffineRanges(Body):
    """The largest rotation, scaling and translation of an image; a zero turns that one off."""

    kind: Annotated[Literal["affine", "elastic_affine"], Field(description="the augmentation")]
    rotation_degrees: float = Field(
        default=12.0,
        ge=0,
        le=180,
        title="Rotation (degrees)",
        description="the largest rotation in either direction",
    )
    scaling: float = Field(
        default=0.12,
        ge=0,
        lt=1,
        title="Scaling",
        description="the largest relative change of height and of width",
    )
    translation_px: float = Field(
        default=1.0,
        ge=0,
        le=100,
        title="Translation (pixels)",
        description="the largest shift in each direction",
    )

    @model_validator(mode="after")
    def _moves(self) -> Self:
        if not (self.rotation_degrees or self.scaling or self.translation_px):
            raise ValueError(
                "rotation_degrees, scaling and translation_px are all 0, so the image would not "
                "change: raise one of them, or choose kind elastic or no augmentation"
            )
        return self


class AffineAugmentation(AffineRanges):
    """Scaled by 1 ± scaling, rotated by ± rotation_degrees, shifted by ± translation_px."""

    model_config = ConfigDict(title="Affine")

    kind: Annotated[Literal["affine"], Field(description="the augmentation")]


class ElasticAffineAugmentation(AffineRanges):
    """The sum of both displacements (Ciresan et al. 2010)."""

    model_config = ConfigDict(title="Elastic and affine")

    kind: Annotated[Literal["elastic_affine"], Field(description="the augmentation")]
    alpha_px: AlphaPx = 34.0
    sigma_px: SigmaPx = 4.0


Augmentation = Annotated[
    ElasticAugmentation | AffineAugmentation | ElasticAffineAugmentation,
    Field(discriminator="kind"),
]
