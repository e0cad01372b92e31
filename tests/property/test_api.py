"""The desk's API against its own OpenAPI document, with whatever a program may send."""

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from hustings.store.starter import starter_record
from hustings.web.app import create_app

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]
app = create_app(starter_record(), hosts=["*"])
schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)


@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_fails_and_nothing_is_undocumented(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)
