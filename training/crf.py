"""A linear-chain conditional random field over BIO tags (Lafferty et al. 2001), in float32."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

FORBIDDEN = -1e4


def forbidden_transitions(tags: Sequence[str]) -> Tensor:
    """Give a mask [from, to] that is true where an I- tag would follow a tag of another kind."""
    mask = torch.zeros(len(tags), len(tags), dtype=torch.bool)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            mask[i, j] = after.startswith("I-") and before[2:] != after[2:]
    return mask


class ConditionalRandomField(nn.Module):
    """Transition scores between tags. Windows may begin inside a span, so the first tag is free."""

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__()
        self.scores = nn.Parameter(torch.zeros(len(tags), len(tags)))
        self.register_buffer("forbidden", forbidden_transitions(tags), persistent=False)

    def transitions(self) -> Tensor:
        """Transition scores [from, to], impossible ones at `FORBIDDEN`."""
        return self.scores.masked_fill(self.get_buffer("forbidden"), FORBIDDEN)

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood per word. `emissions` is [batch, words, tags]; `mask` marks the real words,
        which come first in every row."""
        with torch.autocast("cpu", enabled=False):
            emissions = emissions.float()
            transitions = self.transitions()
            weights = mask.float()
            gold = (emissions.gather(2, tags.unsqueeze(2)).squeeze(2) * weights).sum(1)
            gold = gold + (transitions[tags[:, :-1], tags[:, 1:]] * weights[:, 1:]).sum(1)
            return (self._partition(emissions, transitions, mask) - gold).sum() / weights.sum()

    @staticmethod
    def _partition(emissions: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
        # Scores are shifted by their maximum and multiplied out: one matrix product a word, not a
        # log-sum-exp.
        weights = transitions.exp()
        steps = emissions.unbind(1)
        keep = mask.unsqueeze(2).unbind(1)
        alpha = steps[0]
        for step, real in zip(steps[1:], keep[1:], strict=True):
            top = alpha.amax(1, keepdim=True).detach()
            following = ((alpha - top).exp() @ weights).clamp_min(1e-30).log() + top + step
            alpha = torch.where(real, following, alpha)
        return alpha.logsumexp(1)
