// Signs and verifies with the npm package jose: one JSON object a line in, one out.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const entry = join(process.env.LEEWAY_NODE_MODULES, "jose/dist/webapi/index.js");
const { CompactSign, compactVerify, importJWK, calculateJwkThumbprint } = await import(
  pathToFileURL(entry)
);

const jwk = ({ x, d }) => ({ kty: "OKP", crv: "Ed25519", x, ...(d && { d }) });

async function sign({ x, d, typ, payload }) {
  const kid = await calculateJwkThumbprint(jwk({ x }));
  const key = await importJWK(jwk({ x, d }), "Ed25519");
  const token = await new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: "Ed25519", kid, typ })
    .sign(key);
  return { token };
}

async function verify({ x, token }) {
  try {
    const key = await importJWK(jwk({ x }), "Ed25519");
    const { payload } = await compactVerify(token, key, { algorithms: ["Ed25519"] });
    return { payload: new TextDecoder().decode(payload) };
  } catch (error) {
    return { payload: null };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const answer = request.op === "sign" ? await sign(request) : await verify(request);
  console.log(JSON.stringify(answer));
}
