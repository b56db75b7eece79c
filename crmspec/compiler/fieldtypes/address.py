"""The field type ``address``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._composite import Composite, Part


class Address(Composite):
    """Where something is or is sent to, in the parts that every country knows.

    Expressions read the whole as the field's name, and the parts as `<field>_city`,
    `<field>_country` and so on. Choose `geolocation` for a point on a map.
    """

    type: Literal["address"] = "address"
    needs: tuple[Literal["street", "street2", "city", "region", "postal_code", "country"], ...] = ()
    """The parts without which it is no address."""

    tells_of: ClassVar[str] = "party"
    example: ClassVar[str] = "billing_address: {type: address, needs: [street, city, country]}"
    widget: ClassVar[str] = "address"
    parser: ClassVar[str] = "address"
    of: ClassVar[dict[str, Part]] = {
        "street": Part(max_length=200),
        "street2": Part(max_length=200),
        "city": Part(max_length=100),
        "region": Part(max_length=100),
        "postal_code": Part(max_length=20),
        "country": Part(max_length=2, pattern="[A-Z]{2}"),
    }
    separator: ClassVar[str] = ", "
    what: ClassVar[str] = "a postal address; the country by ISO 3166, two letters"

    def needed(self) -> tuple[str, ...]:
        """The parts that the blueprint asks for."""
        return self.needs


MEMBER = Address
