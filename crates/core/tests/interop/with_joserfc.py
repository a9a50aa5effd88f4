"""Signs and verifies with joserfc: one JSON object a line in, one out."""

import json
import sys

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey


def key(request):
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": request["x"]}
    if "d" in request:
        jwk["d"] = request["d"]
    return OKPKey.import_key(jwk)


def sign(request):
    signer = key(request)
    header = {"alg": "Ed25519", "kid": signer.thumbprint(), "typ": request["typ"]}
    payload = request["payload"].encode()
    return {"token": jws.serialize_compact(header, payload, signer, algorithms=["Ed25519"])}


def verify(request):
    try:
        token = jws.deserialize_compact(request["token"], key(request), algorithms=["Ed25519"])
    except JoseError:
        return {"payload": None}
    return {"payload": token.payload.decode()}


for line in sys.stdin:
    request = json.loads(line)
    answer = sign(request) if request["op"] == "sign" else verify(request)
    print(json.dumps(answer), flush=True)
