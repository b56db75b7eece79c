"""What a database's own catalogue shows: to find changes by hand, and to prove that two deployments are alike."""

from crmspec.deploy.inspect.catalogue import (
    Catalogue,
    Difference,
    differences,
    fingerprints,
    modulo_leftovers,
)

__all__ = ["Catalogue", "Difference", "differences", "fingerprints", "modulo_leftovers"]
