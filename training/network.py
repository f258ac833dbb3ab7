"""The network: one MiniLM encoder (BERT, six layers, 384 wide) in plain torch, and the heads upon it."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional

from according.model.encoding import GAPS, SHAPES
from training.crf import ConditionalRandomField

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
VOCABULARY, POSITIONS = 30522, 512
ARC_WIDTH, RELATION_WIDTH, LINK_WIDTH = 192, 128, 128
NO_ARC = -1e4


@dataclass(frozen=True)
class Inventories:
    """The labels of every head, in the order of its scores."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]
    names: list[str]
    attribution: list[str]
    events: list[str]
    entities: list[str] = field(default_factory=list)


def window_dropout(states: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout that takes the same dimensions from all words of a window (Gal and Ghahramani 2016): [...,
    width] with the window first. Far cheaper on a processor than a mask for every word."""
    if not training or rate == 0.0:
        return states
    mask = states.new_empty(states.shape[0], *[1] * (states.dim() - 2), states.shape[-1])
    return states * mask.bernoulli_(1 - rate).div_(1 - rate)


class Layer(nn.Module):
    """One encoder layer, normalised after each half as BERT is."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, bias: Tensor, dropout: float) -> Tensor:
        batch, length, _ = states.shape
        parts = self.qkv(states).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        # Plain products: torch's fused attention is slower here on a processor, most of all backwards.
        scale = (WIDTH // ATTENTION_HEADS) ** -0.5
        weights = ((query * scale) @ key.transpose(2, 3) + bias.to(query.dtype)).softmax(-1)
        mixed = weights.to(value.dtype) @ value
        mixed = self.attended(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        states = self.attention_norm(states + window_dropout(mixed, dropout, self.training))
        inner = self.outer(functional.gelu(self.inner(states)))
        normed: Tensor = self.output_norm(states + window_dropout(inner, dropout, self.training))
        return normed


class Encoder(nn.Module):
    """Piece ids, shape ids and gap ids to the states of every layer."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(len(SHAPES) + 1, WIDTH)
        self.gaps = nn.Embedding(len(GAPS) + 1, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor, gaps: Tensor, dropout: float = 0.0) -> list[Tensor]:
        """Give the states [batch, pieces, width] after the embedding and after each layer."""
        bias = torch.where(ids != 0, 0.0, NO_ARC)[:, None, None, :]
        states = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.segment
        states = self.norm(states + self.shapes(shapes) + self.gaps(gaps))
        states = window_dropout(states, dropout, self.training)
        every = [states]
        for layer in self.layers:
            states = layer(states, bias, dropout)
            every.append(states)
        return every

    def load_initial(self, weights: dict[str, Tensor]) -> None:
        """Take over the weights of a six-layer BERT, by their names in the safetensors file."""
        with torch.no_grad():
            self.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.segment.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            _copy(self.norm, weights, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                assert isinstance(layer, Layer)
                name = f"encoder.layer.{i}."
                for kind, target in (("weight", layer.qkv.weight), ("bias", layer.qkv.bias)):
                    parts = [weights[f"{name}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                    target.copy_(torch.cat(parts))
                _copy(layer.attended, weights, name + "attention.output.dense")
                _copy(layer.attention_norm, weights, name + "attention.output.LayerNorm")
                _copy(layer.inner, weights, name + "intermediate.dense")
                _copy(layer.outer, weights, name + "output.dense")
                _copy(layer.output_norm, weights, name + "output.LayerNorm")


def _copy(module: nn.Linear | nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


class Mix(nn.Module):
    """A learned average of the layers' word states, one for each group of heads (Peters et al. 2018)."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * LAYERS + [2.0]))

    def forward(self, layers: Tensor) -> Tensor:
        """[layers, batch, words, width] to [batch, words, width]."""
        weights = self.weights.softmax(0).to(layers.dtype)
        return (weights[:, None, None, None] * layers).sum(0)


class Biaffine(nn.Module):
    """Scores between two words: a product of their projections plus what each is worth alone
    (Dozat and Manning 2017)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.lower, self.upper = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.product = nn.Parameter(torch.zeros(width + 1, width))
        nn.init.normal_(self.product, std=0.02)

    def forward(self, lower: Tensor, upper: Tensor, dropout: float = 0.0) -> Tensor:
        """Give the score of each pair as [batch, lower words, upper words]."""
        low = window_dropout(functional.gelu(self.lower(lower)), dropout, self.training)
        high = window_dropout(functional.gelu(self.upper(upper)), dropout, self.training)
        return (functional.pad(low, (0, 1), value=1.0) @ self.product) @ high.transpose(1, 2)


class Relations(nn.Module):
    """The relation between a word and its head: a bilinear product with one layer for each label."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.lower, self.upper = nn.Linear(WIDTH, RELATION_WIDTH), nn.Linear(WIDTH, RELATION_WIDTH)
        self.root = nn.Parameter(torch.zeros(RELATION_WIDTH))
        self.product = nn.Parameter(torch.zeros(RELATION_WIDTH + 1, labels, RELATION_WIDTH + 1))
        nn.init.normal_(self.product, std=0.02)

    def projections(self, states: Tensor, dropout: float = 0.0) -> tuple[Tensor, Tensor]:
        """Each word as a dependent and as a head, [..., RELATION_WIDTH] each."""
        lower = window_dropout(functional.gelu(self.lower(states)), dropout, self.training)
        upper = window_dropout(functional.gelu(self.upper(states)), dropout, self.training)
        return lower, upper

    def forward(self, lower: Tensor, upper: Tensor) -> Tensor:
        """Label scores [pairs, labels] of rows of dependents and of their heads."""
        low, high = functional.pad(lower, (0, 1), value=1.0), functional.pad(upper, (0, 1), value=1.0)
        labels = self.product.shape[1]
        mixed = (low @ self.product.reshape(low.shape[1], -1)).view(len(low), labels, high.shape[1])
        return torch.einsum("pld,pd->pl", mixed, high)


class Reader(nn.Module):
    """The encoder with all its heads."""

    def __init__(self, inventories: Inventories) -> None:
        super().__init__()
        self.inventories = inventories
        self.encoder = Encoder()
        self.syntax_mix, self.name_mix, self.attribution_mix, self.text_mix = Mix(), Mix(), Mix(), Mix()
        self.upos = nn.Linear(WIDTH, len(inventories.upos))
        self.xpos = nn.Linear(WIDTH, len(inventories.xpos))
        self.arcs = Biaffine(ARC_WIDTH)
        self.root = nn.Linear(WIDTH, 1)
        self.relations = Relations(len(inventories.relations))
        self.starts = nn.Linear(WIDTH, 1)
        self.names = nn.Linear(WIDTH, len(inventories.names))
        self.name_chain = ConditionalRandomField(inventories.names)
        self.entities = nn.Linear(WIDTH, max(1, len(inventories.entities)))
        self.attribution = nn.Linear(WIDTH, len(inventories.attribution))
        self.attribution_chain = ConditionalRandomField(inventories.attribution)
        self.source_link, self.content_link = Biaffine(LINK_WIDTH), Biaffine(LINK_WIDTH)
        self.events = nn.Linear(WIDTH, len(inventories.events))

    def word_layers(self, ids: Tensor, shapes: Tensor, gaps: Tensor, first: Tensor, dropout: float = 0.0) -> Tensor:
        """Give the state of each word's first piece after each layer, [layers, batch, words, width]."""
        every = self.encoder(ids, shapes, gaps, dropout)
        index = first.unsqueeze(2).expand(-1, -1, WIDTH)
        return torch.stack([states.gather(1, index) for states in every])
